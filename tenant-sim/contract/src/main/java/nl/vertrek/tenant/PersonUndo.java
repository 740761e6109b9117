package nl.vertrek.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What takes an act on one person back.
 *
 * @param before the person as they were before the act
 */
record PersonUndo(Person before) {

  private static final Lost[] DELETION = {
    Lost.SESSIONS,
    Lost.WORK_UNDER_WAY,
    Lost.LICENSE_IF_TAKEN,
    Lost.NUMBER_IF_TAKEN,
    Lost.ADDRESS_IF_TAKEN
  };

  private Upn who() {
    return before.upn();
  }

  Undo of(Command.OnPerson command) {
    return switch (command) {
      case Command.RemoveAdminRoles act ->
          some(both(roles(), act.roles()), roles -> new Command.GrantAdminRoles(who(), roles));
      case Command.GrantAdminRoles act ->
          some(less(act.roles(), roles()), roles -> new Command.RemoveAdminRoles(who(), roles));
      case Command.BlockSignIn _ ->
          when(before.account().enabled(), new Command.UnblockSignIn(who()), Lost.SESSIONS);
      case Command.UnblockSignIn _ ->
          when(!before.account().enabled(), new Command.BlockSignIn(who()), Lost.EFFECT);
      case Command.ResetPassword _ -> Undo.nothing(Lost.PASSWORD, Lost.SESSIONS);
      case Command.SignOutEverywhere _ -> Undo.nothing(Lost.SESSIONS);
      case Command.RemoveSignInMethods _ -> Undo.nothing(Lost.SIGN_IN_METHODS);
      case Command.CloseProtocols act ->
          some(
              both(open(), act.protocols()),
              doors -> new Command.OpenProtocols(who(), doors),
              Lost.SESSIONS);
      case Command.OpenProtocols act ->
          some(
              less(act.protocols(), open()),
              doors -> new Command.CloseProtocols(who(), doors),
              Lost.EFFECT);
      case Command.ShutMailbox _ -> when(!shut(), new Command.ReopenMailbox(who()), Lost.SESSIONS);
      case Command.ReopenMailbox _ -> when(shut(), new Command.ShutMailbox(who()), Lost.EFFECT);
      case Command.DoneOnPremises act -> new OnPremisesUndo(before).of(act.act());

      case Command.ExportMailbox _ -> Undo.nothing(Lost.COPY);
      case Command.ImportMailbox _ -> Undo.nothing(Lost.COPY);
      case Command.PlaceHold _, Command.ReleaseHold _ -> all(hold(), Lost.EFFECT);
      case Command.ForwardMail _, Command.StopForwardingMail _ -> all(mail());
      case Command.ConvertToShared _ ->
          when(is(Mailbox.Type.USER), new Command.ConvertToUserMailbox(who()));
      case Command.ConvertToUserMailbox _ ->
          when(is(Mailbox.Type.SHARED), new Command.ConvertToShared(who()));
      case Command.GrantFullAccess act ->
          when(!opensFor(act.to()), new Command.RevokeFullAccess(who(), act.to()));
      case Command.RevokeFullAccess act ->
          when(opensFor(act.from()), new Command.GrantFullAccess(who(), act.from()));
      case Command.GrantSendAs act -> onMailbox(box -> box.sendAsGranted(act.to()));
      case Command.RevokeSendAs act -> onMailbox(box -> box.sendAsRevoked(act.from()));
      case Command.GrantSendOnBehalf act -> onMailbox(box -> box.sendOnBehalfGranted(act.to()));
      case Command.RevokeSendOnBehalf act -> onMailbox(box -> box.sendOnBehalfRevoked(act.from()));
      case Command.GrantCalendar act -> onMailbox(box -> box.calendarChanged(act.to()));
      case Command.RevokeCalendar act -> onMailbox(box -> box.calendarChanged(act.from()));
      case Command.HideFromAddressBook _ -> onMailbox(MailboxUndo::wasHidden);
      case Command.ShowInAddressBook _ -> onMailbox(MailboxUndo::wasShown);
      case Command.DisableInboxRules act -> onMailbox(box -> box.rulesDisabled(act.rules()));
      case Command.EnableInboxRules act -> onMailbox(box -> box.rulesEnabled(act.rules()));
      case Command.StopOutsideForwarding _, Command.ForwardOutside _ ->
          onMailbox(MailboxUndo::forwardingChanged);
      case Command.CancelMeetings _ -> Undo.nothing(Lost.MEETINGS);
      case Command.Rename _ -> all(List.of(new Command.Rename(who(), before.displayName())));
      case Command.SetAutomaticReply _, Command.ClearAutomaticReply _ -> all(reply());
      case Command.RemoveAliases act ->
          some(
              both(aliases(), Set.copyOf(act.aliases())),
              them -> new Command.AddAliases(who(), List.copyOf(them)),
              Lost.ADDRESS_IF_TAKEN);
      case Command.AddAliases act ->
          some(
              less(Set.copyOf(act.aliases()), aliases()),
              them -> new Command.RemoveAliases(who(), List.copyOf(them)));

      case Command.WipeDevice _ -> Undo.nothing(Lost.WIPED_DEVICE);
      case Command.BlockDevice act -> all(List.of(new Command.UnblockDevice(who(), act.device())));
      case Command.UnblockDevice act -> all(List.of(new Command.BlockDevice(who(), act.device())));
      case Command.CheckedOffBlackBerry act ->
          all(List.of(new Command.BackInBlackBerry(who(), act.device())));
      case Command.BackInBlackBerry act ->
          all(List.of(new Command.CheckedOffBlackBerry(who(), act.device())), Lost.EFFECT);

      case Command.GiveOneDriveAccess act ->
          when(!sharesFilesWith(act.to()), new Command.TakeOneDriveAccess(who(), act.to()));
      case Command.TakeOneDriveAccess act ->
          when(sharesFilesWith(act.from()), new Command.GiveOneDriveAccess(who(), act.from()));
      case Command.MoveOneDrive _ -> Undo.nothing(Lost.MOVED_FILES);

      case Command.UnassignLicenses act -> unassigned(act.skus());
      case Command.AssignLicenses act ->
          some(
              less(act.skus(), directLicenses()),
              skus -> new Command.UnassignLicenses(who(), skus));

      case Command.LeaveQueue act -> all(List.of(new Command.JoinQueue(who(), act.queue())));
      case Command.JoinQueue act -> all(List.of(new Command.LeaveQueue(who(), act.queue())));
      case Command.ForwardCalls _, Command.StopForwardingCalls _ -> all(calls());
      case Command.AssignNumber _, Command.ReleaseNumber _ -> number();
      case Command.LeaveGroup act -> all(memberships(act.group()), Lost.LICENSE_IF_TAKEN);
      case Command.JoinGroup act -> joined(act);

      case Command.DeleteAccount _ -> when(alive(), new Command.RestoreAccount(who()), DELETION);
      case Command.RestoreAccount _ ->
          when(!alive(), new Command.DeleteAccount(who()), Lost.RETENTION, Lost.EFFECT);
      case Command.PurgeAccount _ -> Undo.nothing(Lost.EVERYTHING);
      case Command.DeletedOnPremises _ ->
          alive() ? new OnPremisesUndo(before).ofDeletion(DELETION) : Undo.nothing();
    };
  }

  private static Undo all(List<? extends Command> commands, Lost... lost) {
    return Undo.by(commands, lost);
  }

  private static Undo when(boolean changed, Command inverse, Lost... lost) {
    return changed ? Undo.by(List.of(inverse), lost) : Undo.nothing();
  }

  private static <T> Undo some(Set<T> changed, Function<Set<T>, Command> inverse, Lost... lost) {
    return changed.isEmpty()
        ? Undo.nothing()
        : Undo.by(List.of(inverse.apply(Set.copyOf(changed))), lost);
  }

  private static <T extends Comparable<? super T>> Set<T> both(Set<T> one, Set<T> other) {
    Set<T> both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static <T extends Comparable<? super T>> Set<T> less(Set<T> all, Set<T> without) {
    Set<T> left = new TreeSet<>(all);
    left.removeAll(without);
    return left;
  }

  private Set<AdminRole> roles() {
    return before.account().roles();
  }

  private boolean alive() {
    return before.account().deletedAt() == null;
  }

  private boolean shut() {
    return before.account().mailboxShutAt() != null;
  }

  private Optional<Mailbox> mailbox() {
    return Optional.ofNullable(before.mailbox());
  }

  private Undo onMailbox(Function<MailboxUndo, Undo> undo) {
    return mailbox().map(box -> undo.apply(new MailboxUndo(who(), box))).orElseGet(Undo::nothing);
  }

  private boolean is(Mailbox.Type type) {
    return mailbox().filter(box -> box.type() == type).isPresent();
  }

  private Set<Mailbox.Protocol> open() {
    return mailbox().map(Mailbox::open).orElse(Set.of());
  }

  private boolean opensFor(Upn upn) {
    return mailbox().filter(box -> box.fullAccess().contains(upn)).isPresent();
  }

  private Set<String> aliases() {
    return mailbox().map(box -> Set.copyOf(box.aliases())).orElse(Set.of());
  }

  private boolean sharesFilesWith(Upn upn) {
    return before.oneDrive() != null && before.oneDrive().sharedWith().contains(upn);
  }

  /** Products that the person has by themselves, whatever groups give (F66). */
  Set<String> directLicenses() {
    Set<String> direct = new TreeSet<>();
    before.assignments().stream()
        .filter(LicenseAssignment::direct)
        .forEach(licence -> direct.add(licence.sku()));
    return direct;
  }

  private Undo unassigned(Set<String> skus) {
    Set<String> gone = both(directLicenses(), skus);
    if (gone.isEmpty()) {
      return Undo.nothing();
    }
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.AssignLicenses(who(), gone));
    commands.addAll(goingOn());
    return Undo.by(commands, Lost.LICENSE_IF_TAKEN, Lost.NUMBER_IF_TAKEN, Lost.WORK_UNDER_WAY);
  }

  /** Forwarding that stops with a licence and does not begin again with it (F15, F46). */
  List<Command> goingOn() {
    List<Command> commands = new ArrayList<>();
    mailbox().filter(box -> box.forwardingTo() != null).ifPresent(_ -> commands.addAll(mail()));
    mailbox()
        .map(box -> box.ownRouting().forwardingAddress())
        .ifPresent(address -> commands.add(new Command.ForwardOutside(who(), address)));
    Phone phone = before.phone();
    if (phone != null && phone.forwarding() != null) {
      commands.addAll(calls());
    }
    return commands;
  }

  private List<Command> mail() {
    Upn to = mailbox().map(Mailbox::forwardingTo).orElse(null);
    return List.of(
        to == null ? new Command.StopForwardingMail(who()) : new Command.ForwardMail(who(), to));
  }

  private List<Command> calls() {
    Phone.Forwarding forwarding = before.phone() == null ? null : before.phone().forwarding();
    return List.of(
        forwarding == null
            ? new Command.StopForwardingCalls(who())
            : new Command.ForwardCalls(who(), forwarding));
  }

  /** A number that was given goes back, and one that was released returns with its forwarding. */
  private Undo number() {
    Phone phone = before.phone();
    if (phone == null) {
      return all(List.of(new Command.ReleaseNumber(who())));
    }
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.AssignNumber(who(), phone.number()));
    if (phone.forwarding() != null) {
      commands.addAll(calls());
    }
    return Undo.by(commands, Lost.NUMBER_IF_TAKEN);
  }

  private List<Command> hold() {
    Mailbox.Hold hold = mailbox().map(Mailbox::hold).orElse(Mailbox.Hold.NONE);
    return List.of(
        hold == Mailbox.Hold.NONE
            ? new Command.ReleaseHold(who())
            : new Command.PlaceHold(who(), hold));
  }

  private List<Command> reply() {
    Mailbox.AutomaticReply reply = mailbox().map(Mailbox::automaticReply).orElse(null);
    return List.of(
        reply == null
            ? new Command.ClearAutomaticReply(who())
            : new Command.SetAutomaticReply(who(), reply));
  }

  private List<Command> memberships(String id) {
    List<Command> commands = new ArrayList<>();
    before.memberOf().stream()
        .filter(group -> group.id().equals(id))
        .forEach(group -> {
          if (group.member()) {
            commands.add(new Command.JoinGroup(who(), id, false));
          }
          if (group.owner()) {
            commands.add(new Command.JoinGroup(who(), id, true));
          }
        });
    return commands;
  }

  /** Nobody can be made less in a group than they are, so they leave it and come back. */
  private Undo joined(Command.JoinGroup act) {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.LeaveGroup(who(), act.group()));
    commands.addAll(memberships(act.group()));
    return Undo.by(commands);
  }
}
