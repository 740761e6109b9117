package nl.vertrek.tenant.sim.rules;

import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Refusal;

/** Groups (F65). */
final class GroupRules {

  private GroupRules() {}

  static Verdict leave(Command.LeaveGroup command, Situation on) {
    if (!on.facts().groupExists(command.group())) {
      return Verdict.unknown(command.group());
    }
    Optional<GroupMembership> membership = membership(command.group(), on);
    if (membership.isEmpty()) {
      return Verdict.alreadySo();
    }
    return membership.get().soleOwner()
        ? Verdict.refused(new Refusal.LastOwner(command.group()))
        : set(command.group(), false, false, on);
  }

  static Verdict join(Command.JoinGroup command, Situation on) {
    if (!on.facts().groupExists(command.group())) {
      return Verdict.unknown(command.group());
    }
    Optional<GroupMembership> before = membership(command.group(), on);
    boolean member = before.map(GroupMembership::member).orElse(false);
    boolean owner = before.map(GroupMembership::owner).orElse(false);
    boolean alreadySo = command.asOwner() ? owner : member;
    return alreadySo
        ? Verdict.alreadySo()
        : set(command.group(), member || !command.asOwner(), owner || command.asOwner(), on);
  }

  private static Optional<GroupMembership> membership(String group, Situation on) {
    return on.facts().groupsOf(on.upn()).stream()
        .filter(membership -> membership.id().equals(group))
        .findFirst();
  }

  private static Verdict set(String group, boolean member, boolean owner, Situation on) {
    return Verdict.done(on.now(), List.of(new Change.Membership(group, on.upn(), member, owner)));
  }
}
