package nl.vertrek.bot.channel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Signs that the bot is at work, for whoever waits for an answer that takes a while. */
public final class Signs implements AutoCloseable {

  /** Most answers come sooner, and need no sign. */
  private static final Duration FIRST = Duration.ofSeconds(1);

  /** Clients show a sign for some five seconds. */
  private static final Duration AGAIN = Duration.ofSeconds(4);

  private final Duration first;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("signs").factory());

  public Signs() {
    this(FIRST);
  }

  Signs(Duration first) {
    this.first = first;
  }

  /**
   * Does something, and gives the sign again and again for as long as it takes.
   *
   * @param sign is given on a thread of its own; that it fails does no harm
   */
  <T> T during(Supplier<T> work, Runnable sign) {
    var signs =
        clock.scheduleWithFixedDelay(
            () -> Thread.startVirtualThread(sign),
            first.toMillis(),
            AGAIN.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      signs.cancel(false);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
