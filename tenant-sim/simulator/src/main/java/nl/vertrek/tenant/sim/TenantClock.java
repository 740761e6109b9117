package nl.vertrek.tenant.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.vertrek.tenant.sim.store.ClockTable;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own clock: it runs at wall speed, stands still while the process is down, and is
 * moved only forward. Its moments are whole seconds, as tenant files write them.
 *
 * <p>It is written down every few seconds and whenever it is moved; a process that dies loses at
 * most those seconds, and never a moment at which a command was answered. Where several nodes share
 * a tenant, each goes by the latest moment that any of them knows.
 */
public final class TenantClock implements InstantSource {

  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final TenantDatabase database;
  private final InstantSource wall;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable Instant base;
  private Instant wallAtBase;

  TenantClock(TenantDatabase database, InstantSource wall) {
    this.database = database;
    this.wall = wall;
    this.wallAtBase = wall.instant();
  }

  /** Begins to run from where it was last written down; without a tenant it stands. */
  synchronized void start() {
    base = database.read(ClockTable::read).orElse(null);
    wallAtBase = wall.instant();
  }

  /**
   * The moment in the tenant.
   *
   * @throws IllegalStateException when no tenant has been loaded, for then there is no time either
   */
  @Override
  public synchronized Instant instant() {
    if (base == null) {
      // Another node may have loaded a tenant meanwhile.
      start();
    }
    if (base == null) {
      throw new IllegalStateException("No tenant is loaded, so its clock has no time yet.");
    }
    Instant wallNow = wall.instant();
    if (wallNow.isAfter(wallAtBase)) {
      base = base.plus(Duration.between(wallAtBase, wallNow));
    }
    // Where the wall clock was set back, the tenant's stands for a moment and goes on from there.
    wallAtBase = wallNow;
    return base.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Moves on by this much.
   *
   * @throws IllegalArgumentException when that would be backwards, or beyond the year 9998
   */
  public Instant advance(Duration by) {
    if (by.isNegative()) {
      throw backwards("by " + by);
    }
    return move(now -> {
      if (by.compareTo(Duration.between(now, END)) >= 0) {
        throw new IllegalArgumentException("The clock cannot be moved beyond the year 9998.");
      }
      return now.plus(by);
    });
  }

  /**
   * Moves on to this moment.
   *
   * @throws IllegalArgumentException when that lies behind, or beyond the year 9998
   */
  public Instant to(Instant moment) {
    return move(now -> {
      if (moment.isBefore(now)) {
        throw backwards("from " + now + " to " + moment);
      }
      if (!moment.isBefore(END)) {
        throw new IllegalArgumentException("The clock cannot be moved beyond the year 9998.");
      }
      return moment;
    });
  }

  private interface Move {
    Instant from(Instant now);
  }

  private Instant move(Move move) {
    Instant reached =
        database.inTransaction(handle -> {
          ClockTable.take(handle);
          ClockTable.read(handle).ifPresent(this::reach);
          Instant moved = move.from(instant());
          ClockTable.write(handle, moved);
          return moved;
        });
    reach(reached);
    listeners.forEach(Runnable::run);
    return reached;
  }

  private static IllegalArgumentException backwards(String how) {
    return new IllegalArgumentException(
        "The tenant's clock only moves forward; it cannot be moved " + how + ".");
  }

  /** Is told after every move, so that what falls due is woken. */
  public void onClockMoved(Runnable listener) {
    listeners.add(listener);
  }

  /** Writes down where it is, and goes on from where others are further. */
  void persist() {
    if (runs()) {
      Instant now = instant();
      database.inTransaction(handle -> ClockTable.write(handle, now));
      catchUp();
    }
  }

  /** Goes on from where others are further, if there can be others. */
  void catchUp() {
    if (database.isShared()) {
      database.read(handle -> {
        catchUp(handle);
        return handle;
      });
    }
  }

  /** The same in a transaction. */
  void catchUp(Handle handle) {
    if (database.isShared()) {
      ClockTable.read(handle).ifPresent(this::reach);
    }
  }

  private synchronized boolean runs() {
    return base != null;
  }

  private synchronized void reach(Instant moment) {
    if (base != null && moment.isAfter(instant())) {
      base = moment;
      wallAtBase = wall.instant();
    }
  }
}
