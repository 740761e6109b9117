package nl.vertrek.bot.web;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.dialogs.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages that there is something new to look at, as server-sent events; what it is, they
 * ask for. So nobody polls.
 */
final class Feed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  /** How often a silent page is written to, which shows whether it is still there. */
  private static final long HEARTBEAT_SECONDS = 20;

  private final Access access;
  private final Exchange exchange;
  private final Set<Semaphore> pages = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Feed(Access access, Exchange exchange) {
    this.access = access;
    this.exchange = exchange;
  }

  /** Serves one page for as long as it stays open. */
  void open(SseClient client) {
    var conversation = access.conversationByAddress(client.ctx()).conversation();
    client.keepAlive();
    Thread.ofVirtual().name("feed " + conversation.text()).start(() -> serve(client, conversation));
  }

  /** Tells every page that the tenant moved. */
  void tenantChanged() {
    pages.forEach(Semaphore::release);
  }

  @Override
  public void close() {
    closed = true;
    tenantChanged();
  }

  private void serve(SseClient client, ConversationId conversation) {
    var news = new Semaphore(1);
    pages.add(news);
    client.onClose(news::release);
    try (var _ = exchange.follow(conversation, news::release)) {
      while (!closed && !client.terminated()) {
        if (news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
          news.drainPermits();
          client.sendEvent("changed", "{}");
        } else {
          client.sendComment("still here");
        }
      }
    } catch (InterruptedException stopped) {
      LOG.debug("The feed of conversation {} was stopped", conversation.text());
    } finally {
      pages.remove(news);
      client.close();
    }
  }
}
