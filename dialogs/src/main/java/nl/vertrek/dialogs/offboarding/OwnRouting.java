package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;

/**
 * What the leaver set up about new mail without an admin: it ends with the access to the mailbox,
 * for it would go on sending the organisation's mail elsewhere (F68), and keeps the account from
 * being deleted (F51).
 */
record OwnRouting(Situation situation) {

  /** What ends it, with what brings it back. */
  List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    forwarding()
        .ifPresent(address ->
            acts.add(
                new Planned(
                    new Command.StopOutsideForwarding(person),
                    new Command.ForwardOutside(person, address))));
    if (!sending().isEmpty()) {
      var ids = sending().stream().map(InboxRule::id).collect(Collectors.toSet());
      acts.add(
          new Planned(
              new Command.DisableInboxRules(person, ids),
              new Command.EnableInboxRules(person, ids)));
    }
    return acts;
  }

  /** What to know of it beforehand. */
  List<Message> notes() {
    var addresses = new ArrayList<Arg>();
    forwarding().ifPresent(address -> addresses.add(new Arg.Text(address)));
    sending().stream()
        .map(InboxRule::to)
        .filter(Objects::nonNull)
        .map(Arg.Text::new)
        .forEach(addresses::add);
    var distinct = addresses.stream().distinct().toList();
    return distinct.isEmpty()
        ? List.of()
        : List.of(situation.say("step.block.own-routing").with("addresses", distinct));
  }

  private Optional<String> forwarding() {
    return routing().map(Mailbox.OwnRouting::forwardingAddress);
  }

  /** Rules that are on and send mail to somebody else; what they move or delete harms nobody. */
  private List<InboxRule> sending() {
    return routing().map(Mailbox.OwnRouting::rules).orElse(List.of()).stream()
        .filter(InboxRule::enabled)
        .filter(rule ->
            rule.action() == InboxRule.Action.FORWARD || rule.action() == InboxRule.Action.REDIRECT)
        .toList();
  }

  private Optional<Mailbox.OwnRouting> routing() {
    return situation.mailbox().map(Mailbox::ownRouting);
  }
}
