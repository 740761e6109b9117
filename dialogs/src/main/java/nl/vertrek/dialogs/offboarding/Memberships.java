package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;

/** Out of a group, or at its head: each act with what brings things back just as they were. */
final class Memberships {

  private Memberships() {}

  /** Somebody leaves a group; they come back as the member and the owner that they were. */
  static Planned left(Person person, String group) {
    return Planned.withInverses(
        new Command.LeaveGroup(person.upn(), group), asBefore(person, group));
  }

  /**
   * A group gets somebody as an owner.
   *
   * @param alsoMember whether they become a member as well, as an owner of a team must be
   */
  static List<Planned> owned(Person owner, String group, boolean alsoMember) {
    var acts = new ArrayList<Planned>();
    var before = asBefore(owner, group);
    if (alsoMember && before.isEmpty()) {
      acts.add(
          new Planned(
              new Command.JoinGroup(owner.upn(), group, false),
              new Command.LeaveGroup(owner.upn(), group)));
      before = List.of(new Command.JoinGroup(owner.upn(), group, false));
    }
    acts.add(
        Planned.withInverses(
            new Command.JoinGroup(owner.upn(), group, true),
            leavingAndBack(owner.upn(), group, before)));
    return acts;
  }

  /** Nobody can be made less in a group than they are, so they leave it and come back. */
  private static List<Command> leavingAndBack(Upn owner, String group, List<Command> before) {
    var inverses = new ArrayList<Command>();
    inverses.add(new Command.LeaveGroup(owner, group));
    inverses.addAll(before);
    return inverses;
  }

  private static List<Command> asBefore(Person person, String id) {
    var commands = new ArrayList<Command>();
    for (GroupMembership group : person.memberOf()) {
      if (group.id().equals(id) && group.member()) {
        commands.add(new Command.JoinGroup(person.upn(), id, false));
      }
      if (group.id().equals(id) && group.owner()) {
        commands.add(new Command.JoinGroup(person.upn(), id, true));
      }
    }
    return commands;
  }
}
