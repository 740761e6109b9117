package nl.vertrek.bot.store;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which nodes live, and what each of them does alone, by the clock of the database: theirs may
 * differ. For PostgreSQL.
 */
record NodeTable(Jdbi jdbi) {

  /** The node lives for as long as this, unless it says so again. */
  void beat(String node, Duration lease) {
    jdbi.useHandle(handle -> beat(handle, node, lease));
  }

  static void beat(Handle handle, String node, Duration lease) {
    handle
        .createUpdate(
            """
            insert into node (name, alive_until)
            values (:node, clock_timestamp() + :lease * interval '1 millisecond')
            on conflict (name) do update set alive_until = excluded.alive_until
            """)
        .bind("node", node)
        .bind("lease", lease.toMillis())
        .execute();
  }

  /** Takes away what stands here of nodes that are long dead. */
  void sweep() {
    jdbi.useHandle(handle ->
        handle.execute(
            "delete from node where alive_until < clock_timestamp() - interval '1 hour'"));
  }

  /** The node lives no more, and claims nothing. */
  void leave(String node) {
    jdbi.useHandle(handle -> handle.execute("delete from node where name = ?", node));
  }

  /** How many nodes live. */
  int alive() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select count(*) from node where alive_until > clock_timestamp()")
            .mapTo(Integer.class)
            .one());
  }

  /** Has the node do something alone; false: another that lives does. */
  boolean take(String what, String node) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    insert into claim (what, node) values (:what, :node)
                    on conflict (what) do update set node = excluded.node
                    where claim.node = excluded.node or not exists (
                      select 1 from node
                      where node.name = claim.node and node.alive_until > clock_timestamp())
                    """)
                .bind("what", what)
                .bind("node", node)
                .execute()
            > 0);
  }

  void letGo(String what, String node) {
    jdbi.useHandle(
        handle -> handle.execute("delete from claim where what = ? and node = ?", what, node));
  }
}
