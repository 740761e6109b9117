package nl.vertrek.tenant.sim.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Reference;
import org.jdbi.v3.core.Handle;

/** How one account names another. */
final class ReferenceTable {

  private ReferenceTable() {}

  /** Every account that names this one, in the order of the tenant file. */
  static List<Reference> to(Handle handle, Upn upn) {
    return handle
        .createQuery(
            """
            select r.kind, r.mode, u.upn from user_reference r
            join tenant_user u on u.user_key = r.source_key
            where r.target_key = :key order by u.seq\
            """)
        .bind("key", upn.key())
        .map((row, context) -> reference(row))
        .list();
  }

  private static Reference reference(ResultSet row) throws SQLException {
    Reference.Kind kind = Reference.Kind.valueOf(row.getString("kind"));
    String mode = row.getString("mode");
    return new Reference(
        kind,
        row.getString("upn"),
        kind == Reference.Kind.CALLS ? Phone.Mode.valueOf(mode) : null,
        kind == Reference.Kind.CALENDAR ? CalendarRight.valueOf(mode) : null);
  }
}
