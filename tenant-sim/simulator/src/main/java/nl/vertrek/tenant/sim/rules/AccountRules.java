package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Access;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.Reference;
import nl.vertrek.tenant.sim.state.Remembered;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Deleting an account and bringing it back (F50 to F54). */
public final class AccountRules {

  private AccountRules() {}

  static Verdict delete(Actor actor, Situation on) {
    if (actor.upn().equals(on.upn())) {
      return Verdict.refused(new Refusal.OwnAccount());
    }
    if (SignInRules.lastGlobalAdmin(on)) {
      return Verdict.refused(new Refusal.LastGlobalAdmin());
    }
    if (on.user().onPremises().onPremisesSyncEnabled()) {
      return Verdict.refused(new Refusal.SyncedAccount());
    }
    return anchor(on)
        .map(Verdict::refused)
        .orElseGet(() -> Verdict.done(on.now(), deletion(on.person(), on.now(), on.facts())));
  }

  /** Forwarding, or a mailbox that is or becomes shared, keeps the account (F14, F51). */
  private static Optional<Refusal> anchor(Situation on) {
    MailboxDocument mailbox = on.user().mailbox();
    if (mailbox == null) {
      return Optional.empty();
    }
    boolean forwarding = mailbox.routing().forwards();
    boolean shared = mailbox.shared() || on.underWay(Job.Kind.CONVERSION).isPresent();
    return forwarding || shared
        ? Optional.of(new Refusal.Anchored(forwarding, shared))
        : Optional.empty();
  }

  /** All that changes when an account is deleted at this moment, whoever did it. */
  public static List<Change> deletion(Effective person, Instant at, Facts facts) {
    UserDocument user = person.user();
    List<Reference> named = facts.referencesTo(user.upn());
    List<GroupMembership> groups = facts.groupsOf(user.upn());
    List<String> queues = queuesByName(user.upn(), facts);
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Save(
            asleep(
                user,
                at,
                new Remembered(
                    user.access().accountEnabled(),
                    user.access().measures().blockedSince(),
                    user.phone(),
                    groups.stream().map(AccountRules::remember).toList(),
                    queues,
                    named,
                    user.onPremises().onPremisesDistinguishedName()))));
    for (GroupMembership group : groups) {
      changes.add(new Change.Membership(group.id(), user.upn(), false, false));
    }
    for (String queue : queues) {
      changes.add(new Change.Agent(queue, user.upn(), false));
    }
    changes.addAll(
        inOthers(named, facts, reference -> other -> reference.takenFrom(other, user.upnText())));
    return changes;
  }

  private static UserDocument asleep(UserDocument user, Instant at, Remembered remembered) {
    Access access = user.access().withSessions(List.of());
    return MailboxRules.notYetHeld(user, at)
        .with(access.accountEnabled() ? access.blocked(at) : access)
        .withPhone(null)
        .with(user.licensing().settled(at))
        .with(
            user.onPremises().onPremisesDeletedAt() == null
                ? user.onPremises()
                : user.onPremises().gone())
        .abandoning(job -> job.kind() != Job.Kind.WIPE && job.underWay(at))
        .withDeletion(at, remembered);
  }

  private static Remembered.Membership remember(GroupMembership group) {
    return new Remembered.Membership(group.id(), group.member(), group.owner());
  }

  private static List<String> queuesByName(Upn upn, Facts facts) {
    return facts.queuesOf(upn).stream()
        .filter(QueueMembership::byName)
        .map(QueueMembership::id)
        .toList();
  }

  /** Accounts that name this one, each changed once however often it does. */
  static List<Change> inOthers(
      List<Reference> named, Facts facts, Function<Reference, UnaryOperator<UserDocument>> change) {
    Map<Upn, UserDocument> others = new LinkedHashMap<>();
    for (Reference reference : named) {
      Upn from = new Upn(reference.from());
      UserDocument other =
          others.containsKey(from)
              ? others.get(from)
              : facts.user(from).map(Effective::user).orElse(null);
      if (other != null) {
        others.put(from, change.apply(reference).apply(other));
      }
    }
    return others.values().stream().<Change>map(Change.Save::new).toList();
  }

  /** Nothing brings it back from now on (F52); what lives on in Active Directory stays (F54). */
  static Verdict purge(Situation on) {
    return on.user().onPremises().onPremisesDistinguishedName() != null
        ? Verdict.refused(new Refusal.SyncedAccount())
        : on.done(
            on.user()
                .with(on.user().access().with(on.user().access().measures().purged(on.now()))));
  }
}
