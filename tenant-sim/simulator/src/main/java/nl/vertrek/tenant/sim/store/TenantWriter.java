package nl.vertrek.tenant.sim.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import tools.jackson.databind.json.JsonMapper;

/** Writes changes down, with everything that is searched by. */
public final class TenantWriter {

  private static final JsonMapper JSON = Json.forStorage();

  private final Handle handle;
  private final TenantReader reader;

  public TenantWriter(Handle handle, TenantReader reader) {
    this.handle = handle;
    this.reader = reader;
  }

  public void write(List<Change> changes) {
    changes.forEach(this::write);
  }

  private void write(Change change) {
    switch (change) {
      case Change.Save save -> update(save.user());
      case Change.Membership membership -> setMembership(membership);
      case Change.Agent agent -> setAgent(agent);
      case Change.Total total -> change(total.subscription(), it -> it.withTotal(total.total()));
      case Change.TakeOver it -> change(it.subscription(), SubscriptionDocument::takenOver);
    }
  }

  /** A new account. */
  public void insert(UserDocument user) {
    bind(
            handle.createUpdate(
                """
                insert into tenant_user (user_key, upn, admin, global_admin, phone_number, next_due, document)
                values (:key, :upn, :admin, :globalAdmin, :phone, :nextDue, :document)\
                """),
            user)
        .bind("upn", user.upnText())
        .execute();
    UserIndex.of(user).insert(handle);
    count(user.countedLicenses(), 1);
  }

  private void update(UserDocument user) {
    Optional<UserDocument> before = reader.stored(user.upn().key());
    bind(
            handle.createUpdate(
                """
                update tenant_user set admin = :admin, global_admin = :globalAdmin,
                  phone_number = :phone, next_due = :nextDue, document = :document
                where user_key = :key\
                """),
            user)
        .execute();
    if (before.isPresent()) {
      UserIndex.of(before.get()).replace(UserIndex.of(user), handle);
      countDifference(before.get().countedLicenses(), user.countedLicenses());
      new NumberTable(handle).follow(before.get().phone(), user.phone());
    }
  }

  private <T extends SqlStatement<T>> T bind(T statement, UserDocument user) {
    return statement
        .bind("key", user.upn().key())
        .bind("admin", user.actingAdmin())
        .bind("globalAdmin", user.actingGlobalAdmin())
        .bind("phone", user.phone() == null ? null : user.phone().number())
        .bind("nextDue", Moments.column(Passage.nextForOthers(user, reader.organization())))
        .bind("document", JSON.writeValueAsString(user));
  }

  private void countDifference(List<String> before, List<String> after) {
    if (!Objects.equals(before, after)) {
      Set<String> gone = new HashSet<>(before);
      after.forEach(gone::remove);
      Set<String> come = new HashSet<>(after);
      before.forEach(come::remove);
      count(gone, -1);
      count(come, 1);
    }
  }

  private void count(Iterable<String> skus, int by) {
    for (String sku : skus) {
      handle
          .createUpdate("update product set assigned = assigned + :by where sku = :sku")
          .bind("by", by)
          .bind("sku", sku)
          .execute();
    }
  }

  private void setMembership(Change.Membership membership) {
    handle
        .createUpdate("delete from group_member where group_id = :group and user_key = :key")
        .bind("group", membership.group())
        .bind("key", membership.upn().key())
        .execute();
    if (membership.member() || membership.owner()) {
      insertMembership(
          membership.group(), membership.upn(), membership.member(), membership.owner());
    }
  }

  void insertMembership(String group, Upn upn, boolean member, boolean owner) {
    handle
        .createUpdate(
            """
            insert into group_member (group_id, user_key, is_member, is_owner)
            values (:group, :key, :member, :owner)\
            """)
        .bind("group", group)
        .bind("key", upn.key())
        .bind("member", member)
        .bind("owner", owner)
        .execute();
  }

  private void setAgent(Change.Agent agent) {
    String sql =
        agent.agent()
            ? "insert into queue_agent (queue_id, user_key) values (:queue, :key)"
            : "delete from queue_agent where queue_id = :queue and user_key = :key";
    handle.createUpdate(sql).bind("queue", agent.queue()).bind("key", agent.upn().key()).execute();
  }

  private void change(String subscription, UnaryOperator<SubscriptionDocument> change) {
    SubscriptionDocument bought =
        change.apply(
            reader
                .subscription(subscription)
                .orElseThrow(() -> new IllegalStateException("No " + subscription)));
    handle
        .createUpdate("update subscription set total = :total, document = :document where id = :id")
        .bind("total", bought.total())
        .bind("document", JSON.writeValueAsString(bought))
        .bind("id", bought.id())
        .execute();
  }
}
