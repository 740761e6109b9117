package nl.vertrek.tenant.sim.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.sim.state.FreeNumber;
import nl.vertrek.tenant.sim.state.PhoneDocument;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Telephone numbers that nobody has: whatever one account lets go of, another can get (F46). */
final class NumberTable {

  private final Handle handle;

  NumberTable(Handle handle) {
    this.handle = handle;
  }

  /** In the order in which they became free. */
  List<FreeNumber> all() {
    return handle
        .createQuery("select number, kind from free_number order by seq")
        .map((row, context) -> number(row))
        .list();
  }

  Optional<FreeNumber> find(String number) {
    return handle
        .createQuery("select number, kind from free_number where number = :number")
        .bind("number", number)
        .map((row, context) -> number(row))
        .findOne();
  }

  private static FreeNumber number(ResultSet row) throws SQLException {
    return new FreeNumber(
        row.getString("number"), PhoneDocument.Kind.valueOf(row.getString("kind")));
  }

  void add(FreeNumber free) {
    handle.execute(
        "insert into free_number (number, kind) values (?, ?)", free.number(), free.kind().name());
  }

  /** An account had the one number and now has the other. */
  void follow(@Nullable PhoneDocument before, @Nullable PhoneDocument after) {
    String had = before == null ? null : before.number();
    String has = after == null ? null : after.number();
    if (has != null && !has.equals(had)) {
      handle.execute("delete from free_number where number = ?", has);
    }
    if (before != null && !before.number().equals(has)) {
      add(new FreeNumber(before.number(), before.kind()));
    }
  }
}
