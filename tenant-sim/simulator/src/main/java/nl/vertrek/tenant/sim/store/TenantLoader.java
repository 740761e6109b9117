package nl.vertrek.tenant.sim.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.state.QueueDocument;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the elements of a tenant file that was found good into an empty schema. The organisation
 * comes first; for the rest any order that has products before users and subscriptions, and groups
 * before queues.
 */
public final class TenantLoader {

  private static final JsonMapper JSON = Json.forStorage();

  private final Handle handle;
  private final TenantWriter writer;

  public TenantLoader(Handle handle, OrganizationDocument organization) {
    this.handle = handle;
    this.writer = new TenantWriter(handle, new TenantReader(handle, organization.now()));
    handle.execute(
        "insert into organization (id, document) values (1, ?)",
        JSON.writeValueAsString(organization.withFreeNumbers(List.of())));
    organization.freeNumbers().forEach(new NumberTable(handle)::add);
    handle.execute(
        "insert into clock (id, moment) values (1, ?)", Moments.column(organization.now()));
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
    handle.execute(
        """
        insert into tenant_group (id, display_name, kind, membership, synced, licenses)
        values (?, ?, ?, ?, ?, ?)\
        """,
        group.id(),
        group.displayName(),
        group.kind().name(),
        traits.membership() == null ? null : traits.membership().name(),
        traits.onPremisesSyncEnabled(),
        traits.licenses().isEmpty() ? null : String.join(" ", traits.licenses()));
    Set<Upn> members = upns(group.members());
    Set<Upn> owners = upns(group.owners());
    members.forEach(upn -> writer.insertMembership(group.id(), upn, true, owners.contains(upn)));
    owners.removeAll(members);
    owners.forEach(upn -> writer.insertMembership(group.id(), upn, false, true));
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
    writer.insert(user);
  }

  private static Set<Upn> upns(Iterable<String> texts) {
    Set<Upn> upns = new LinkedHashSet<>();
    texts.forEach(text -> upns.add(new Upn(text)));
    return upns;
  }
}
