package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Where the tenant's clock was when it was last written down. */
public final class ClockTable {

  private ClockTable() {}

  /** The last moment known, never before that of an answered command. */
  public static Optional<Instant> read(Handle handle) {
    return Stream.of(
            "select moment from clock",
            "select moment from journal where seq = (select max(seq) from journal)")
        .flatMap(sql ->
            handle.createQuery(sql).map((row, context) -> Moments.from(row, "moment")).stream())
        .max(Comparator.naturalOrder());
  }

  public static int write(Handle handle, Instant moment) {
    return handle.execute("update clock set moment = ?", Moments.column(moment));
  }

  /** Keeps others from moving it until the transaction ends. */
  public static void take(Handle handle) {
    handle.createQuery("select id from clock for update").mapTo(Integer.class).findOne();
  }
}
