package nl.vertrek.tenant.sim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Access;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.PhoneDocument;
import nl.vertrek.tenant.sim.state.Reference;
import nl.vertrek.tenant.sim.state.Remembered;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Bringing a deleted account back, whole as far as nobody took its place (F52, F74). */
final class RestoreRules {

  private RestoreRules() {}

  static Verdict restore(Situation on) {
    if (on.user().onPremises().onPremisesSyncEnabled()) {
      return Verdict.refused(new Refusal.SyncedAccount());
    }
    return Verdict.done(on.now(), restoration(on));
  }

  /** All that changes when an account comes back at this moment, whoever brought it back. */
  static List<Change> restoration(Situation on) {
    UserDocument user = on.user();
    Remembered remembered = Objects.requireNonNullElseGet(user.remembered(), Remembered::nothing);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Save(awake(remembered, on)));
    for (Remembered.Membership group : remembered.groups()) {
      if (on.facts().groupExists(group.group())) {
        changes.add(new Change.Membership(group.group(), on.upn(), group.member(), group.owner()));
      }
    }
    for (String queue : remembered.callQueues()) {
      if (on.facts().queueExists(queue)) {
        changes.add(new Change.Agent(queue, on.upn(), true));
      }
    }
    changes.addAll(
        AccountRules.inOthers(
            remembered.named().stream().filter(named -> comesBack(named, on)).toList(),
            on.facts(),
            reference -> other -> reference.givenBackTo(other, user.upnText())));
    return changes;
  }

  /** Mail is sent on again only where a mailbox works that can (F15, F51). */
  private static boolean comesBack(Reference named, Situation on) {
    return named.kind() != Reference.Kind.MAIL
        || on.facts()
            .user(new Upn(named.from()))
            .filter(other -> !other.user().deleted() && other.mailboxWorks())
            .isPresent();
  }

  private static UserDocument awake(Remembered remembered, Situation on) {
    UserDocument user = on.user();
    Access access =
        remembered.accountEnabled()
            ? user.access().allowed()
            : user.access().blocked(remembered.blockedSince());
    PhoneDocument phone =
        remembered.phone() == null ? user.licensing().releasedPhone() : remembered.phone();
    UserDocument living =
        user.with(access)
            .withDeletion(null, null)
            .with(user.onPremises().back(remembered.onPremisesDistinguishedName()))
            .with(user.licensing().releasing(phone == null ? null : reachable(phone, on)));
    List<String> stillFree =
        user.licensing().assignedLicenses().stream()
            .filter(sku -> LicenseRules.left(sku, on.facts()))
            .toList();
    return lapsingAnew(
        LicenseRules.having(stillFree, on.person().with(reachableAnew(living, on)), on.facts()),
        on);
  }

  /** Calls go to nobody who has been deleted meanwhile. */
  private static PhoneDocument reachable(PhoneDocument phone, Situation on) {
    boolean gone =
        phone.callForwarding() != null
            && on.facts()
                .user(new Upn(phone.callForwarding().to()))
                .filter(receiver -> !receiver.user().deleted())
                .isEmpty();
    return gone ? phone.forwarding(null) : phone;
  }

  /** A restored account without a licence for its files gets another 30 days for them (F29). */
  private static UserDocument reachableAnew(UserDocument living, Situation on) {
    return living.oneDrive() == null || on.person().licensedFor(Service.ONEDRIVE)
        ? living
        : living.with(living.oneDrive().unlicensed(on.now()));
  }

  /** A mailbox that comes back without a licence goes 30 days from now, not never (F34). */
  private static UserDocument lapsingAnew(UserDocument living, Situation on) {
    Effective after = on.person().with(living);
    return living.mailbox() != null
            && after.mailboxPurgeAt() == null
            && after.mailboxState() == Mailbox.State.DEACTIVATED
        ? living.with(living.mailbox().unlicensed(on.now()))
        : living;
  }
}
