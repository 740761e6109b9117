package nl.vertrek.tenant.sim.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.NamedAccount;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.Timeline;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
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

  private void update(UserDocument user) {
    UserDocument before =
        reader
            .stored(user.upn().key())
            .orElseThrow(() -> new IllegalStateException("No account " + user.upn()));
    handle
        .createUpdate("update tenant_user set document = :document where user_key = :key")
        .bind("key", user.upn().key())
        .bind("document", JSON.writeValueAsString(user))
        .execute();
    UserIndex.of(before).replaceBy(UserIndex.of(user), handle);
    if (!NamedAccount.of(before).equals(NamedAccount.of(user))) {
      NamesEdition.advance(handle);
    }
    countDifference(before.countedLicenses(), user.countedLicenses());
    new NumberTable(handle).follow(before.phone(), user.phone());
    schedule(user);
    reader.saved(user);
  }

  private void schedule(UserDocument user) {
    Timeline ahead = Timeline.of(user, reader.organization(), reader.catalogue(), reader.now());
    DueTable.set(handle, user.upn().key(), ahead.nextAfter(reader.now()).orElse(null));
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

  private void insertMembership(String group, Upn upn, boolean member, boolean owner) {
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
