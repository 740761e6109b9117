package nl.vertrek.tenant.sim.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.GroupDocument;
import org.jdbi.v3.core.Handle;

/** How a group stands in its table. */
final class GroupTable {

  private GroupTable() {}

  /** The groups that somebody is in, in the order of the tenant file. */
  static List<GroupMembership> of(Handle handle, Upn upn) {
    return handle
        .createQuery(
            """
            select g.id, g.display_name, g.kind, g.membership, g.synced, g.licenses,
                   m.is_member, m.is_owner,
                   (select count(*) from group_member o where o.group_id = g.id and o.is_owner) as owners
            from group_member m join tenant_group g on g.id = m.group_id
            where m.user_key = :key order by g.seq\
            """)
        .bind("key", upn.key())
        .map((row, context) -> membership(row))
        .list();
  }

  static Optional<GroupDocument.Traits> traits(Handle handle, String id) {
    return handle
        .createQuery("select membership, synced, licenses from tenant_group where id = :id")
        .bind("id", id)
        .map((row, context) -> traits(row))
        .findOne();
  }

  static GroupDocument.Traits traits(ResultSet row) throws SQLException {
    String membership = row.getString("membership");
    String licenses = row.getString("licenses");
    return new GroupDocument.Traits(
        membership == null ? null : GroupDocument.Membership.valueOf(membership),
        row.getBoolean("synced"),
        licenses == null ? List.of() : List.of(licenses.split(" ")));
  }

  private static GroupMembership membership(ResultSet row) throws SQLException {
    GroupDocument.Traits traits = traits(row);
    boolean owner = row.getBoolean("is_owner");
    return new GroupMembership(
        row.getString("id"),
        row.getString("display_name"),
        GroupMembership.Kind.valueOf(row.getString("kind")),
        row.getBoolean("is_member"),
        owner,
        owner && row.getInt("owners") == 1,
        traits.dynamic(),
        traits.onPremisesSyncEnabled(),
        traits.licenses());
  }
}
