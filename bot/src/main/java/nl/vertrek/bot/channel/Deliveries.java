package nl.vertrek.bot.channel;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.vertrek.bot.channel.Destinations.Destination;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.ConversationId;

/**
 * Brings what the bot says to the conversations of the Bot Framework, also what it says unasked
 * weeks later: in order, and each thing once. Where a channel is away, that is tried for a day.
 */
public final class Deliveries implements AutoCloseable {

  /** More than ever wait at a start; the others are brought up to date when something is said. */
  private static final int MOST_AT_START = 10_000;

  private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

  private final Exchange exchange;
  private final Destinations destinations;
  private final Connector connector;
  private final Signs signs;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Delivery delivery;
  private final Lanes<ConversationId> lanes;
  private final Retries<ConversationId> retries;
  private final Exchange.Following following;

  /** Begins with what was not delivered yet when the process last stopped. */
  public Deliveries(
      Exchange exchange, Destinations destinations, Connector connector, Signs signs) {
    this.exchange = exchange;
    this.destinations = destinations;
    this.connector = connector;
    this.signs = signs;
    this.delivery = new Delivery(exchange, destinations, connector);
    this.retries = new Retries<>(this::wake);
    this.lanes = new Lanes<>(workers, this::catchUp);
    this.following = exchange.followAll(this::wake);
    destinations.behind(MOST_AT_START).forEach(this::wake);
  }

  /**
   * Takes an activity in, and returns as soon as it is committed; what is said to it, and all that
   * is said later, is delivered meanwhile.
   */
  Receipt take(ConversationReference reference, Incoming incoming) {
    retries.beginAnew(reference.id());
    var heard = new CompletableFuture<Receipt>();
    workers.execute(() -> take(reference, incoming, heard));
    var receipt = result(heard);
    wake(reference.id());
    return receipt;
  }

  /** Ends it for a conversation whose replies go into the responses from now on. */
  void end(ConversationReference reference) {
    if (destinations.find(reference.id()).isPresent()) {
      destinations.forget(reference.id());
    }
  }

  /** Ends it for everybody in a conversation that the bot was taken out of. */
  void leave(ConversationReference reference) {
    destinations.forget(reference.id());
  }

  /** Sends no more; what is on its way gets a moment to arrive. */
  @Override
  public void close() {
    following.close();
    connector.close();
    workers.shutdown();
    try {
      // Nobody is interrupted: that would close the file under a database.
      var _ = workers.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp(ConversationId conversation) {
    if (delivery.catchUp(conversation)) {
      retries.beginAnew(conversation);
    } else {
      retries.failed(conversation);
    }
  }

  private void wake(ConversationId conversation) {
    if (ConversationReference.names(conversation) && !workers.isShutdown()) {
      lanes.run(conversation);
    }
  }

  private void take(
      ConversationReference reference, Incoming incoming, CompletableFuture<Receipt> heard) {
    var address = reference.written();
    try {
      destinations.move(reference.id(), address);
      Consumer<Receipt> keep =
          receipt -> {
            // Kept before the channel is answered: if we die first, it sends the activity again.
            destinations.keep(reference.id(), new Destination(address, receipt.from()));
            heard.complete(receipt);
          };
      signs.during(() -> exchange.receive(incoming, keep), () -> connector.sign(reference));
    } catch (RuntimeException failure) {
      heard.completeExceptionally(failure);
    }
  }

  private static Receipt result(CompletableFuture<Receipt> heard) {
    try {
      return heard.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The bot is stopping", stopping);
    }
  }
}
