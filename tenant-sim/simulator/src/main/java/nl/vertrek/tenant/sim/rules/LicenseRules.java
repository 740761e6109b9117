package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.GroupLicenses;
import nl.vertrek.tenant.sim.state.Licensing;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.PhoneDocument;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Licences, and what comes and goes with them (F15, F33, F34, F40, F46). */
final class LicenseRules {

  private LicenseRules() {}

  static Verdict unassign(Command.UnassignLicenses command, Situation on) {
    return unknown(command.skus(), on)
        .map(Verdict::unknown)
        .orElseGet(() -> unassign(command.skus(), on));
  }

  /** What a group gives as well is only no longer assigned directly (F66). */
  static Verdict unassign(Set<String> skus, Situation on) {
    Set<String> going = new TreeSet<>(on.user().licensing().assignedLicenses());
    going.retainAll(skus);
    Optional<Refusal> stays = stays(going, on);
    if (stays.isPresent()) {
      return Verdict.refused(stays.get());
    }
    return on.doneUnless(going.isEmpty(), without(going, on));
  }

  private static Optional<Refusal> stays(Set<String> going, Situation on) {
    List<GroupMembership> groups = on.facts().groupsOf(on.upn());
    for (String sku : going) {
      if (!GroupLicenses.direct(sku, on.user().licensing(), groups)) {
        return Optional.of(new Refusal.InheritedLicense(sku, givers(sku, groups, on)));
      }
    }
    return selfService(going, on);
  }

  private static List<String> givers(String sku, List<GroupMembership> groups, Situation on) {
    return on.user()
        .licensing()
        .leaving(sku)
        .map(leaving -> List.of(leaving.group()))
        .orElseGet(() -> GroupLicenses.of(sku, groups));
  }

  private static Optional<Refusal> selfService(Collection<String> skus, Situation on) {
    return skus.stream().filter(on.facts()::selfService).findFirst().map(Refusal.SelfService::new);
  }

  private static UserDocument without(Set<String> going, Situation on) {
    Licensing licensing = on.user().licensing();
    List<String> left = new ArrayList<>(licensing.assignedLicenses());
    for (String sku : going) {
      if (licensing.licensesAssignedDirectly().contains(sku)) {
        licensing = licensing.notDirectly(sku);
      } else {
        left.remove(sku);
      }
    }
    Effective before = on.person().with(on.user().with(licensing));
    return left.equals(licensing.assignedLicenses())
        ? before.user()
        : having(left, before, on.facts());
  }

  static Verdict assign(Command.AssignLicenses command, Situation on) {
    Optional<String> unknown = unknown(command.skus(), on);
    if (unknown.isPresent()) {
      return Verdict.unknown(unknown.get());
    }
    Set<String> added = notDirect(command.skus(), on);
    if (added.isEmpty()) {
      return Verdict.alreadySo();
    }
    Optional<Refusal> cannot = cannotBeAssigned(added, on);
    if (cannot.isPresent()) {
      return Verdict.refused(cannot.get());
    }
    Optional<String> soldOut =
        added.stream()
            .filter(sku -> !on.user().licensing().assignedLicenses().contains(sku))
            .filter(sku -> !left(sku, on.facts()))
            .findFirst();
    return soldOut.isPresent()
        ? Verdict.refused(new Refusal.NoLicenseLeft(soldOut.get()))
        : on.done(with(added, on));
  }

  private static Optional<Refusal> cannotBeAssigned(Set<String> added, Situation on) {
    return on.user().identity().usageLocation() == null
        ? Optional.of(new Refusal.Impossible(new Fact(33), "a licence without a usage location"))
        : selfService(added, on);
  }

  /** Those of these products that are not assigned directly, in their order. */
  private static Set<String> notDirect(Collection<String> skus, Situation on) {
    Licensing licensing = on.user().licensing();
    List<GroupMembership> groups = on.facts().groupsOf(on.upn());
    Set<String> all = new LinkedHashSet<>(skus);
    all.removeIf(sku ->
        licensing.assignedLicenses().contains(sku) && GroupLicenses.direct(sku, licensing, groups));
    return all;
  }

  private static UserDocument with(Set<String> added, Situation on) {
    Licensing licensing = on.user().licensing();
    List<String> all = new ArrayList<>(licensing.assignedLicenses());
    for (String sku : added) {
      if (licensing.leaving(sku).isPresent()) {
        licensing = licensing.staying(sku);
      } else if (all.contains(sku)) {
        licensing = licensing.alsoDirectly(sku);
      } else {
        all.add(sku);
      }
    }
    Effective before = on.person().with(on.user().with(licensing));
    return all.equals(licensing.assignedLicenses())
        ? before.user()
        : having(all, before, on.facts());
  }

  /** Exactly these directly; whether enough are left is for whoever asks for several people. */
  static Verdict replace(Set<String> skus, Situation on) {
    Set<String> going = directlyAssigned(on);
    going.removeAll(skus);
    Set<String> added = notDirect(skus, on);
    if (going.isEmpty() && added.isEmpty()) {
      return Verdict.alreadySo();
    }
    Optional<Refusal> cannot =
        selfService(going, on)
            .or(() -> added.isEmpty() ? Optional.empty() : cannotBeAssigned(added, on));
    if (cannot.isPresent()) {
      return Verdict.refused(cannot.get());
    }
    UserDocument more = added.isEmpty() ? on.user() : with(added, on);
    return on.done(
        going.isEmpty() ? more : without(going, new Situation(on.person().with(more), on.facts())));
  }

  private static Set<String> directlyAssigned(Situation on) {
    List<GroupMembership> groups = on.facts().groupsOf(on.upn());
    Set<String> all = new TreeSet<>(on.user().licensing().assignedLicenses());
    all.removeIf(sku -> !GroupLicenses.direct(sku, on.user().licensing(), groups));
    return all;
  }

  /** Whether a licence of the product is free. */
  static boolean left(String sku, Facts facts) {
    return facts.assigned(sku) < facts.total(sku);
  }

  private static Optional<String> unknown(Collection<String> skus, Situation on) {
    return skus.stream().filter(sku -> !on.facts().catalogue().knows(sku)).findFirst();
  }

  /** The account with exactly these licences from now on. */
  static UserDocument having(List<String> skus, Effective before, Facts facts) {
    UserDocument user = before.user().with(before.user().licensing().assigned(skus, facts.now()));
    return phone(oneDrive(mailbox(user, before, facts), before, facts), before, facts);
  }

  private static UserDocument mailbox(UserDocument user, Effective before, Facts facts) {
    boolean gives = facts.catalogue().gives(user.licensing().assignedLicenses(), Service.EXCHANGE);
    if (before.licensedFor(Service.EXCHANGE) == gives) {
      return user;
    }
    return gives ? mailboxReturns(user, before) : mailboxLoses(user, before, facts);
  }

  private static UserDocument mailboxReturns(UserDocument user, Effective before) {
    boolean startsEmpty = before.mailboxState() == Mailbox.State.PURGED;
    MailboxDocument mailbox = user.mailbox();
    return user.with(
        mailbox == null || startsEmpty ? MailboxDocument.empty() : mailbox.unlicensed(null));
  }

  /** A mailbox that needs its licence stops: nothing is forwarded, converted or exported (F15). */
  private static UserDocument mailboxLoses(UserDocument user, Effective before, Facts facts) {
    if (user.mailbox() == null) {
      return user;
    }
    Instant now = facts.now();
    UserDocument unlicensed = user.with(user.mailbox().unlicensed(now));
    Effective after = new Effective(unlicensed, before.organization(), before.catalogue(), now);
    return after.mailboxWorks()
        ? unlicensed
        : MailboxRules.notYetHeld(
                unlicensed.with(
                    user.mailbox().unlicensed(now).forwarding(null).forwardingOutside(null)),
                now)
            .abandoning(job -> stopsWithTheMailbox(job.kind()) && job.underWay(now));
  }

  static boolean stopsWithTheMailbox(Job.Kind kind) {
    return switch (kind) {
      case EXPORT, CONVERSION, HOLD -> true;
      case ONEDRIVE_MOVE, WIPE, IMPORT -> false;
    };
  }

  private static UserDocument oneDrive(UserDocument user, Effective before, Facts facts) {
    boolean gives = facts.catalogue().gives(user.licensing().assignedLicenses(), Service.ONEDRIVE);
    if (user.oneDrive() == null || before.licensedFor(Service.ONEDRIVE) == gives) {
      return user;
    }
    return user.with(user.oneDrive().unlicensed(gives ? null : facts.now()));
  }

  /** The number goes with the calling plan or the phone system, and comes back if free (F46). */
  private static UserDocument phone(UserDocument user, Effective before, Facts facts) {
    PhoneDocument phone = user.phone();
    if (phone != null) {
      boolean goes =
          phone.carriedBy(before.user().licensing().assignedLicenses(), facts.catalogue())
              && !phone.carriedBy(user.licensing().assignedLicenses(), facts.catalogue());
      return goes
          ? user.withPhone(null).with(user.licensing().releasing(phone.forwarding(null)))
          : user;
    }
    PhoneDocument released = user.licensing().releasedPhone();
    return released != null
            && released.carriedBy(user.licensing().assignedLicenses(), facts.catalogue())
            && facts.holderOf(released.number()).isEmpty()
        ? user.withPhone(released).with(user.licensing().releasing(null))
        : user;
  }
}
