package nl.vertrek.tenant.sim.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Delegates;

/** Who else may do something with a mailbox or its calendar (F12, F70, F71). */
final class RightsRules {

  private RightsRules() {}

  /** One list of those who may. */
  private record Right(
      int fact,
      Function<Delegates, List<String>> holders,
      BiFunction<Delegates, List<String>, Delegates> with) {}

  private static final Right FULL_ACCESS =
      new Right(12, Delegates::fullAccess, Delegates::withFullAccess);
  private static final Right SEND_AS = new Right(70, Delegates::sendAs, Delegates::withSendAs);
  private static final Right ON_BEHALF =
      new Right(70, Delegates::sendOnBehalf, Delegates::withSendOnBehalf);

  static Verdict grantFullAccess(Command.GrantFullAccess command, Situation on) {
    return grant(FULL_ACCESS, command.to(), on);
  }

  static Verdict revokeFullAccess(Command.RevokeFullAccess command, Situation on) {
    return revoke(FULL_ACCESS, command.from(), on);
  }

  static Verdict grantSendAs(Command.GrantSendAs command, Situation on) {
    return grant(SEND_AS, command.to(), on);
  }

  static Verdict revokeSendAs(Command.RevokeSendAs command, Situation on) {
    return revoke(SEND_AS, command.from(), on);
  }

  static Verdict grantOnBehalf(Command.GrantSendOnBehalf command, Situation on) {
    return grant(ON_BEHALF, command.to(), on);
  }

  static Verdict revokeOnBehalf(Command.RevokeSendOnBehalf command, Situation on) {
    return revoke(ON_BEHALF, command.from(), on);
  }

  private static Verdict grant(Right right, Upn to, Situation on) {
    return on.onWorkingMailbox(
        right.fact(),
        mailbox ->
            on.handTo(
                to,
                right.fact(),
                receiver -> {
                  List<String> holders = right.holders().apply(mailbox.delegates());
                  String upn = receiver.user().upnText();
                  List<String> more = Stream.concat(holders.stream(), Stream.of(upn)).toList();
                  return on.doneUnless(
                      holders.stream().anyMatch(upn::equalsIgnoreCase),
                      on.user().with(mailbox.delegating(who -> right.with().apply(who, more))));
                }));
  }

  private static Verdict revoke(Right right, Upn from, Situation on) {
    return on.onMailbox(
        right.fact(),
        mailbox -> {
          List<String> holders = right.holders().apply(mailbox.delegates());
          List<String> left =
              holders.stream().filter(each -> !each.equalsIgnoreCase(from.text())).toList();
          return on.doneUnless(
              left.size() == holders.size(),
              on.user().with(mailbox.delegating(who -> right.with().apply(who, left))));
        });
  }

  static Verdict grantCalendar(Command.GrantCalendar command, Situation on) {
    return on.onWorkingMailbox(
        71,
        mailbox ->
            on.handTo(
                command.to(),
                71,
                receiver -> {
                  String upn = receiver.user().upnText();
                  return on.doneUnless(
                      command.right() == mailbox.delegates().calendarRight(upn),
                      on.user()
                          .with(mailbox.delegating(who -> who.withCalendar(upn, command.right()))));
                }));
  }

  static Verdict revokeCalendar(Command.RevokeCalendar command, Situation on) {
    String upn = command.from().text();
    return on.onMailbox(
        71,
        mailbox ->
            on.doneUnless(
                mailbox.delegates().calendarRight(upn) == null,
                on.user().with(mailbox.delegating(who -> who.withCalendar(upn, null)))));
  }

  static Verdict setHidden(boolean hidden, Situation on) {
    return on.onMailbox(
        70,
        mailbox ->
            on.doneUnless(mailbox.hidden() == hidden, on.user().with(mailbox.hidden(hidden))));
  }
}
