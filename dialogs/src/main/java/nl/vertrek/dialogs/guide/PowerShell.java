package nl.vertrek.dialogs.guide;

import static nl.vertrek.dialogs.guide.Quoted.text;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Situation;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/**
 * An act as a command to copy, for the modules of today: Microsoft Graph PowerShell, Exchange
 * Online, SharePoint Online and Teams. What has no cmdlet gives nothing.
 */
public final class PowerShell {

  private PowerShell() {}

  /** The same, for what the groups of the leaver are: Graph changes no distribution list. */
  public static Optional<String> of(Command command, Situation situation) {
    return switch (command) {
      case Command.LeaveGroup it when distribution(it.group(), situation) ->
          some(ExchangeOnline.leaveList(it));
      case Command.JoinGroup it when distribution(it.group(), situation) ->
          some(ExchangeOnline.joinList(it));
      default -> of(command);
    };
  }

  private static boolean distribution(String id, Situation situation) {
    return situation.leaver().memberOf().stream()
        .filter(group -> group.id().equals(id))
        .anyMatch(group -> group.kind() == GroupMembership.Kind.DISTRIBUTION);
  }

  /** The command that does the same; empty where only the admin centre can. */
  public static Optional<String> of(Command command) {
    return switch (command) {
      case Command.RemoveAdminRoles it -> some(MicrosoftGraph.removeRoles(it));
      case Command.GrantAdminRoles it -> some(MicrosoftGraph.grantRoles(it));
      case Command.BlockSignIn it -> some(MicrosoftGraph.user(it) + " -AccountEnabled:$false");
      case Command.UnblockSignIn it -> some(MicrosoftGraph.user(it) + " -AccountEnabled:$true");
      case Command.ResetPassword it -> some(MicrosoftGraph.resetPassword(it));
      case Command.SignOutEverywhere it ->
          some("Revoke-MgUserSignInSession -UserId " + upn(it.person()));
      case Command.RemoveSignInMethods it -> some(MicrosoftGraph.removeMethods(it));
      case Command.CloseProtocols it ->
          some(ExchangeOnline.protocols(it, it.protocols(), "$false"));
      case Command.OpenProtocols it -> some(ExchangeOnline.protocols(it, it.protocols(), "$true"));

      // The switch of the articles has no cmdlet in the cloud, so every door is closed instead.
      case Command.ShutMailbox it ->
          some(ExchangeOnline.protocols(it, EnumSet.allOf(Mailbox.Protocol.class), "$false"));
      case Command.ReopenMailbox it ->
          some(ExchangeOnline.protocols(it, EnumSet.allOf(Mailbox.Protocol.class), "$true"));
      case Command.DoneOnPremises it -> ActiveDirectory.command(it);

      case Command.ExportMailbox _, Command.ImportMailbox _ -> Optional.empty();
      case Command.PlaceHold it ->
          some(ExchangeOnline.mailbox(it) + " -LitigationHoldEnabled $true");
      case Command.ReleaseHold it ->
          some(ExchangeOnline.mailbox(it) + " -LitigationHoldEnabled $false");

      case Command.ForwardMail it ->
          some(
              ExchangeOnline.mailbox(it)
                  + " -ForwardingAddress "
                  + upn(it.to())
                  + " -DeliverToMailboxAndForward $true");
      case Command.StopForwardingMail it ->
          some(
              ExchangeOnline.mailbox(it)
                  + " -ForwardingAddress $null -ForwardingSmtpAddress $null");
      case Command.ConvertToShared it -> some(ExchangeOnline.mailbox(it) + " -Type Shared");
      case Command.ConvertToUserMailbox it -> some(ExchangeOnline.mailbox(it) + " -Type Regular");
      case Command.GrantFullAccess it ->
          some(
              "Add-MailboxPermission -Identity "
                  + upn(it.person())
                  + " -User "
                  + upn(it.to())
                  + " -AccessRights FullAccess -InheritanceType All");
      case Command.RevokeFullAccess it ->
          some(
              "Remove-MailboxPermission -Identity "
                  + upn(it.person())
                  + " -User "
                  + upn(it.from())
                  + " -AccessRights FullAccess -InheritanceType All -Confirm:$false");
      case Command.GrantSendAs it -> some(ExchangeOnline.sendAs("Add", it, it.to()));
      case Command.RevokeSendAs it -> some(ExchangeOnline.sendAs("Remove", it, it.from()));
      case Command.GrantSendOnBehalf it -> some(ExchangeOnline.onBehalf("Add", it, it.to()));
      case Command.RevokeSendOnBehalf it -> some(ExchangeOnline.onBehalf("Remove", it, it.from()));
      case Command.GrantCalendar it ->
          some(
              ExchangeOnline.calendar("Set", it, it.to())
                  + " -AccessRights "
                  + ExchangeOnline.right(it.right()));
      case Command.RevokeCalendar it ->
          some(ExchangeOnline.calendar("Remove", it, it.from()) + " -Confirm:$false");
      case Command.HideFromAddressBook it ->
          some(ExchangeOnline.mailbox(it) + " -HiddenFromAddressListsEnabled $true");
      case Command.ShowInAddressBook it ->
          some(ExchangeOnline.mailbox(it) + " -HiddenFromAddressListsEnabled $false");
      case Command.DisableInboxRules it ->
          some(ExchangeOnline.rules(it, it.rules()) + " | Disable-InboxRule -Confirm:$false");
      case Command.EnableInboxRules it ->
          some(ExchangeOnline.rules(it, it.rules()) + " | Enable-InboxRule");
      case Command.StopOutsideForwarding it ->
          some(ExchangeOnline.mailbox(it) + " -ForwardingSmtpAddress $null");
      case Command.ForwardOutside it ->
          some(ExchangeOnline.mailbox(it) + " -ForwardingSmtpAddress " + text(it.address()));
      case Command.CancelMeetings it ->
          some(
              "Remove-CalendarEvents -Identity "
                  + upn(it.person())
                  + " -CancelOrganizedMeetings -QueryWindowInDays 1825");
      case Command.Rename it ->
          some(MicrosoftGraph.user(it) + " -DisplayName " + text(it.displayName()));
      case Command.SetAutomaticReply it -> some(ExchangeOnline.automaticReply(it));
      case Command.ClearAutomaticReply it ->
          some(
              "Set-MailboxAutoReplyConfiguration -Identity "
                  + upn(it.person())
                  + " -AutoReplyState Disabled");
      case Command.RemoveAliases it -> some(ExchangeOnline.aliases(it, "Remove", it.aliases()));
      case Command.AddAliases it -> some(ExchangeOnline.aliases(it, "Add", it.aliases()));

      case Command.WipeDevice it ->
          some(ExchangeOnline.device(it, it.device()) + " | Clear-MobileDevice");
      case Command.BlockDevice it -> some(ExchangeOnline.access(it, "Blocked", it.device()));
      case Command.UnblockDevice it -> some(ExchangeOnline.access(it, "Allowed", it.device()));

      case Command.CheckedOffBlackBerry _, Command.BackInBlackBerry _ -> Optional.empty();

      case Command.GiveOneDriveAccess it -> some(oneDrive(it, it.to(), "$true"));
      case Command.TakeOneDriveAccess it -> some(oneDrive(it, it.from(), "$false"));
      case Command.MoveOneDrive _ -> Optional.empty();

      case Command.UnassignLicenses it ->
          some(
              MicrosoftGraph.licenses(
                  upn(it.person()), "-AddLicenses @() -RemoveLicenses @($skus.SkuId)", it.skus()));
      case Command.AssignLicenses it ->
          some(
              MicrosoftGraph.licenses(
                  upn(it.person()),
                  "-AddLicenses @($skus | ForEach-Object { @{ SkuId = $_.SkuId } })"
                      + " -RemoveLicenses @()",
                  it.skus()));
      case Command.UnassignFromMany it ->
          some(
              MicrosoftGraph.forEach(it.people())
                  + MicrosoftGraph.licenses(
                      "$_", "-AddLicenses @() -RemoveLicenses @($skus.SkuId)", Set.of(it.sku()))
                  + " }");
      case Command.ReplaceLicenses it ->
          some(MicrosoftGraph.forEach(it.people()) + MicrosoftGraph.replace(it.skus()) + " }");
      case Command.LowerTotal _, Command.RaiseTotal _, Command.TakeOverPurchase _ ->
          Optional.empty();
      case Command.LeaveQueue _, Command.JoinQueue _ -> Optional.empty();
      case Command.AssignNumber it ->
          some(
              "Set-CsPhoneNumberAssignment -Identity "
                  + upn(it.person())
                  + " -PhoneNumber "
                  + text(it.number())
                  + " -PhoneNumberType CallingPlan");
      case Command.ReleaseNumber it ->
          some("Remove-CsPhoneNumberAssignment -Identity " + upn(it.person()) + " -RemoveAll");
      case Command.LeaveGroup it -> some(MicrosoftGraph.leaveGroup(it));
      case Command.JoinGroup it -> some(MicrosoftGraph.joinGroup(it));
      case Command.ForwardCalls it ->
          some(
              "Set-CsUserCallingSettings -Identity "
                  + upn(it.person())
                  + " -IsForwardingEnabled $true -ForwardingType "
                  + switch (it.forwarding().mode()) {
                    case FORWARD -> "Immediate";
                    case SIMULTANEOUS_RING -> "Simultaneous";
                  }
                  + " -ForwardingTargetType SingleTarget -ForwardingTarget "
                  + upn(it.forwarding().to()));
      case Command.StopForwardingCalls it ->
          some(
              "Set-CsUserCallingSettings -Identity "
                  + upn(it.person())
                  + " -IsForwardingEnabled $false");

      case Command.DeleteAccount it -> some("Remove-MgUser -UserId " + upn(it.person()));
      case Command.RestoreAccount it -> some(MicrosoftGraph.restore(it));
      case Command.PurgeAccount it ->
          some(
              MicrosoftGraph.deleted(it.person())
                  + "Remove-MgDirectoryDeletedItem -DirectoryObjectId $_.Id }");
      case Command.DeletedOnPremises it ->
          some(ActiveDirectory.user(it.person()) + " | Remove-ADUser");
    };
  }

  private static Optional<String> some(String command) {
    return Optional.of(command);
  }

  static String upn(Upn upn) {
    return text(upn.text());
  }

  private static String oneDrive(Command.OnPerson about, Upn other, String admin) {
    return "Get-SPOSite -IncludePersonalSite $true -Limit All | Where-Object Owner -eq "
        + upn(about.person())
        + " | ForEach-Object { Set-SPOUser -Site $_.Url -LoginName "
        + upn(other)
        + " -IsSiteCollectionAdmin "
        + admin
        + " }";
  }
}
