package nl.vertrek.tenant.sim.store;

import java.util.List;
import java.util.function.Consumer;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.NamedAccount;
import nl.vertrek.tenant.sim.state.QueueDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;

/** Goes through everything in the order of the tenant file, a page at a time. */
public final class TenantScroll {

  private static final int PAGE = 500;

  private final Handle handle;

  public TenantScroll(Handle handle) {
    this.handle = handle;
  }

  private record Row<T>(long seq, T document) {}

  /** Every account as it is stored. */
  public void users(Consumer<UserDocument> each) {
    documents(UserDocument.class, each);
  }

  /** Every account's names. */
  public void names(Consumer<NamedAccount> each) {
    documents(NamedAccount.class, each);
  }

  private <T> void documents(Class<T> type, Consumer<T> each) {
    List<Row<T>> page = page(-1, type);
    while (!page.isEmpty()) {
      page.forEach(row -> each.accept(row.document()));
      page = page(page.getLast().seq(), type);
    }
  }

  private <T> List<Row<T>> page(long after, Class<T> type) {
    return handle
        .createQuery(
            """
            select seq, document from tenant_user where seq > :after
            order by seq fetch first :page rows only\
            """)
        .bind("after", after)
        .bind("page", PAGE)
        .map((row, context) -> new Row<>(row.getLong("seq"), TenantReader.read(row, type)))
        .list();
  }

  private record Head(String id, String displayName) {}

  private record GroupHead(Head head, GroupMembership.Kind kind, GroupDocument.Traits traits) {}

  public void groups(Consumer<GroupDocument> each) {
    for (GroupHead group : groupHeads()) {
      String id = group.head().id();
      each.accept(
          new GroupDocument(
              id,
              group.head().displayName(),
              group.kind(),
              members(id, "is_owner"),
              members(id, "is_member"),
              group.traits()));
    }
  }

  private List<GroupHead> groupHeads() {
    return handle
        .createQuery("select * from tenant_group order by seq")
        .map((row, context) ->
            new GroupHead(
                new Head(row.getString("id"), row.getString("display_name")),
                GroupMembership.Kind.valueOf(row.getString("kind")),
                GroupTable.traits(row)))
        .list();
  }

  private List<String> members(String group, String as) {
    return texts(
        """
        select u.upn from group_member m join tenant_user u on u.user_key = m.user_key
        where m.group_id = :id and m.%s order by m.seq\
        """
            .formatted(as),
        group);
  }

  public void callQueues(Consumer<QueueDocument> each) {
    for (Head head : heads("select id, display_name from call_queue order by seq")) {
      each.accept(
          new QueueDocument(
              head.id(),
              head.displayName(),
              texts(
                  """
                  select u.upn from queue_agent a join tenant_user u on u.user_key = a.user_key
                  where a.queue_id = :id order by a.seq\
                  """,
                  head.id()),
              texts(
                  "select group_id from queue_group where queue_id = :id order by seq",
                  head.id())));
    }
  }

  private List<Head> heads(String sql) {
    return handle
        .createQuery(sql)
        .map((row, context) -> new Head(row.getString("id"), row.getString("display_name")))
        .list();
  }

  private List<String> texts(String sql, String id) {
    return handle.createQuery(sql).bind("id", id).mapTo(String.class).list();
  }
}
