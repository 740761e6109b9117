package nl.vertrek.bot.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.dialogs.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the bot says to the conversations of the Bot Framework, also what it says unasked
 * later. Where a conversation is answered is remembered while this process runs.
 */
public final class Deliveries implements AutoCloseable {

  private static final long MOST_CONVERSATIONS = 10_000;
  private static final Duration QUIET = Duration.ofDays(2);

  private final Exchange exchange;
  private final HttpClient http = Connector.client();
  private final Cache<ConversationId, Delivery> deliveries =
      Caffeine.newBuilder()
          .maximumSize(MOST_CONVERSATIONS)
          .expireAfterAccess(QUIET)
          .<ConversationId, Delivery>removalListener(
              (conversation, delivery, cause) -> close(delivery))
          .executor(Runnable::run)
          .build();

  public Deliveries(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Delivers what stands in the conversation after the watermark, and all that comes later. */
  void begin(ConversationReference reference, long watermark) {
    deliveries.get(reference.id(), _ -> begun(reference, watermark)).answer(reference);
  }

  /** Ends it for a conversation whose replies go into the responses. */
  void end(ConversationReference reference) {
    deliveries.invalidate(reference.id());
  }

  @Override
  public void close() {
    deliveries.invalidateAll();
    http.shutdownNow();
  }

  private Delivery begun(ConversationReference reference, long watermark) {
    var delivery = new Delivery(exchange, http, reference, watermark);
    delivery.follower.start();
    return delivery;
  }

  private static void close(@Nullable Delivery delivery) {
    if (delivery != null) {
      delivery.close();
    }
  }

  /** The delivering in one conversation. */
  private static final class Delivery implements AutoCloseable {

    private final Connector connector;
    private final Follower follower;
    private volatile ConversationReference reference;

    Delivery(Exchange exchange, HttpClient http, ConversationReference reference, long watermark) {
      this.connector = new Connector(http);
      this.reference = reference;
      this.follower = new Follower(exchange, reference.id(), watermark, this::deliver);
    }

    /** Replies from now on answer this activity. */
    void answer(ConversationReference latest) {
      reference = latest;
    }

    @Override
    public void close() {
      follower.close();
    }

    private void deliver(List<Entry> entries) throws Exception {
      for (var activity : reference.addressed(entries)) {
        connector.send(reference, activity);
      }
    }
  }
}
