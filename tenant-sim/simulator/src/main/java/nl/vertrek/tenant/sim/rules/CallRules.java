package nl.vertrek.tenant.sim.rules;

import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.PhoneDocument;

/** Telephone numbers, call queues and call forwarding (F46, F47, F48). */
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

  static Verdict assign(Command.AssignNumber command, Situation on) {
    String number = command.number();
    Optional<Upn> holder = on.facts().holderOf(number);
    if (holder.isPresent()) {
      return holder.get().equals(on.upn())
          ? Verdict.alreadySo()
          : Verdict.refused(new Refusal.NumberTaken(number, holder.get()));
    }
    if (on.user().phone() != null) {
      return Verdict.impossible(46, "a second telephone number");
    }
    return on.facts()
        .freeNumber(number)
        .map(free -> assign(new PhoneDocument(number, free.kind(), true, null), on))
        .orElseGet(() -> Verdict.unknown(number));
  }

  private static Verdict assign(PhoneDocument phone, Situation on) {
    return phone.carriedBy(on.user().licensing().assignedLicenses(), on.facts().catalogue())
        ? on.done(on.user().withPhone(phone))
        : Verdict.refused(new Refusal.NeedsLicense(new Fact(46)));
  }

  static Verdict release(Situation on) {
    return on.doneUnless(on.user().phone() == null, on.user().withPhone(null));
  }
}
