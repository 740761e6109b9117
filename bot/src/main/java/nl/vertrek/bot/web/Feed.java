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
import nl.vertrek.tenant.Upn;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages that there is something new to look at, as server-sent events; what it is, they
 * ask for. So nobody polls.
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
  private final Set<Semaphore> pages = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Feed(Access access, Exchange exchange) {
    this.access = access;
    this.exchange = exchange;
  }

  /** Serves one page for as long as it stays open, on the request's own virtual thread. */
  void serve(Context ctx) throws IOException, InterruptedException {
    var token = access.conversationByAddress(ctx);
    var conversation = token.conversation();
    places.require(token.user());
    ctx.res().setContentType("text/event-stream; charset=utf-8");
    var news = new Semaphore(1);
    pages.add(news);
    places.take(token.user());
    try (var _ = exchange.follow(conversation, news::release)) {
      write(ctx.res().getOutputStream(), news);
    } catch (EofException gone) {
      LOG.debug("A page of conversation {} was closed", conversation.text());
    } finally {
      pages.remove(news);
      places.giveBack(token.user());
    }
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

  private void write(OutputStream out, Semaphore news) throws IOException, InterruptedException {
    while (!closed) {
      var isNew = news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
      news.drainPermits();
      out.write(isNew ? CHANGED : HEARTBEAT);
      out.flush();
    }
  }
}
