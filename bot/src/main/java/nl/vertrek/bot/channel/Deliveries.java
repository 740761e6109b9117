package nl.vertrek.bot.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
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
  private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

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

  /**
   * Takes an activity in, and delivers what is said to it and all that is said later.
   *
   * @param intake gives the watermark before the activity
   */
  void deliver(ConversationReference reference, LongSupplier intake) {
    deliveries
        .get(reference.id(), _ -> new Delivery(exchange, new Connector(http), reference))
        .answer(reference, intake);
  }

  /** Ends it for a conversation whose replies go into the responses. */
  void end(ConversationReference reference) {
    deliveries.invalidate(reference.id());
  }

  /** Sends no more; what is on its way gets a moment to arrive. */
  @Override
  public void close() {
    deliveries.invalidateAll();
    http.shutdown();
    try {
      http.awaitTermination(LAST_MOMENT);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    http.shutdownNow();
  }

  private static void close(@Nullable Delivery delivery) {
    if (delivery != null) {
      delivery.close();
    }
  }

  /** The delivering in one conversation. */
  private static final class Delivery implements AutoCloseable {

    private final Exchange exchange;
    private final Connector connector;
    private final Lock intake = new ReentrantLock();
    private volatile ConversationReference reference;
    private volatile @Nullable Follower follower;

    Delivery(Exchange exchange, Connector connector, ConversationReference reference) {
      this.exchange = exchange;
      this.connector = connector;
      this.reference = reference;
    }

    /** One activity at a time: the first says from where on the conversation is delivered. */
    void answer(ConversationReference latest, LongSupplier activity) {
      intake.lock();
      try {
        reference = latest;
        var watermark = activity.getAsLong();
        if (follower == null) {
          var following = new Follower(exchange, latest.id(), watermark, this::deliver);
          follower = following;
          following.start();
        }
      } finally {
        intake.unlock();
      }
    }

    @Override
    public void close() {
      var following = follower;
      if (following != null) {
        following.close();
      }
    }

    private void deliver(List<Entry> entries) throws InterruptedException {
      for (var activity : reference.addressed(entries)) {
        connector.send(reference, activity);
      }
    }
  }
}
