package nl.vertrek.bot.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Does the same work for many things: at any moment once for each, side by side for different ones.
 * Nothing is kept for those at rest.
 */
final class Lanes<K> {

  /** The busy ones, and whether the work is to be done once more because something came since. */
  private final Map<K, Boolean> busy = new ConcurrentHashMap<>();

  private final Executor executor;
  private final Consumer<K> work;

  Lanes(Executor executor, Consumer<K> work) {
    this.executor = executor;
    this.work = work;
  }

  /** Has the work done for this one: now, or once more after what is being done. */
  void run(K one) {
    if (!busy.merge(one, false, (_, _) -> true)) {
      executor.execute(() -> work(one));
    }
  }

  private void work(K one) {
    do {
      work.accept(one);
    } while (busy.computeIfPresent(one, (_, again) -> again ? false : null) != null);
  }
}
