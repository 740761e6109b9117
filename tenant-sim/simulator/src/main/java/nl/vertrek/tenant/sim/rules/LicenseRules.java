package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.PhoneDocument;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Licences, and what comes and goes with them (F15, F33, F34, F40, F46). */
final class LicenseRules {

  private LicenseRules() {}

  static Verdict unassign(Command.UnassignLicenses command, Situation on) {
    Optional<String> unknown = unknown(command.skus(), on);
    if (unknown.isPresent()) {
      return Verdict.unknown(unknown.get());
    }
    List<String> left = new ArrayList<>(on.user().licensing().assignedLicenses());
    return left.removeAll(command.skus())
        ? on.done(having(left, on.person(), on.facts()))
        : Verdict.alreadySo();
  }

  static Verdict assign(Command.AssignLicenses command, Situation on) {
    Optional<String> unknown = unknown(command.skus(), on);
    if (unknown.isPresent()) {
      return Verdict.unknown(unknown.get());
    }
    List<String> added = new ArrayList<>(command.skus());
    added.removeAll(on.user().licensing().assignedLicenses());
    if (added.isEmpty()) {
      return Verdict.alreadySo();
    }
    if (on.user().identity().usageLocation() == null) {
      return Verdict.impossible(33, "a licence without a usage location");
    }
    Optional<String> soldOut = added.stream().filter(sku -> !left(sku, on.facts())).findFirst();
    if (soldOut.isPresent()) {
      return Verdict.refused(new Refusal.NoLicenseLeft(soldOut.get()));
    }
    List<String> all = new ArrayList<>(on.user().licensing().assignedLicenses());
    all.addAll(added);
    return on.done(having(all, on.person(), on.facts()));
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
        : unlicensed
            .with(user.mailbox().unlicensed(now).forwarding(null).forwardingOutside(null))
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
