package nl.vertrek.tenant.sim.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.state.QueueDocument;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.Timeline;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the elements of a tenant file that was found good into the tables, in any order that has
 * products before users and subscriptions.
 *
 * <p>It commits as it goes, for one transaction over a million accounts would be twice the work.
 * Nobody sees any of it before {@link TenantDatabase#load} has written the organisation down, and
 * what was left by a load that did not come so far is taken away by the next.
 */
public final class TenantLoader implements AutoCloseable {

  private static final int USERS_A_COMMIT = 20_000;
  private static final JsonMapper JSON = Json.forStorage();

  private final Handle handle;
  private final OrganizationDocument organization;
  private final TenantReader reader;
  private final Rows groups;
  private final Rows members;
  private final Rows users;
  private final Rows due;
  private final Map<IndexTable, Rows> index = new EnumMap<>(IndexTable.class);
  private final Map<String, Integer> assigned = new HashMap<>();
  private long seen;

  /**
   * @param handle whose transactions, begun and ended as it goes, are the loader's own
   */
  TenantLoader(Handle handle, OrganizationDocument organization) {
    this.handle = handle;
    this.organization = organization;
    this.reader = new TenantReader(handle, organization.now());
    handle.getConfig(Unchanging.class).forget();
    Script.named("before-loading.sql").run(handle);
    handle.begin();
    this.groups =
        new Rows(
            handle,
            "insert into tenant_group (id, display_name, kind, membership, synced, licenses)"
                + " values (?, ?, ?, ?, ?, ?)");
    this.members =
        new Rows(
            handle,
            "insert into group_member (group_id, user_key, is_member, is_owner)"
                + " values (?, ?, ?, ?)");
    this.users =
        new Rows(handle, "insert into tenant_user (user_key, upn, document) values (?, ?, ?)");
    this.due = new Rows(handle, DueTable.INSERTION);
    for (IndexTable table : IndexTable.values()) {
      index.put(table, new Rows(handle, table.insertion()));
    }
  }

  public void add(ProductDocument product) {
    handle.execute(
        "insert into product (sku, document) values (?, ?)",
        product.skuPartNumber(),
        JSON.writeValueAsString(product));
  }

  public void add(SubscriptionDocument bought) {
    handle.execute(
        "insert into subscription (id, sku, total, document) values (?, ?, ?, ?)",
        bought.id(),
        bought.skuPartNumber(),
        bought.total(),
        JSON.writeValueAsString(bought));
  }

  public void add(GroupDocument group) {
    GroupDocument.Traits traits = group.traits();
    row(
        groups,
        group.id(),
        group.displayName(),
        group.kind().name(),
        traits.membership() == null ? null : traits.membership().name(),
        traits.onPremisesSyncEnabled(),
        traits.licenses().isEmpty() ? null : String.join(" ", traits.licenses()));
    Set<Upn> people = upns(group.members());
    Set<Upn> owners = upns(group.owners());
    people.forEach(upn -> row(members, group.id(), upn.key(), true, owners.contains(upn)));
    owners.removeAll(people);
    owners.forEach(upn -> row(members, group.id(), upn.key(), false, true));
  }

  public void add(QueueDocument queue) {
    handle.execute(
        "insert into call_queue (id, display_name) values (?, ?)", queue.id(), queue.displayName());
    for (Upn agent : upns(queue.agents())) {
      handle.execute(
          "insert into queue_agent (queue_id, user_key) values (?, ?)", queue.id(), agent.key());
    }
    for (String group : queue.groups()) {
      handle.execute(
          "insert into queue_group (queue_id, group_id) values (?, ?)", queue.id(), group);
    }
  }

  public void add(UserDocument user) {
    row(users, user.upn().key(), user.upnText(), JSON.writeValueAsString(user));
    UserIndex.of(user).rows().forEach(row -> rows(row.table()).add(row.values()));
    Timeline.of(user, organization, reader.catalogue(), organization.now())
        .nextAfter(organization.now())
        .ifPresent(at -> row(due, user.upn().key(), Moments.column(at)));
    user.countedLicenses().forEach(sku -> assigned.merge(sku, 1, Integer::sum));
    if (++seen % USERS_A_COMMIT == 0) {
      flush();
      handle.commit();
      handle.begin();
    }
  }

  private Rows rows(IndexTable table) {
    return Objects.requireNonNull(index.get(table));
  }

  private static void row(Rows rows, @Nullable Object... values) {
    rows.add(Arrays.asList(values));
  }

  private void flush() {
    groups.flush();
    members.flush();
    users.flush();
    due.flush();
    index.values().forEach(Rows::flush);
  }

  /** All of it has been added. */
  void finish() {
    assigned.forEach((sku, users) ->
        handle.execute("update product set assigned = ? where sku = ?", users, sku));
    flush();
    handle.commit();
    Script.named("after-loading.sql").run(handle);
  }

  @Override
  public void close() {
    if (handle.isInTransaction()) {
      handle.rollback();
    }
    groups.close();
    members.close();
    users.close();
    due.close();
    index.values().forEach(Rows::close);
  }

  private static Set<Upn> upns(Iterable<String> texts) {
    Set<Upn> upns = new LinkedHashSet<>();
    texts.forEach(text -> upns.add(new Upn(text)));
    return upns;
  }
}
