package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The clock of a tenant that several nodes share, which runs by the clock of the database: so no
 * node sees less time gone by than another has shown before. For PostgreSQL.
 */
public final class SharedClockTable {

  private SharedClockTable() {}

  /** The moment now. */
  public static Optional<Instant> read(Handle handle) {
    return handle
        .createQuery("select moment + (clock_timestamp() - begun_at) as moment from clock")
        .map((row, context) -> Moments.from(row, "moment"))
        .findOne();
  }

  /** Says that somebody goes by it, for without anybody it stands still. */
  public static int seen(Handle handle) {
    return handle.execute("update clock set seen_at = clock_timestamp()");
  }

  /** Has it go on from a little after it was seen last, if nobody went by it meanwhile. */
  public static int resume(Handle handle) {
    return handle.execute(
        """
        update clock
        set moment = date_trunc('second', moment + (seen_at - begun_at)) + interval '2 seconds',
            begun_at = clock_timestamp(), seen_at = clock_timestamp()
        where seen_at < clock_timestamp() - interval '10 seconds'
        """);
  }

  /** From now on it runs from this moment. */
  public static int write(Handle handle, Instant moment) {
    return handle.execute(
        "update clock set moment = ?, begun_at = clock_timestamp(), seen_at = clock_timestamp()",
        Moments.column(moment));
  }
}
