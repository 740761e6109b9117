package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.TenantView;

/** Says why the tenant will not do something. */
final class Reasons {

  private static final Fact PHONE_NUMBERS = new Fact(46);

  private Reasons() {}

  static Message of(Refusal refusal, Case theCase, TenantView tenant) {
    var about = Message.of("refusal").with("name", theCase.displayName());
    return switch (refusal) {
      case Refusal.NeedsRole needs ->
          named("refusal.needs-role", about).with("roles", anyOf(needs.roles()));
      case Refusal.TargetIsAdmin _ -> named("refusal.target-is-admin", about);
      case Refusal.LastGlobalAdmin _ -> named("refusal.last-global-admin", about);
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
      case Refusal.LastOwner owner ->
          named("refusal.last-owner", about).with("group", owner.group());
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
