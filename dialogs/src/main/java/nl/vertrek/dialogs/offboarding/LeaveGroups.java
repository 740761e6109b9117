package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.vertrek.dialogs.offboarding.Decision.GroupsGo;
import nl.vertrek.dialogs.offboarding.Decision.Receiving;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Out of groups and teams, after whoever is their only owner has a successor there (F65). Groups
 * behind a call queue are left with the queue (F47), and groups that give a licence with the
 * licence (F66): until then other steps need it.
 *
 * @param left whether they are left at all
 * @param owner who takes over what nobody would own; null while nobody is named
 */
record LeaveGroups(Situation situation, boolean left, @Nullable Upn owner) implements Step {

  static LeaveGroups of(Situation situation) {
    var chosen = situation.choices().groups();
    var named = chosen == null ? null : chosen.owner();
    return new LeaveGroups(
        situation,
        chosen == null || chosen.left(),
        named != null ? named : likelyOwner(situation).orElse(null));
  }

  /** A group is owned by a person, not by a shared mailbox. */
  private static Optional<Upn> likelyOwner(Situation situation) {
    return situation.likelyReceiver().filter(situation::hasOneDrive).or(situation::manager);
  }

  /** Groups that make the leaver an agent of a call queue. */
  static Set<String> ofQueues(Situation situation) {
    var groups = new HashSet<String>();
    for (QueueMembership queue : situation.leaver().queues()) {
      groups.addAll(queue.throughGroups());
    }
    return groups;
  }

  @Override
  public StepName name() {
    return StepName.GROUPS;
  }

  @Override
  public boolean concerns() {
    return !leaving().isEmpty() || !orphaned().isEmpty() || !fixed().isEmpty();
  }

  private List<GroupMembership> groups(Predicate<GroupMembership> such) {
    return situation.leaver().memberOf().stream().filter(such).toList();
  }

  /** Groups that nobody is taken out of by hand, at least not here (F65). */
  private List<GroupMembership> fixed() {
    return groups(LeaveGroups::fixed);
  }

  private static boolean fixed(GroupMembership group) {
    return group.dynamic() || group.synced();
  }

  private List<GroupMembership> givingLicenses() {
    return groups(group -> !fixed(group) && givesLicense(group));
  }

  private static boolean givesLicense(GroupMembership group) {
    return group.member() && !group.licenses().isEmpty();
  }

  /** Groups that would have no owner, those that are left with something else included. */
  private List<GroupMembership> orphaned() {
    return groups(group -> !fixed(group) && group.soleOwner());
  }

  private List<GroupMembership> leaving() {
    var ofQueues = ofQueues(situation);
    return groups(group -> !fixed(group) && !givesLicense(group) && !ofQueues.contains(group.id()));
  }

  @Override
  public Optional<Message> idle() {
    if (leaving().isEmpty() && orphaned().isEmpty()) {
      return Optional.of(fixed().isEmpty() ? say("idle") : named("elsewhere", fixed()));
    }
    return left ? Optional.empty() : Optional.of(named("stay", leaving()));
  }

  @Override
  public Optional<Ask> ask() {
    var chosen = situation.choices().groups();
    boolean named = chosen != null && chosen.owner() != null;
    if (!left || named || orphaned().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Receivers.ask(
            situation,
            named("ask-who", orphaned()),
            Receiving.GROUPS,
            likelyOwner(situation),
            receiver -> new GroupsGo(true, receiver)));
  }

  @Override
  public boolean mustAsk() {
    return left && !orphaned().isEmpty() && owner == null;
  }

  @Override
  public Message intention() {
    return leaving().isEmpty() ? say("plan-owner") : say("plan").with("count", leaving().size());
  }

  @Override
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    if (!leaving().isEmpty()) {
      notes.add(named("which", leaving()));
    }
    if (!orphaned().isEmpty()) {
      notes.add(owner == null ? named("owner-nobody", orphaned()) : toOwner("owner", orphaned()));
    }
    if (!givingLicenses().isEmpty()) {
      notes.add(named("licenses", givingLicenses()));
    }
    notes.addAll(elsewhere());
    return notes;
  }

  /** What becomes of the groups that nobody is taken out of here. */
  private List<Message> elsewhere() {
    var notes = new ArrayList<Message>();
    var dynamic = groups(GroupMembership::dynamic);
    var synced = groups(group -> group.synced() && !group.dynamic());
    if (!dynamic.isEmpty()) {
      notes.add(named("dynamic", dynamic));
    }
    if (!synced.isEmpty()) {
      notes.add(named("synced", synced));
    }
    return notes;
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new GroupsGo(left, orphaned().isEmpty() ? null : owner));
  }

  @Override
  public List<Planned> acts() {
    var acts = new ArrayList<Planned>();
    var successor = Optional.ofNullable(owner).flatMap(situation.tenant()::person);
    for (GroupMembership group : orphaned()) {
      successor.ifPresent(person -> acts.addAll(handedOver(group, person)));
    }
    for (GroupMembership group : leaving()) {
      acts.add(Memberships.left(situation.leaver(), group.id()));
    }
    return acts;
  }

  /** Who owns a team is in it, but nobody becomes a queue's agent or is licensed by this. */
  private List<Planned> handedOver(GroupMembership group, Person successor) {
    boolean team =
        group.kind() == GroupMembership.Kind.MICROSOFT365
            && group.member()
            && group.licenses().isEmpty()
            && !ofQueues(situation).contains(group.id());
    return Memberships.owned(successor, group.id(), team);
  }

  @Override
  public Message result() {
    var stays = groups(group -> fixed(group) || givesLicense(group));
    return stays.isEmpty() ? say("done") : named("done-but", stays);
  }

  private Message named(String purpose, List<GroupMembership> groups) {
    return Listed.in(say(purpose), groups.stream().map(GroupMembership::displayName).toList());
  }

  private Message toOwner(String purpose, List<GroupMembership> groups) {
    return named(purpose, groups).with("to", owner == null ? "" : situation.nameOf(owner));
  }
}
