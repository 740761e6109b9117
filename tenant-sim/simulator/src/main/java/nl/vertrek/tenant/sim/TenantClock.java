package nl.vertrek.tenant.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.vertrek.tenant.sim.store.ClockTable;
import nl.vertrek.tenant.sim.store.SharedClockTable;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own clock: it runs at wall speed, stands still while the process is down, and is
 * moved only forward. Its moments are whole seconds, as tenant files write them.
 *
 * <p>It is written down every few seconds and whenever it is moved; a process that dies loses at
 * most those seconds, and never a moment at which a command was answered. Where several nodes share
 * a tenant, it runs by the clock of their database while any of them lives.
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
    if (database.isShared()) {
      database.inTransaction(SharedClockTable::resume);
    }
    base = database.read(this::read).orElse(null);
    wallAtBase = wall.instant();
  }

  private Optional<Instant> read(Handle handle) {
    return database.isShared() ? SharedClockTable.read(handle) : ClockTable.read(handle);
  }

  private void write(Handle handle, Instant moment) {
    int _ =
        database.isShared()
            ? SharedClockTable.write(handle, moment)
            : ClockTable.write(handle, moment);
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
    return exactly(base).truncatedTo(ChronoUnit.SECONDS);
  }

  private Instant exactly(Instant known) {
    Instant wallNow = wall.instant();
    Instant now =
        wallNow.isAfter(wallAtBase) ? known.plus(Duration.between(wallAtBase, wallNow)) : known;
    // Where the wall clock was set back, the tenant's stands for a moment and goes on from there.
    wallAtBase = wallNow;
    base = now;
    return now;
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
    // It must run before the row is locked: to have it begin to run takes that lock as well.
    var _ = instant();
    Instant reached =
        database.inTransaction(handle -> {
          ClockTable.take(handle);
          read(handle).ifPresent(this::reach);
          Instant moved = move.from(instant());
          write(handle, moved);
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

  /** Writes down where it is, or that it is still gone by. */
  void persist() {
    if (!runs()) {
      return;
    }
    Instant now = instant();
    database.inTransaction(handle ->
        database.isShared() ? SharedClockTable.seen(handle) : ClockTable.write(handle, now));
    catchUp();
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
      read(handle).ifPresent(this::reach);
    }
  }

  private synchronized boolean runs() {
    return base != null;
  }

  private synchronized void reach(Instant moment) {
    if (base != null && moment.isAfter(exactly(base))) {
      base = moment;
    }
  }
}
