package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.QueueMembership;

/** With step 6: out of the call queues, and of the groups that make somebody an agent (F47). */
record LeaveQueues(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.QUEUES;
  }

  @Override
  public Optional<Message> idle() {
    return situation.leaver().queues().isEmpty() ? Optional.of(say("idle")) : Optional.empty();
  }

  @Override
  public Message intention() {
    return queues(say("plan"));
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    for (QueueMembership queue : situation.leaver().queues()) {
      if (queue.byName()) {
        acts.add(
            new Planned(
                new Command.LeaveQueue(person, queue.id()),
                new Command.JoinQueue(person, queue.id())));
      }
      for (String group : queue.throughGroups()) {
        acts.add(Memberships.left(situation.leaver(), group));
      }
    }
    return acts;
  }

  /** A group that only the leaver owns is handed over first (F65). */
  @Override
  public List<StepName> after() {
    var groups = LeaveGroups.ofQueues(situation);
    boolean onlyOwner =
        situation.leaver().memberOf().stream()
            .anyMatch(group -> group.soleOwner() && groups.contains(group.id()));
    return onlyOwner ? List.of(StepName.GROUPS) : List.of();
  }

  @Override
  public Message result() {
    return say("done");
  }

  private Message queues(Message message) {
    var names =
        situation.leaver().queues().stream()
            .<Arg>map(queue -> new Arg.Text(queue.displayName()))
            .toList();
    return message.with("queues", names).with("count", names.size());
  }
}
