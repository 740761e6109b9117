package nl.vertrek.bot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.Places;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages that there is something new to look at, as server-sent events; what it is, they
 * ask for. So nobody polls. A page hears of all conversations of whoever speaks on it: what comes
 * unasked is noticed there, whichever of them is open.
 */
final class Feed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private static final byte[] CHANGED = "event: changed\ndata: {}\n\n".getBytes(US_ASCII);
  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(US_ASCII);

  /** How often a silent page is written to, which shows whether it is still there. */
  private static final long HEARTBEAT_SECONDS = 20;

  private static final int MOST_PAGES = 50;

  private final Access access;
  private final Exchange exchange;
  private final Places<Upn> places = new Places<>(MOST_PAGES);
  private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
  private final Exchange.Following following;
  private volatile boolean closed;

  /**
   * A page that somebody looks at.
   *
   * @param news has a permit when there is something to look at
   */
  private record OpenPage(Upn speaker, Semaphore news) {}

  Feed(Access access, Exchange exchange) {
    this.access = access;
    this.exchange = exchange;
    this.following = exchange.followAll(this::said);
  }

  /** Serves one page for as long as it stays open, on the request's own virtual thread. */
  void serve(Context ctx) throws IOException, InterruptedException {
    var speaker = access.conversationByAddress(ctx).user();
    places.require(speaker);
    ctx.res().setContentType("text/event-stream; charset=utf-8");
    var page = new OpenPage(speaker, new Semaphore(1));
    pages.add(page);
    places.take(speaker);
    try {
      write(ctx.res().getOutputStream(), page.news());
    } catch (EofException gone) {
      LOG.debug("A page of {} was closed", speaker);
    } finally {
      pages.remove(page);
      places.giveBack(speaker);
    }
  }

  /** Tells every page that the tenant moved. */
  void tenantChanged() {
    pages.forEach(page -> page.news().release());
  }

  private void said(ConversationId conversation) {
    if (!pages.isEmpty()) {
      var speaker = exchange.speaker(conversation);
      pages.stream()
          .filter(page -> page.speaker().equals(speaker))
          .forEach(page -> page.news().release());
    }
  }

  @Override
  public void close() {
    closed = true;
    following.close();
    tenantChanged();
  }

  private void write(OutputStream out, Semaphore news) throws IOException, InterruptedException {
    while (!closed) {
      var isNew = news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
      news.drainPermits();
      out.write(isNew ? CHANGED : HEARTBEAT);
      out.flush();
    }
  }
}
