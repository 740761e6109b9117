package nl.vertrek.tenant.sim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands things in order from the thread that reads them to one that writes them down, so that a
 * million are read and written at the same time. It holds a few thousand; the reader waits when it
 * is full.
 */
final class Conveyor<T> implements AutoCloseable {

  private static final int BATCH = 250;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<T>> belt = new ArrayBlockingQueue<>(BATCHES);
  private final Consumer<T> writer;
  private final Thread writing;
  private List<T> batch = new ArrayList<>(BATCH);
  private volatile @Nullable RuntimeException failure;

  Conveyor(Consumer<T> writer) {
    this.writer = writer;
    this.writing = Thread.ofPlatform().name("tenant-load").start(this::write);
  }

  /**
   * Sends one on.
   *
   * @throws RuntimeException of the writer, when one before it could not be written
   */
  void put(T one) {
    batch.add(one);
    if (batch.size() == BATCH) {
      send();
    }
  }

  /** Comes back when everything has been written. */
  void finish() {
    if (!batch.isEmpty()) {
      send();
    }
    close();
    rethrow();
  }

  private void send() {
    rethrow();
    offer(batch);
    batch = new ArrayList<>(BATCH);
  }

  private void rethrow() {
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  private void offer(List<T> things) {
    try {
      belt.put(things);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Somebody wants the loading to end.", e);
    }
  }

  private void write() {
    try {
      for (List<T> next = belt.take(); !next.isEmpty(); next = belt.take()) {
        write(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After a failure it goes on taking, so that the reader comes to hear of it. */
  private void write(List<T> things) {
    if (failure == null) {
      try {
        things.forEach(writer);
      } catch (RuntimeException e) {
        failure = e;
      } catch (Error e) {
        failure = new IllegalStateException("The loading broke off.", e);
      }
    }
  }

  @Override
  public void close() {
    if (writing.isAlive()) {
      offer(List.of());
      try {
        writing.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
