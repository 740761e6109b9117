package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/** Says why the tenant will not do something. */
final class Reasons {

  private static final Fact PHONE_NUMBERS = new Fact(46);

  private Reasons() {}

  static Message of(Refusal refusal, Case theCase, TenantView tenant) {
    return of(refusal, theCase.leaver(), theCase.displayName(), tenant);
  }

  private static Message of(Refusal refusal, Upn upn, String name, TenantView tenant) {
    var about = Message.of("refusal").with("name", name);
    return switch (refusal) {
      case Refusal.NeedsRole needs ->
          named("refusal.needs-role", about).with("roles", anyOf(needs.roles()));
      case Refusal.TargetIsAdmin _ -> named("refusal.target-is-admin", about);
      case Refusal.LastGlobalAdmin _ -> named("refusal.last-global-admin", about);
      case Refusal.OnPerson(Upn person, Refusal reason) ->
          Message.of("refusal.on-person")
              .with("who", Called.name(person, tenant))
              .with("why", new Arg.Phrase(of(reason, person, Called.name(person, tenant), tenant)));
      case Refusal.TooManyPeople many ->
          named("refusal.too-many-people", about).with("count", many.most());
      case Refusal.OnlyWorldwide _ -> named("refusal.only-worldwide", about);
      case Refusal.OwnAccount _ -> named("refusal.own-account", about);
      case Refusal.Anchored anchored ->
          named(
              anchored.forwarding() ? "refusal.anchored-forwarding" : "refusal.anchored-shared",
              about);
      case Refusal.SyncedAccount _ -> named("refusal.synced", about);
      case Refusal.PlanHasNoHold _ -> named("refusal.no-hold", about);
      case Refusal.NoMailbox _ -> named("refusal.no-mailbox", about);
      case Refusal.NoExport _ -> named("refusal.no-export", about);
      case Refusal.AddressTaken taken -> taken(taken, about, tenant);
      case Refusal.NoOneDrive _ -> named("refusal.no-onedrive", about);
      case Refusal.NeedsLicense needs ->
          named(
              needs.fact().equals(PHONE_NUMBERS)
                  ? "refusal.needs-phone-license"
                  : "refusal.needs-license",
              about);
      case Refusal.TooLateToWipe _ -> named("refusal.too-late-to-wipe", about);
      case Refusal.CallsStay _ -> named("refusal.calls-stay", about);
      case Refusal.NumberTaken taken ->
          named("refusal.number-taken", about)
              .with("number", taken.number())
              .with("holder", Called.name(taken.holder(), tenant));
      case Refusal.BoughtElsewhere elsewhere ->
          named(
              elsewhere.seller() == Subscription.Seller.PARTNER
                  ? "refusal.bought-from-partner"
                  : "refusal.bought-by-volume",
              about);
      case Refusal.Committed committed ->
          named("refusal.committed", about).with("until", committed.until());
      case Refusal.BelowAssigned below ->
          named("refusal.below-assigned", about).with("count", below.assigned());
      case Refusal.NoLicenseLeft left ->
          named("refusal.no-license-left", about).with("product", product(left.sku(), tenant));
      case Refusal.SelfService purchase ->
          named("refusal.self-service", about).with("product", product(purchase.sku(), tenant));
      case Refusal.InheritedLicense inherited ->
          named("refusal.inherited-license", about)
              .with("product", product(inherited.sku(), tenant))
              .with("groups", groups(inherited.groups(), upn, tenant))
              .with("count", inherited.groups().size());
      case Refusal.DynamicGroup group ->
          named("refusal.dynamic-group", about).with("group", group(group.group(), upn, tenant));
      case Refusal.SyncedGroup group ->
          named("refusal.synced-group", about).with("group", group(group.group(), upn, tenant));
      case Refusal.LastOwner owner ->
          named("refusal.last-owner", about).with("group", group(owner.group(), upn, tenant));
      case Refusal.Deleted deleted ->
          named("refusal.deleted", about)
              .with("since", deleted.since(), tenant.organization().zone());
      case Refusal.GoneForGood _ -> named("refusal.gone-for-good", about);
      case Refusal.Unknown unknown -> named("refusal.unknown", about).with("what", unknown.what());
      case Refusal.UnfitReceiver unfit ->
          named("refusal.unfit-receiver", about).with("to", Called.name(unfit.receiver(), tenant));
      case Refusal.Impossible _ -> named("refusal.impossible", about);
    };
  }

  private static Message taken(Refusal.AddressTaken taken, Message about, TenantView tenant) {
    var key = taken.freeAt() == null ? "refusal.address-taken" : "refusal.address-locked";
    var message =
        named(key, about)
            .with("address", taken.address())
            .with("holder", Called.name(taken.holder(), tenant));
    return taken.freeAt() == null
        ? message
        : message.with("free", taken.freeAt(), tenant.organization().zone());
  }

  private static Message named(String key, Message about) {
    return new Message(key, about.args());
  }

  private static String product(String sku, TenantView tenant) {
    return tenant.products().stream()
        .filter(product -> product.sku().equals(sku))
        .findFirst()
        .map(Product::displayName)
        .orElse(sku);
  }

  /** Any of these roles, as an argument. */
  static Arg anyOf(Set<AdminRole> roles) {
    return new Arg.AnyOf(roles(roles));
  }

  private static List<Arg> groups(List<String> ids, Upn upn, TenantView tenant) {
    return ids.stream().<Arg>map(id -> new Arg.Text(group(id, upn, tenant))).toList();
  }

  /** What people call a group, as far as somebody in it can tell. */
  private static String group(String id, Upn upn, TenantView tenant) {
    return tenant
        .person(upn)
        .flatMap(
            person -> person.memberOf().stream().filter(group -> group.id().equals(id)).findFirst())
        .map(GroupMembership::displayName)
        .orElse(id);
  }

  private static List<Arg> roles(Set<AdminRole> roles) {
    return roles.stream().sorted().<Arg>map(role -> new Arg.Phrase(role(role))).toList();
  }

  /** What Microsoft calls a role. */
  static Message role(AdminRole role) {
    return Message.of(
        switch (role) {
          case GLOBAL_ADMIN -> "role.global-admin";
          case USER_ADMIN -> "role.user-admin";
          case LICENSE_ADMIN -> "role.license-admin";
          case BILLING_ADMIN -> "role.billing-admin";
          case EXCHANGE_ADMIN -> "role.exchange-admin";
          case HELPDESK_ADMIN -> "role.helpdesk-admin";
        });
  }
}
