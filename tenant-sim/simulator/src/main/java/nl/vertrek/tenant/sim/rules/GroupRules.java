package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Licensing;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Groups (F65). */
final class GroupRules {

  private GroupRules() {}

  static Verdict leave(Command.LeaveGroup command, Situation on) {
    Optional<Refusal> fixed = fixed(command.group(), on);
    if (fixed.isPresent()) {
      return Verdict.refused(fixed.get());
    }
    Optional<GroupMembership> membership = membership(command.group(), on);
    if (membership.isEmpty()) {
      return Verdict.alreadySo();
    }
    return membership.get().soleOwner()
        ? Verdict.refused(new Refusal.LastOwner(command.group()))
        : leave(membership.get(), on);
  }

  static Verdict join(Command.JoinGroup command, Situation on) {
    Optional<Refusal> fixed = fixed(command.group(), on);
    if (fixed.isPresent()) {
      return Verdict.refused(fixed.get());
    }
    Optional<GroupMembership> before = membership(command.group(), on);
    boolean member = before.map(GroupMembership::member).orElse(false);
    boolean owner = before.map(GroupMembership::owner).orElse(false);
    boolean alreadySo = command.asOwner() ? owner : member;
    return alreadySo
        ? Verdict.alreadySo()
        : join(command, member || !command.asOwner(), owner || command.asOwner(), on);
  }

  /** A group that is not there, or in which nobody is put by hand (F65). */
  private static Optional<Refusal> fixed(String id, Situation on) {
    Optional<GroupDocument.Traits> group = on.facts().group(id);
    if (group.isEmpty()) {
      return Optional.of(new Refusal.Unknown(id));
    }
    if (group.get().dynamic()) {
      return Optional.of(new Refusal.DynamicGroup(id));
    }
    return group.get().onPremisesSyncEnabled()
        ? Optional.of(new Refusal.SyncedGroup(id))
        : Optional.empty();
  }

  private static Optional<GroupMembership> membership(String group, Situation on) {
    return on.facts().groupsOf(on.upn()).stream()
        .filter(membership -> membership.id().equals(group))
        .findFirst();
  }

  /** Effective when the last licence that the group gave is gone (F66). */
  private static Verdict leave(GroupMembership group, Situation on) {
    UserDocument after = GroupLicenseRules.leaving(group, on);
    Instant gone =
        group.licenses().stream()
            .flatMap(sku -> after.licensing().leaving(sku).stream())
            .map(Licensing.Leaving::at)
            .max(Instant::compareTo)
            .orElse(on.now());
    return set(gone, new Change.Membership(group.id(), on.upn(), false, false), after, on);
  }

  private static Verdict join(
      Command.JoinGroup command, boolean member, boolean owner, Situation on) {
    List<String> gives =
        member
            ? on.facts().group(command.group()).map(GroupDocument.Traits::licenses).orElseThrow()
            : List.of();
    return set(
        on.now(),
        new Change.Membership(command.group(), on.upn(), member, owner),
        GroupLicenseRules.joining(gives, on),
        on);
  }

  private static Verdict set(
      Instant effectiveAt, Change.Membership membership, UserDocument after, Situation on) {
    return Verdict.done(
        effectiveAt,
        after.equals(on.user())
            ? List.of(membership)
            : List.of(membership, new Change.Save(after)));
  }
}
