package nl.vertrek.tenant.sim.rules;

import java.util.List;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.PhoneDocument;

/** Call queues and call forwarding (F47, F48). */
final class CallRules {

  private CallRules() {}

  static Verdict leaveQueue(Command.LeaveQueue command, Situation on) {
    return setAgent(command.queue(), false, on);
  }

  static Verdict joinQueue(Command.JoinQueue command, Situation on) {
    return setAgent(command.queue(), true, on);
  }

  private static Verdict setAgent(String queue, boolean agent, Situation on) {
    if (!on.facts().queueExists(queue)) {
      return Verdict.unknown(queue);
    }
    boolean isAgent =
        on.facts().queuesOf(on.upn()).stream()
            .filter(QueueMembership::byName)
            .anyMatch(membership -> membership.id().equals(queue));
    return isAgent == agent
        ? Verdict.alreadySo()
        : Verdict.done(on.now(), List.of(new Change.Agent(queue, on.upn(), agent)));
  }

  static Verdict forward(Command.ForwardCalls command, Situation on) {
    PhoneDocument phone = on.user().phone();
    if (phone == null || !phone.allowCallForwardingToUser()) {
      return Verdict.refused(new Refusal.CallsStay());
    }
    return on.handTo(
        command.forwarding().to(),
        48,
        receiver -> {
          PhoneDocument.CallForwarding forwarding =
              new PhoneDocument.CallForwarding(
                  receiver.user().upnText(), command.forwarding().mode());
          return on.doneUnless(
              forwarding.equals(phone.callForwarding()),
              on.user().withPhone(phone.forwarding(forwarding)));
        });
  }

  static Verdict stopForwarding(Situation on) {
    PhoneDocument phone = on.user().phone();
    return phone == null || phone.callForwarding() == null
        ? Verdict.alreadySo()
        : on.done(on.user().withPhone(phone.forwarding(null)));
  }
}
