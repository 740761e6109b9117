package nl.vertrek.tenant.sim.rules;

import static nl.vertrek.tenant.AdminRole.BILLING_ADMIN;
import static nl.vertrek.tenant.AdminRole.EXCHANGE_ADMIN;
import static nl.vertrek.tenant.AdminRole.GLOBAL_ADMIN;
import static nl.vertrek.tenant.AdminRole.HELPDESK_ADMIN;
import static nl.vertrek.tenant.AdminRole.LICENSE_ADMIN;
import static nl.vertrek.tenant.AdminRole.USER_ADMIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, in one table. A Global admin may everything; on somebody who holds an admin role
 * nobody else may do anything (F67).
 */
public final class Roles {

  private Roles() {}

  /** The roles that may give this command, and the fact that says so. */
  record Row(Fact fact, Set<AdminRole> roles) {}

  static Row row(Command command) {
    return switch (command) {
      case Command.SignOutEverywhere _ -> may(5);
      case Command.ResetPassword _ -> may(1, USER_ADMIN, HELPDESK_ADMIN);
      case Command.BlockSignIn _, Command.UnblockSignIn _ -> may(21, USER_ADMIN);
      case Command.DeleteAccount _, Command.RestoreAccount _ -> may(53, USER_ADMIN);
      case Command.PurgeAccount _ -> may(53, USER_ADMIN);
      case Command.DeletedOnPremises _ -> may(54, USER_ADMIN);
      case Command.DoneOnPremises it -> onPremises(it.act());
      case Command.LeaveGroup _, Command.JoinGroup _ -> may(65, USER_ADMIN);
      case Command.UnassignLicenses _,
          Command.AssignLicenses _,
          Command.UnassignFromMany _,
          Command.ReplaceLicenses _ ->
          may(36, USER_ADMIN, LICENSE_ADMIN);
      case Command.TakeOverPurchase _ -> may(72, BILLING_ADMIN);
      case Command.LowerTotal _, Command.RaiseTotal _ -> may(36, BILLING_ADMIN);
      case Command.Rename _ -> may(17, USER_ADMIN, EXCHANGE_ADMIN);
      case Command.CloseProtocols _, Command.OpenProtocols _ -> may(23, EXCHANGE_ADMIN);
      case Command.ShutMailbox _, Command.ReopenMailbox _ -> may(24, EXCHANGE_ADMIN);
      case Command.CheckedOffBlackBerry _, Command.BackInBlackBerry _ -> may(20, EXCHANGE_ADMIN);
      case Command.ExportMailbox _,
          Command.ImportMailbox _,
          Command.PlaceHold _,
          Command.ReleaseHold _ ->
          may(6, EXCHANGE_ADMIN);
      case Command.ForwardMail _, Command.StopForwardingMail _ -> may(11, EXCHANGE_ADMIN);
      case Command.ConvertToShared _,
          Command.ConvertToUserMailbox _,
          Command.GrantFullAccess _,
          Command.RevokeFullAccess _ ->
          may(12, EXCHANGE_ADMIN);
      case Command.SetAutomaticReply _,
          Command.ClearAutomaticReply _,
          Command.RemoveAliases _,
          Command.AddAliases _ ->
          may(17, EXCHANGE_ADMIN);
      case Command.DisableInboxRules _,
          Command.EnableInboxRules _,
          Command.StopOutsideForwarding _,
          Command.ForwardOutside _ ->
          may(68, EXCHANGE_ADMIN);
      case Command.CancelMeetings _ -> may(69, EXCHANGE_ADMIN);
      case Command.GrantSendAs _,
          Command.RevokeSendAs _,
          Command.GrantSendOnBehalf _,
          Command.RevokeSendOnBehalf _,
          Command.HideFromAddressBook _,
          Command.ShowInAddressBook _ ->
          may(70, EXCHANGE_ADMIN);
      case Command.GrantCalendar _, Command.RevokeCalendar _ -> may(71, EXCHANGE_ADMIN);
      case Command.WipeDevice _, Command.BlockDevice _, Command.UnblockDevice _ ->
          may(19, EXCHANGE_ADMIN);
      case Command.GiveOneDriveAccess _, Command.TakeOneDriveAccess _, Command.MoveOneDrive _ ->
          may(30);
      case Command.AssignNumber _, Command.ReleaseNumber _ -> may(46);
      case Command.LeaveQueue _, Command.JoinQueue _ -> may(47);
      case Command.ForwardCalls _, Command.StopForwardingCalls _ -> may(48);
      case Command.RemoveAdminRoles _, Command.GrantAdminRoles _, Command.RemoveSignInMethods _ ->
          may(67);
    };
  }

  /** Who may say that something was done there: who might do it here. */
  private static Row onPremises(OnPremisesAct act) {
    return switch (act) {
      case OnPremisesAct.AccountDisabled _, OnPremisesAct.AccountEnabled _ -> may(26, USER_ADMIN);
      case OnPremisesAct.AccountRestored _ -> may(54, USER_ADMIN);
      case OnPremisesAct.PasswordReset _ -> may(26, USER_ADMIN, HELPDESK_ADMIN);
      case OnPremisesAct.Renamed _, OnPremisesAct.AliasesSet _ ->
          may(26, USER_ADMIN, EXCHANGE_ADMIN);
    };
  }

  /** Why this actor may not, if so. */
  static Optional<Refusal> refusal(Command command, @Nullable Effective actor, Facts facts) {
    Set<AdminRole> held = held(actor);
    if (held.contains(GLOBAL_ADMIN)) {
      return Optional.empty();
    }
    Row row = row(command);
    if (Collections.disjoint(held, row.roles())) {
      return Optional.of(new Refusal.NeedsRole(row.fact(), row.roles()));
    }
    return command.people().stream()
        .sorted()
        .filter(upn -> holdsRole(upn, facts))
        .findFirst()
        .map(upn -> onAdmin(upn, command));
  }

  private static boolean holdsRole(Upn upn, Facts facts) {
    return facts.user(upn).filter(it -> !it.user().access().adminRoles().isEmpty()).isPresent();
  }

  /** One among many is named (F39). */
  private static Refusal onAdmin(Upn upn, Command command) {
    Refusal refusal = new Refusal.TargetIsAdmin();
    return command.target().isPresent() ? refusal : new Refusal.OnPerson(upn, refusal);
  }

  /** Roles count for as long as their holder can act. */
  private static Set<AdminRole> held(@Nullable Effective actor) {
    return actor != null && actor.user().actingAdmin()
        ? actor.user().access().adminRoles()
        : Set.of();
  }

  private static Row may(int fact, AdminRole... besidesGlobal) {
    Set<AdminRole> roles = EnumSet.of(GLOBAL_ADMIN, besidesGlobal);
    return new Row(new Fact(fact), Collections.unmodifiableSet(roles));
  }
}
