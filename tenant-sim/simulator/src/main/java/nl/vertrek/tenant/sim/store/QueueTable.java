package nl.vertrek.tenant.sim.store;

import java.util.List;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Upn;
import org.jdbi.v3.core.Handle;

/** Call queues and their agents, by name and through groups (F47). */
final class QueueTable {

  private final Handle handle;

  QueueTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * The queues that somebody is an agent of.
   *
   * @param valid whether calls reach this agent
   */
  List<QueueMembership> of(Upn upn, boolean valid) {
    return handle
        .createQuery(
            """
            select q.id, q.display_name from call_queue q
            where q.id in (select a.queue_id from queue_agent a where a.user_key = :key)
               or q.id in (select g.queue_id from queue_group g
                           join group_member m on m.group_id = g.group_id
                           where m.user_key = :key and m.is_member)
            order by q.seq\
            """)
        .bind("key", upn.key())
        .map(
            (row, context) -> queue(row.getString("id"), row.getString("display_name"), upn, valid))
        .list();
  }

  private QueueMembership queue(String id, String displayName, Upn upn, boolean valid) {
    return new QueueMembership(id, displayName, byName(id, upn), throughGroups(id, upn), valid);
  }

  private boolean byName(String queue, Upn upn) {
    return handle
            .createQuery(
                "select count(*) from queue_agent where queue_id = :queue and user_key = :key")
            .bind("queue", queue)
            .bind("key", upn.key())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private List<String> throughGroups(String queue, Upn upn) {
    return handle
        .createQuery(
            """
            select g.group_id from queue_group g join group_member m on m.group_id = g.group_id
            where g.queue_id = :queue and m.user_key = :key and m.is_member order by g.seq\
            """)
        .bind("queue", queue)
        .bind("key", upn.key())
        .mapTo(String.class)
        .list();
  }

  /** Everybody who is an agent of a queue. */
  List<Upn> agents(String queue) {
    return handle
        .createQuery(
            """
            select u.upn from tenant_user u
            where u.user_key in (select a.user_key from queue_agent a where a.queue_id = :queue)
               or u.user_key in (select m.user_key from queue_group g
                                 join group_member m on m.group_id = g.group_id
                                 where g.queue_id = :queue and m.is_member)
            order by u.seq\
            """)
        .bind("queue", queue)
        .mapTo(String.class)
        .map(Upn::new)
        .list();
  }
}
