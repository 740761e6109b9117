package nl.vertrek.bot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts down what several threads have ready in one transaction, so that the disk is waited for once
 * for all of them. To each it is as if it had a transaction of its own.
 */
final class Writer implements Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private static final int MOST_AT_ONCE = 64;

  private final Jdbi jdbi;
  private final boolean forcing;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean closed;

  /**
   * @param forcing whether what is committed must be on the disk itself, and not only with the
   *     operating system, so that it outlives a loss of power
   */
  Writer(Jdbi jdbi, boolean forcing) {
    this.jdbi = jdbi;
    this.forcing = forcing;
    this.thread = Thread.ofPlatform().name("writer").daemon().start(this::run);
  }

  /** Something to write, and whoever waits for it. */
  private record Pending(Consumer<Handle> work, CompletableFuture<Boolean> written) {}

  /**
   * Writes all of it or nothing; on return it is committed.
   *
   * @param work is done again where the work of somebody else stopped the transaction they shared
   */
  @Override
  public void write(Consumer<Handle> work) {
    Pending pending = new Pending(work, new CompletableFuture<>());
    take(pending);
    try {
      var _ = pending.written().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  /** After the end nothing is taken any more, for nobody would write it. */
  private synchronized void take(Pending pending) {
    if (closed) {
      throw new IllegalStateException("The database is closed.");
    }
    waiting.add(pending);
  }

  private synchronized void takeTheEnd() {
    closed = true;
    waiting.add(new Pending(_ -> {}, CompletableFuture.completedFuture(true)));
  }

  private void run() {
    try {
      while (true) {
        List<Pending> together = new ArrayList<>();
        together.add(waiting.take());
        waiting.drainTo(together, MOST_AT_ONCE - 1);
        if (together.removeIf(Writer::isTheEnd)) {
          write(together);
          return;
        }
        write(together);
      }
    } catch (InterruptedException impossible) {
      throw new IllegalStateException("Nobody interrupts the writer.", impossible);
    }
  }

  private void write(List<Pending> together) {
    if (together.isEmpty()) {
      return;
    }
    try {
      jdbi.useTransaction(handle -> together.forEach(pending -> pending.work().accept(handle)));
    } catch (RuntimeException | Error failure) {
      if (together.size() == 1) {
        together.getFirst().written().completeExceptionally(failure);
      } else {
        together.forEach(pending -> write(List.of(pending)));
      }
      return;
    }
    if (forcing) {
      force();
    }
    together.forEach(pending -> pending.written().complete(true));
  }

  /** Whatever comes of it, what is committed stays so, and must not be done again. */
  private void force() {
    try {
      jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    } catch (RuntimeException failure) {
      LOG.error("What was committed may not outlive a loss of power: {}", failure.toString());
    }
  }

  private static boolean isTheEnd(Pending pending) {
    return pending.written().isDone();
  }

  /** Writes what still waits, and stops. */
  @Override
  public void close() {
    takeTheEnd();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
