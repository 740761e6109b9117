package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** When which account changes next by itself. */
final class DueTable {

  static final String INSERTION = "insert into due (user_key, moment) values (?, ?)";

  private DueTable() {}

  /** One account that changes, and when. */
  record Due(String key, Instant at) {}

  /** The first that is due by now. */
  static Optional<Due> first(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select user_key, moment from due where moment <= :now
            order by moment, user_key fetch first row only\
            """)
        .bind("now", Moments.column(now))
        .map((row, context) -> new Due(row.getString("user_key"), Moments.from(row, "moment")))
        .findOne();
  }

  /** When the first is due; empty when no account will change by itself. */
  static Optional<Instant> firstMoment(Handle handle) {
    return handle
        .createQuery("select moment from due order by moment fetch first row only")
        .map((row, context) -> Moments.from(row, "moment"))
        .findOne();
  }

  /** From now on the account changes at this moment; null: never. */
  static void set(Handle handle, String key, @Nullable Instant at) {
    if (at == null) {
      handle.execute("delete from due where user_key = ?", key);
    } else if (handle.execute(
            "update due set moment = ? where user_key = ?", Moments.column(at), key)
        == 0) {
      handle.execute(INSERTION, key, Moments.column(at));
    }
  }
}
