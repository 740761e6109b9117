package nl.vertrek.bot.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has what failed tried again by itself, after longer and longer pauses, until it succeeds or there
 * is no hope any more.
 */
final class Retries<K> {

  /** About a day in all: a channel that is away longer is not expected back. */
  private static final List<Duration> A_DAY =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(4),
          Duration.ofHours(6),
          Duration.ofHours(6));

  private final Map<K, Integer> failures = new ConcurrentHashMap<>();

  /** What waits for its next attempt; whoever is not named here any more was given up meanwhile. */
  private final Map<K, Object> waiting = new ConcurrentHashMap<>();

  private final Consumer<K> attempt;
  private final List<Duration> pauses;

  Retries(Consumer<K> attempt) {
    this(attempt, A_DAY);
  }

  Retries(Consumer<K> attempt, List<Duration> pauses) {
    this.attempt = attempt;
    this.pauses = List.copyOf(pauses);
  }

  /**
   * It failed once more; it is tried again unless it has failed too often. Failing meanwhile for
   * another reason neither counts nor brings the next attempt any nearer.
   */
  void failed(K one) {
    Object turn = new Object();
    if (waiting.putIfAbsent(one, turn) != null) {
      return;
    }
    int before = failures.merge(one, 1, Integer::sum) - 1;
    if (before < pauses.size()) {
      CompletableFuture.delayedExecutor(
              pauses.get(before).toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(() -> tryAgain(one, turn));
    } else {
      waiting.remove(one, turn);
    }
  }

  private void tryAgain(K one, Object turn) {
    if (waiting.remove(one, turn)) {
      attempt.accept(one);
    }
  }

  /** Whether it failed, and is tried again later or not at all. */
  boolean isResting(K one) {
    return failures.containsKey(one);
  }

  /** It succeeded, or there is new hope: what fails from now on is counted anew. */
  void beginAnew(K one) {
    failures.remove(one);
    waiting.remove(one);
  }
}
