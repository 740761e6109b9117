package nl.vertrek.tenant.sim.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Catalogue;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.FreeNumber;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.state.Reference;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked of the tenant within one transaction, as it is at one moment. */
public final class TenantReader implements Facts {

  private static final JsonMapper JSON = Json.forStorage();

  private final Handle handle;
  private final Instant now;
  private final Unchanging unchanging;
  private final Recollection.@Nullable Answers known;
  private final Map<String, Optional<UserDocument>> stored = new HashMap<>();

  public TenantReader(Handle handle, Instant now) {
    this(handle, now, null);
  }

  /**
   * @param known what need not be read again; null within a transaction, which sees what it writes
   */
  TenantReader(Handle handle, Instant now, Recollection.@Nullable Answers known) {
    this.handle = handle;
    this.now = now;
    this.unchanging = handle.getConfig(Unchanging.class);
    this.known = known;
  }

  private <T> T once(String question, Supplier<T> read) {
    return known == null ? read.get() : known.to(question, read);
  }

  @Override
  public Instant now() {
    return now;
  }

  /** Whether a tenant has been loaded. */
  public static boolean holdsTenant(Handle handle) {
    return handle.createQuery("select count(*) from organization").mapTo(Integer.class).one() > 0;
  }

  @Override
  public OrganizationDocument organization() {
    OrganizationDocument known = unchanging.organization();
    if (known == null) {
      known =
          handle
              .createQuery("select document from organization")
              .map((row, context) -> read(row, OrganizationDocument.class))
              .one();
      unchanging.remember(known);
    }
    return known;
  }

  @Override
  public Catalogue catalogue() {
    Catalogue known = unchanging.catalogue();
    if (known == null) {
      Map<String, Product> products = new LinkedHashMap<>();
      products().forEach(product -> products.put(product.skuPartNumber(), product.product()));
      known = new Catalogue(products);
      unchanging.remember(known);
    }
    return known;
  }

  /** Products in the order of the tenant file. */
  public List<ProductDocument> products() {
    return handle
        .createQuery("select document from product order by seq")
        .map((row, context) -> read(row, ProductDocument.class))
        .list();
  }

  @Override
  public Optional<Effective> user(Upn upn) {
    return stored(upn.key()).map(user -> Effective.of(user, organization(), catalogue(), now));
  }

  Optional<UserDocument> stored(String key) {
    return stored.computeIfAbsent(key, _ -> once("user " + key, () -> read(key)));
  }

  private Optional<UserDocument> read(String key) {
    return handle
        .createQuery("select document from tenant_user where user_key = :key")
        .bind("key", key)
        .map((row, context) -> read(row, UserDocument.class))
        .findOne();
  }

  /** From now on the account is stored like this. */
  void saved(UserDocument user) {
    stored.put(user.upn().key(), Optional.of(user));
  }

  @Override
  public Optional<Upn> ownerOf(String address) {
    return handle
        .createQuery(
            """
            select u.upn from address a join tenant_user u on u.user_key = a.user_key
            where a.address = :address\
            """)
        .bind("address", address.toLowerCase(Locale.ROOT))
        .mapTo(String.class)
        .findOne()
        .map(Upn::new);
  }

  @Override
  public List<GroupMembership> groupsOf(Upn upn) {
    return once("groups " + upn.key(), () -> GroupTable.of(handle, upn));
  }

  @Override
  public Optional<GroupDocument.Traits> group(String id) {
    return GroupTable.traits(handle, id);
  }

  @Override
  public boolean groupExists(String group) {
    return exists("select count(*) from tenant_group where id = :key", group);
  }

  @Override
  public List<QueueMembership> queuesOf(Upn upn) {
    boolean valid = user(upn).filter(Effective::validAgent).isPresent();
    return once("queues " + valid + upn.key(), () -> new QueueTable(handle).of(upn, valid));
  }

  @Override
  public List<Upn> agentsOf(String queue) {
    return new QueueTable(handle).agents(queue);
  }

  @Override
  public boolean queueExists(String queue) {
    return exists("select count(*) from call_queue where id = :key", queue);
  }

  @Override
  public List<Reference> referencesTo(Upn upn) {
    return once("references " + upn.key(), () -> ReferenceTable.to(handle, upn));
  }

  /** Who names this account as manager. */
  public List<Upn> directReports(Upn upn) {
    return referencesTo(upn).stream()
        .filter(reference -> reference.kind() == Reference.Kind.MANAGER)
        .map(reference -> new Upn(reference.from()))
        .toList();
  }

  @Override
  public Optional<SubscriptionDocument> subscription(String id) {
    return subscriptionDocuments().stream().filter(bought -> bought.id().equals(id)).findFirst();
  }

  /** Subscriptions in the order of the tenant file. */
  public List<SubscriptionDocument> subscriptionDocuments() {
    return handle
        .createQuery("select document from subscription order by seq")
        .map((row, context) -> read(row, SubscriptionDocument.class))
        .list();
  }

  @Override
  public boolean selfService(String sku) {
    List<SubscriptionDocument> bought =
        subscriptionDocuments().stream().filter(each -> each.skuPartNumber().equals(sku)).toList();
    return !bought.isEmpty() && bought.stream().allMatch(SubscriptionDocument::selfService);
  }

  /** Subscriptions with what is assigned of them. */
  public List<Subscription> subscriptions() {
    return subscriptionDocuments().stream()
        .map(bought ->
            bought.subscription(assigned(bought.skuPartNumber()), total(bought.skuPartNumber())))
        .toList();
  }

  @Override
  public int assigned(String sku) {
    return handle
        .createQuery("select assigned from product where sku = :sku")
        .bind("sku", sku)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  @Override
  public int total(String sku) {
    return handle
        .createQuery("select coalesce(sum(total), 0) from subscription where sku = :sku")
        .bind("sku", sku)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int otherGlobalAdmins(Upn upn) {
    return once("governors besides " + upn.key(), () -> readOtherGlobalAdmins(upn));
  }

  private int readOtherGlobalAdmins(Upn upn) {
    return handle
        .createQuery("select user_key from admin where is_global and user_key <> :key")
        .bind("key", upn.key())
        .mapTo(String.class)
        .filter(key -> stored(key).filter(UserDocument::staysAbleToGovern).isPresent())
        .stream()
        .toList()
        .size();
  }

  /** Everybody with an admin role who can act. */
  public List<Upn> admins() {
    return handle
        .createQuery(
            """
            select u.upn from admin a join tenant_user u on u.user_key = a.user_key
            order by u.seq\
            """)
        .mapTo(String.class)
        .map(Upn::new)
        .list();
  }

  /**
   * Accounts in whose documents, or in whose groups' licences, a product is named; few tenants have
   * so many accounts that this rare question deserves an index of its own.
   */
  public List<Upn> perhapsHolding(String sku) {
    return handle
        .createQuery(
            """
            select u.upn from tenant_user u
            where u.document like :named or u.user_key in
              (select m.user_key from group_member m join tenant_group g on g.id = m.group_id
               where m.is_member and g.licenses like :named)
            order by u.seq limit 500\
            """)
        .bind("named", "%" + sku + "%")
        .mapTo(String.class)
        .map(Upn::new)
        .list();
  }

  @Override
  public Optional<Upn> holderOf(String number) {
    return handle
        .createQuery(
            """
            select u.upn from phone_number p join tenant_user u on u.user_key = p.user_key
            where p.number = :number\
            """)
        .bind("number", number)
        .mapTo(String.class)
        .findOne()
        .map(Upn::new);
  }

  @Override
  public Optional<FreeNumber> freeNumber(String number) {
    return new NumberTable(handle).find(number);
  }

  /** Telephone numbers that nobody has (F46). */
  public List<FreeNumber> freeNumbers() {
    return new NumberTable(handle).all();
  }

  private boolean exists(String count, String key) {
    return handle.createQuery(count).bind("key", key).mapTo(Integer.class).one() > 0;
  }

  static <T> T read(ResultSet row, Class<T> type) throws SQLException {
    return JSON.readValue(row.getString("document"), type);
  }
}
