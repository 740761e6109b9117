package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Effective;

/** Decides about every command, at the moment it is carried out. */
public final class Rules {

  private Rules() {}

  /** May it be, can it be, and what then changes. */
  public static Verdict decide(Command command, Actor actor, Facts facts) {
    Optional<Effective> target = command.target().flatMap(facts::user);
    Optional<Refusal> refusal = Roles.refusal(command, facts.user(actor.upn()).orElse(null), facts);
    if (refusal.isPresent()) {
      return Verdict.refused(refusal.get());
    }
    return switch (command) {
      case Command.LowerTotal lower -> SubscriptionRules.lower(lower, facts);
      case Command.RaiseTotal raise -> SubscriptionRules.raise(raise, facts);
      case Command.TakeOverPurchase purchase -> SubscriptionRules.takeOver(purchase, facts);
      case Command.UnassignFromMany many -> ManyLicenseRules.unassign(many, facts);
      case Command.ReplaceLicenses many -> ManyLicenseRules.replace(many, facts);
      case Command.OnPerson onPerson -> onPerson(onPerson, actor, target, facts);
    };
  }

  private static Verdict onPerson(
      Command.OnPerson command, Actor actor, Optional<Effective> target, Facts facts) {
    if (target.isEmpty()) {
      return Verdict.unknown(command.person().text());
    }
    Situation situation = new Situation(target.get(), facts);
    return switch (target.get().accountState()) {
      case ACTIVE -> OnPremisesRules.noting(onLiving(command, actor, situation), situation);
      case DELETED -> onDeleted(command, situation);
      case PURGED ->
          command instanceof Command.PurgeAccount
              ? Verdict.alreadySo()
              : Verdict.refused(new Refusal.GoneForGood());
    };
  }

  /** What only an account that lives can be told. */
  static Verdict ifAlive(Situation on, Function<Situation, Verdict> decision) {
    return switch (on.person().accountState()) {
      case ACTIVE -> decision.apply(on);
      case DELETED -> deleted(on);
      case PURGED -> Verdict.refused(new Refusal.GoneForGood());
    };
  }

  private static Verdict deleted(Situation on) {
    Instant since = on.user().deletedAt();
    return since == null ? Verdict.alreadySo() : Verdict.refused(new Refusal.Deleted(since));
  }

  private static Verdict onDeleted(Command.OnPerson command, Situation situation) {
    if (command instanceof Command.RestoreAccount) {
      return RestoreRules.restore(situation);
    }
    if (command instanceof Command.PurgeAccount) {
      return AccountRules.purge(situation);
    }
    if (command instanceof Command.DoneOnPremises(_, OnPremisesAct.AccountRestored _)) {
      return OnPremisesRules.restoredThere(situation);
    }
    return command instanceof Command.DeleteAccount ? Verdict.alreadySo() : deleted(situation);
  }

  private static Verdict onLiving(Command.OnPerson command, Actor actor, Situation on) {
    return switch (command) {
      case Command.RemoveAdminRoles it -> SignInRules.removeRoles(it, on);
      case Command.GrantAdminRoles it -> SignInRules.grantRoles(it, on);
      case Command.BlockSignIn _ -> SignInRules.block(on);
      case Command.UnblockSignIn _ -> SignInRules.unblock(on);
      case Command.ResetPassword _ -> SignInRules.resetPassword(on);
      case Command.SignOutEverywhere _ -> SignInRules.signOut(on);
      case Command.RemoveSignInMethods _ -> SignInRules.removeMethods(on);

      case Command.CloseProtocols it -> MailboxRules.close(it, on);
      case Command.OpenProtocols it -> MailboxRules.open(it, on);
      case Command.ShutMailbox _ -> MailboxRules.shut(on);
      case Command.ReopenMailbox _ -> MailboxRules.reopen(on);
      case Command.DoneOnPremises it -> OnPremisesRules.done(it, on);
      case Command.ExportMailbox _ -> MailboxRules.export(on);
      case Command.ImportMailbox it -> MailboxRules.importInto(it, on);
      case Command.PlaceHold it -> MailboxRules.placeHold(it, on);
      case Command.ReleaseHold _ -> MailboxRules.releaseHold(on);
      case Command.ConvertToShared _ -> MailboxRules.convertToShared(on);
      case Command.ConvertToUserMailbox _ -> MailboxRules.convertToUser(on);

      case Command.ForwardMail it -> MailRules.forward(it, on);
      case Command.StopForwardingMail _ -> MailRules.stopForwarding(on);
      case Command.Rename it -> MailRules.rename(it, on);
      case Command.SetAutomaticReply it -> MailRules.reply(it, on);
      case Command.ClearAutomaticReply _ -> MailRules.stopReplying(on);
      case Command.DisableInboxRules it -> MailRules.setRules(it.rules(), false, on);
      case Command.EnableInboxRules it -> MailRules.setRules(it.rules(), true, on);
      case Command.StopOutsideForwarding _ -> MailRules.stopForwardingOutside(on);
      case Command.ForwardOutside it -> MailRules.forwardOutside(it, on);
      case Command.CancelMeetings it -> MailRules.cancel(it, on);
      case Command.RemoveAliases it -> AliasRules.remove(it, on);
      case Command.AddAliases it -> AliasRules.add(it, on);

      case Command.GrantFullAccess it -> RightsRules.grantFullAccess(it, on);
      case Command.RevokeFullAccess it -> RightsRules.revokeFullAccess(it, on);
      case Command.GrantSendAs it -> RightsRules.grantSendAs(it, on);
      case Command.RevokeSendAs it -> RightsRules.revokeSendAs(it, on);
      case Command.GrantSendOnBehalf it -> RightsRules.grantOnBehalf(it, on);
      case Command.RevokeSendOnBehalf it -> RightsRules.revokeOnBehalf(it, on);
      case Command.GrantCalendar it -> RightsRules.grantCalendar(it, on);
      case Command.RevokeCalendar it -> RightsRules.revokeCalendar(it, on);
      case Command.HideFromAddressBook _ -> RightsRules.setHidden(true, on);
      case Command.ShowInAddressBook _ -> RightsRules.setHidden(false, on);

      case Command.WipeDevice it -> DeviceRules.wipe(it, on);
      case Command.BlockDevice it -> DeviceRules.block(it, on);
      case Command.UnblockDevice it -> DeviceRules.unblock(it, on);
      case Command.CheckedOffBlackBerry it -> DeviceRules.checkOffBlackBerry(it, on);
      case Command.BackInBlackBerry it -> DeviceRules.backInBlackBerry(it, on);

      case Command.GiveOneDriveAccess it -> OneDriveRules.giveAccess(it, on);
      case Command.TakeOneDriveAccess it -> OneDriveRules.takeAccess(it, on);
      case Command.MoveOneDrive it -> OneDriveRules.move(it, on);

      case Command.UnassignLicenses it -> LicenseRules.unassign(it, on);
      case Command.AssignLicenses it -> LicenseRules.assign(it, on);

      case Command.LeaveQueue it -> CallRules.leaveQueue(it, on);
      case Command.JoinQueue it -> CallRules.joinQueue(it, on);
      case Command.ForwardCalls it -> CallRules.forward(it, on);
      case Command.StopForwardingCalls _ -> CallRules.stopForwarding(on);
      case Command.AssignNumber it -> CallRules.assign(it, on);
      case Command.ReleaseNumber _ -> CallRules.release(on);

      case Command.LeaveGroup it -> GroupRules.leave(it, on);
      case Command.JoinGroup it -> GroupRules.join(it, on);

      case Command.DeleteAccount _ -> AccountRules.delete(actor, on);
      case Command.RestoreAccount _ -> Verdict.alreadySo();
      case Command.PurgeAccount _ -> Verdict.impossible(52, "an account that is not deleted");
      case Command.DeletedOnPremises _ -> OnPremisesRules.deleted(on);
    };
  }
}
