package nl.vertrek.bot.channel;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.dialogs.ConversationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what is said in a conversation to one reader: in order, each entry once, one batch at a
 * time. The watermark says what was handed over, so a call that comes twice or late does no harm.
 */
final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  /**
   * Enough for a whole conversation of the usual length: Web Chat, when it opens, shows a card as
   * the first set has it and misses an update in a set that follows at once.
   */
  private static final int BATCH = 500;

  /** Somebody who reads along. */
  @FunctionalInterface
  interface Reader {

    /** Takes the next entries; returning, it is ready for more. Throwing, it reads no further. */
    void read(List<Entry> entries) throws Exception;
  }

  private final Exchange exchange;
  private final ConversationId conversation;
  private final Reader reader;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile long watermark;
  private volatile boolean closed;
  private volatile Exchange.@Nullable Following following;

  Follower(Exchange exchange, ConversationId conversation, long watermark, Reader reader) {
    this.exchange = exchange;
    this.conversation = conversation;
    this.watermark = watermark;
    this.reader = reader;
  }

  /** Hands over what is there already, and from now on what comes. */
  void start() {
    following = exchange.follow(conversation, this::wake);
    wake();
    if (closed) {
      close();
    }
  }

  /** Up to where everything was handed over. */
  long watermark() {
    return watermark;
  }

  @Override
  public void close() {
    closed = true;
    var listening = following;
    if (listening != null) {
      listening.close();
    }
  }

  /** The first call starts the reading; those during it are seen to before it ends. */
  private void wake() {
    if (!closed && calls.getAndIncrement() == 0) {
      Thread.ofVirtual().name("follow " + conversation.text()).start(this::handOver);
    }
  }

  private void handOver() {
    int seen;
    do {
      seen = calls.get();
      try {
        handOverAll();
      } catch (Exception gone) {
        LOG.debug("A reader of conversation {} is gone", conversation.text(), gone);
        close();
      }
    } while (!calls.compareAndSet(seen, 0));
  }

  private void handOverAll() throws Exception {
    for (var entries = next(); !closed && !entries.isEmpty(); entries = next()) {
      reader.read(entries);
      watermark = entries.getLast().sequence();
    }
  }

  private List<Entry> next() {
    return exchange.since(conversation, watermark, BATCH);
  }
}
