package nl.vertrek.tenant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What takes an act back that is about who may use a mailbox (F70, F71), or about what its owner
 * set up (F68).
 *
 * @param before the mailbox as it was before the act
 */
record MailboxUndo(Upn who, Mailbox before) {

  Undo sendAsGranted(Upn to) {
    return unless(before.delegation().sendAs().contains(to), new Command.RevokeSendAs(who, to));
  }

  Undo sendAsRevoked(Upn from) {
    return when(before.delegation().sendAs().contains(from), new Command.GrantSendAs(who, from));
  }

  Undo sendOnBehalfGranted(Upn to) {
    return unless(
        before.delegation().sendOnBehalf().contains(to), new Command.RevokeSendOnBehalf(who, to));
  }

  Undo sendOnBehalfRevoked(Upn from) {
    return when(
        before.delegation().sendOnBehalf().contains(from),
        new Command.GrantSendOnBehalf(who, from));
  }

  Undo calendarChanged(Upn of) {
    CalendarRight right = before.delegation().calendar().get(of);
    return always(
        right == null
            ? new Command.RevokeCalendar(who, of)
            : new Command.GrantCalendar(who, of, right));
  }

  Undo wasHidden() {
    return unless(before.hidden(), new Command.ShowInAddressBook(who));
  }

  Undo wasShown() {
    return when(before.hidden(), new Command.HideFromAddressBook(who));
  }

  Undo rulesDisabled(Set<String> ids) {
    Set<String> changed = those(ids, true);
    return unless(changed.isEmpty(), new Command.EnableInboxRules(who, changed));
  }

  Undo rulesEnabled(Set<String> ids) {
    Set<String> changed = those(ids, false);
    return unless(changed.isEmpty(), new Command.DisableInboxRules(who, changed));
  }

  /** Rules among these that were on, or off, before. */
  private Set<String> those(Set<String> ids, boolean enabled) {
    Set<String> changed = new TreeSet<>();
    before.ownRouting().rules().stream()
        .filter(rule -> ids.contains(rule.id()) && rule.enabled() == enabled)
        .forEach(rule -> changed.add(rule.id()));
    return changed;
  }

  Undo forwardingChanged() {
    String address = before.ownRouting().forwardingAddress();
    return always(
        address == null
            ? new Command.StopOutsideForwarding(who)
            : new Command.ForwardOutside(who, address));
  }

  private static Undo always(Command inverse) {
    return Undo.by(List.of(inverse));
  }

  private static Undo when(boolean changed, Command inverse) {
    return changed ? always(inverse) : Undo.nothing();
  }

  private static Undo unless(boolean soAlready, Command inverse) {
    return when(!soAlready, inverse);
  }
}
