package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.LicenseAssignment;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Looks in the tenant whether it shows what an act was for (law 1: only that is told as done). */
final class ReadBack {

  private final TenantView tenant;
  private final Instant since;

  /**
   * Looks at this view.
   *
   * @param since when the case began: what was done before then proves nothing about it
   */
  ReadBack(TenantView tenant, Instant since) {
    this.tenant = tenant;
    // The tenant tells moments in whole seconds.
    this.since = since.truncatedTo(ChronoUnit.SECONDS);
  }

  private boolean done(@Nullable Instant at) {
    return at != null && !at.isBefore(since);
  }

  /** Whether the tenant shows all of these acts. */
  boolean shows(List<Command> commands) {
    return commands.stream().allMatch(this::shows);
  }

  /** Whether the tenant shows this act, as it is at the moment of the view. */
  boolean shows(Command command) {
    return switch (command) {
      case Command.RemoveAdminRoles act ->
          account(act, account -> account.roles().stream().noneMatch(act.roles()::contains));
      case Command.GrantAdminRoles act ->
          account(act, account -> account.roles().containsAll(act.roles()));
      case Command.BlockSignIn act -> account(act, account -> !account.enabled());
      case Command.UnblockSignIn act -> account(act, Account::enabled);
      case Command.ResetPassword act -> account(act, account -> done(account.passwordResetAt()));
      case Command.SignOutEverywhere act -> account(act, account -> done(account.signedOutAt()));
      case Command.RemoveSignInMethods act ->
          account(act, account -> account.signInMethods().isEmpty());
      case Command.CloseProtocols act ->
          mailbox(act, box -> box.open().stream().noneMatch(act.protocols()::contains));
      case Command.OpenProtocols act ->
          mailbox(act, box -> box.open().containsAll(act.protocols()));
      case Command.ShutMailbox act -> account(act, account -> account.mailboxShutAt() != null);
      case Command.ReopenMailbox act -> account(act, account -> account.mailboxShutAt() == null);
      case Command.DoneOnPremises act -> person(act.person(), person -> follows(person, act.act()));
      case Command.ExportMailbox act -> mailbox(act, box -> done(box.lastExport()));
      case Command.ImportMailbox act -> imported(act);
      case Command.PlaceHold act -> mailbox(act, box -> box.hold() == act.hold());
      case Command.ReleaseHold act -> mailbox(act, box -> box.hold() == Mailbox.Hold.NONE);
      case Command.ForwardMail act -> mailbox(act, box -> act.to().equals(box.forwardingTo()));
      case Command.StopForwardingMail act -> mailbox(act, box -> box.forwardingTo() == null);
      case Command.ConvertToShared act -> mailbox(act, box -> box.type() == Mailbox.Type.SHARED);
      case Command.ConvertToUserMailbox act -> mailbox(act, box -> box.type() == Mailbox.Type.USER);
      case Command.GrantFullAccess act -> mailbox(act, box -> box.fullAccess().contains(act.to()));
      case Command.RevokeFullAccess act ->
          mailbox(act, box -> !box.fullAccess().contains(act.from()));
      case Command.GrantSendAs act ->
          mailbox(act, box -> box.delegation().sendAs().contains(act.to()));
      case Command.RevokeSendAs act ->
          mailbox(act, box -> !box.delegation().sendAs().contains(act.from()));
      case Command.GrantSendOnBehalf act ->
          mailbox(act, box -> box.delegation().sendOnBehalf().contains(act.to()));
      case Command.RevokeSendOnBehalf act ->
          mailbox(act, box -> !box.delegation().sendOnBehalf().contains(act.from()));
      case Command.GrantCalendar act ->
          mailbox(act, box -> box.delegation().calendar().get(act.to()) == act.right());
      case Command.RevokeCalendar act ->
          mailbox(act, box -> !box.delegation().calendar().containsKey(act.from()));
      case Command.HideFromAddressBook act -> mailbox(act, Mailbox::hidden);
      case Command.ShowInAddressBook act -> mailbox(act, box -> !box.hidden());
      case Command.DisableInboxRules act ->
          mailbox(act, box -> rules(box, act.rules()).noneMatch(InboxRule::enabled));
      case Command.EnableInboxRules act ->
          mailbox(act, box -> rules(box, act.rules()).allMatch(InboxRule::enabled));
      case Command.StopOutsideForwarding act ->
          mailbox(act, box -> box.ownRouting().forwardingAddress() == null);
      case Command.ForwardOutside act ->
          mailbox(act, box -> act.address().equalsIgnoreCase(box.ownRouting().forwardingAddress()));
      case Command.CancelMeetings act ->
          mailbox(
              act,
              box -> box.meetings().stream().map(Meeting::id).noneMatch(act.meetings()::contains));
      case Command.Rename act ->
          person(act.person(), person -> person.displayName().equals(act.displayName()));
      case Command.SetAutomaticReply act ->
          mailbox(act, box -> act.reply().equals(box.automaticReply()));
      case Command.ClearAutomaticReply act -> mailbox(act, box -> box.automaticReply() == null);
      case Command.RemoveAliases act ->
          mailbox(act, box -> box.aliases().stream().noneMatch(act.aliases()::contains));
      case Command.AddAliases act -> mailbox(act, box -> box.aliases().containsAll(act.aliases()));
      case Command.WipeDevice act ->
          device(
              act.person(),
              act.device(),
              device -> device.wipeState() == MobileDevice.WipeState.WIPED);
      case Command.BlockDevice act -> device(act.person(), act.device(), MobileDevice::blocked);
      case Command.UnblockDevice act ->
          device(act.person(), act.device(), device -> !device.blocked());
      case Command.CheckedOffBlackBerry act ->
          device(act.person(), act.device(), device -> device.removedFromBlackBerryAt() != null);
      case Command.BackInBlackBerry act ->
          device(act.person(), act.device(), device -> device.removedFromBlackBerryAt() == null);
      case Command.GiveOneDriveAccess act ->
          drive(act, drive -> drive.sharedWith().contains(act.to()));
      case Command.TakeOneDriveAccess act ->
          drive(act, drive -> !drive.sharedWith().contains(act.from()));
      case Command.MoveOneDrive act -> drive(act, drive -> act.to().equals(drive.movedTo()));
      case Command.UnassignLicenses act ->
          person(
              act.person(), person -> hasDirectly(person).stream().noneMatch(act.skus()::contains));
      case Command.AssignLicenses act ->
          person(act.person(), person -> new HashSet<>(person.licenses()).containsAll(act.skus()));
      case Command.UnassignFromMany act ->
          all(act.people(), person -> !hasDirectly(person).contains(act.sku()));
      case Command.ReplaceLicenses act ->
          all(act.people(), person -> hasDirectly(person).equals(act.skus()));
      case Command.TakeOverPurchase act ->
          tenant.subscriptions().stream()
              .anyMatch(found -> found.id().equals(act.subscription()) && !found.selfService());
      case Command.LowerTotal act -> total(act.subscription(), act.total());
      case Command.RaiseTotal act -> total(act.subscription(), act.total());
      case Command.LeaveQueue act -> !namedIn(act.person(), act.queue());
      case Command.JoinQueue act -> namedIn(act.person(), act.queue());
      case Command.LeaveGroup act -> !in(act.person(), act.group(), _ -> true);
      case Command.JoinGroup act ->
          in(
              act.person(),
              act.group(),
              act.asOwner() ? GroupMembership::owner : GroupMembership::member);
      case Command.ForwardCalls act ->
          phone(act, phone -> act.forwarding().equals(phone.forwarding()));
      case Command.StopForwardingCalls act -> phone(act, phone -> phone.forwarding() == null);
      case Command.AssignNumber act -> phone(act, phone -> act.number().equals(phone.number()));
      case Command.ReleaseNumber act -> person(act.person(), person -> person.phone() == null);
      case Command.DeleteAccount act -> !account(act, account -> account.deletedAt() == null);
      case Command.RestoreAccount act -> account(act, account -> account.deletedAt() == null);
      case Command.PurgeAccount act ->
          account(act, account -> account.state() == Account.State.PURGED);
      case Command.DeletedOnPremises act -> !account(act, account -> account.deletedAt() == null);
    };
  }

  /** Whether the tenant has followed Active Directory in this (F26). */
  private boolean follows(Person person, OnPremisesAct act) {
    var account = person.account();
    return switch (act) {
      case OnPremisesAct.AccountDisabled _ ->
          !account.enabled() && !account.overwritten().contains(Account.Mastered.ACCOUNT_ENABLED);
      case OnPremisesAct.AccountEnabled _ ->
          account.enabled() && !account.overwritten().contains(Account.Mastered.ACCOUNT_ENABLED);
      case OnPremisesAct.PasswordReset _ ->
          done(account.passwordResetAt())
              && !account.overwritten().contains(Account.Mastered.PASSWORD);
      case OnPremisesAct.Renamed renamed -> person.displayName().equals(renamed.displayName());
      case OnPremisesAct.AliasesSet set ->
          person.mailbox() != null
              && new HashSet<>(person.mailbox().aliases()).equals(new HashSet<>(set.addresses()));
      case OnPremisesAct.AccountRestored _ -> account.deletedAt() == null;
    };
  }

  /** Products that the person has by themselves, whatever groups give (F66). */
  private static Set<String> hasDirectly(Person person) {
    return person.assignments().stream()
        .filter(LicenseAssignment::direct)
        .map(LicenseAssignment::sku)
        .collect(Collectors.toSet());
  }

  private boolean all(Set<Upn> people, Predicate<Person> shown) {
    return people.stream().allMatch(upn -> person(upn, shown));
  }

  private boolean person(Upn upn, Predicate<Person> shown) {
    return tenant.person(upn).filter(shown).isPresent();
  }

  private boolean account(Command.OnPerson act, Predicate<Account> shown) {
    return person(act.person(), person -> shown.test(person.account()));
  }

  private boolean mailbox(Command.OnPerson act, Predicate<Mailbox> shown) {
    return tenant
        .person(act.person())
        .flatMap(person -> Optional.ofNullable(person.mailbox()))
        .filter(shown)
        .isPresent();
  }

  /** What arrived cannot be told from what was there, so the work itself is looked at. */
  private boolean imported(Command.ImportMailbox act) {
    return person(
        act.person(),
        person ->
            person.jobs().stream()
                .filter(job -> job.kind() == Job.Kind.IMPORT && done(job.startedAt()))
                .anyMatch(Job::finished));
  }

  private static Stream<InboxRule> rules(Mailbox box, Set<String> ids) {
    return box.ownRouting().rules().stream().filter(rule -> ids.contains(rule.id()));
  }

  private boolean drive(Command.OnPerson act, Predicate<OneDrive> shown) {
    return tenant
        .person(act.person())
        .flatMap(person -> Optional.ofNullable(person.oneDrive()))
        .filter(shown)
        .isPresent();
  }

  private boolean phone(Command.OnPerson act, Predicate<Phone> shown) {
    return tenant
        .person(act.person())
        .flatMap(person -> Optional.ofNullable(person.phone()))
        .filter(shown)
        .isPresent();
  }

  private boolean device(Upn upn, String id, Predicate<MobileDevice> shown) {
    return person(
        upn,
        person ->
            person.devices().stream().filter(device -> device.id().equals(id)).anyMatch(shown));
  }

  private boolean total(String subscription, int total) {
    return tenant.subscriptions().stream()
        .anyMatch(found -> found.id().equals(subscription) && found.total() == total);
  }

  private boolean namedIn(Upn upn, String queue) {
    return person(
        upn,
        person ->
            person.queues().stream()
                .filter(QueueMembership::byName)
                .anyMatch(found -> found.id().equals(queue)));
  }

  private boolean in(Upn upn, String group, Predicate<GroupMembership> such) {
    return person(
        upn,
        person ->
            person.memberOf().stream().filter(such).anyMatch(found -> found.id().equals(group)));
  }
}
