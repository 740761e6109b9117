package nl.vertrek.bot.channel;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.vertrek.bot.channel.Destinations.Destination;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the bot says to the conversations of the Bot Framework, also what it says unasked
 * weeks later: in order, and each thing once. Where a channel is away, that is tried for a day.
 * Where there are several nodes, one at a time brings something to a conversation; what it leaves
 * behind when it dies, another finds.
 */
public final class Deliveries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** More than ever wait at once; the others are brought up to date when something is said. */
  private static final int MOST_AT_ONCE = 10_000;

  /** How often to look for what another node left behind, which is rare. */
  private static final Duration ROUND = Duration.ofSeconds(3);

  /** What came while another node was about to be done may have escaped it. */
  private static final Duration AFTER_ANOTHER = Duration.ofMillis(500);

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
  private final CountDownLatch stopped = new CountDownLatch(1);

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
    wakeAllBehind();
    if (!destinations.nodes().equals(Nodes.ONE)) {
      workers.execute(this::goRound);
    }
  }

  private void goRound() {
    try {
      while (!stopped.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeAllBehind();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void wakeAllBehind() {
    try {
      destinations.behind(MOST_AT_ONCE).stream()
          .filter(conversation -> !retries.isResting(conversation))
          .forEach(this::wake);
    } catch (RuntimeException failure) {
      LOG.warn("What is still to be delivered could not be looked up: {}", failure.toString());
    }
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
    stopped.countDown();
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
    try (var claim = destinations.nodes().claim("delivery to " + conversation.text())) {
      // Whether it was another's before or not: what is to be brought is looked up from here on.
      var _ = claim.take();
      if (delivery.catchUp(conversation)) {
        retries.beginAnew(conversation);
      } else {
        retries.failed(conversation);
      }
    } catch (LostRace another) {
      CompletableFuture.delayedExecutor(
              AFTER_ANOTHER.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(() -> wake(conversation));
    } catch (RuntimeException failure) {
      LOG.warn("Who delivers to {} cannot be told: {}", conversation.text(), failure.toString());
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
