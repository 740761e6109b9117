package nl.vertrek.dialogs.guide;

import static nl.vertrek.dialogs.guide.Quoted.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/**
 * An act as a command to copy, for the modules of today: Microsoft Graph PowerShell, Exchange
 * Online, SharePoint Online and Teams. What has no cmdlet gives nothing.
 */
public final class PowerShell {

  private PowerShell() {}

  /** The command that does the same; empty where only the admin centre can. */
  public static Optional<String> of(Command command) {
    return switch (command) {
      case Command.RemoveAdminRoles it -> some(removeRoles(it));
      case Command.GrantAdminRoles it -> some(grantRoles(it));
      case Command.BlockSignIn it -> some(user(it) + " -AccountEnabled:$false");
      case Command.UnblockSignIn it -> some(user(it) + " -AccountEnabled:$true");
      case Command.ResetPassword it -> some(resetPassword(it));
      case Command.SignOutEverywhere it ->
          some("Revoke-MgUserSignInSession -UserId " + upn(it.person()));
      case Command.RemoveSignInMethods it -> some(removeMethods(it));
      case Command.CloseProtocols it -> some(protocols(it, it.protocols(), "$false"));
      case Command.OpenProtocols it -> some(protocols(it, it.protocols(), "$true"));

      // The switch of the articles has no cmdlet in the cloud, so every door is closed instead.
      case Command.ShutMailbox it ->
          some(protocols(it, EnumSet.allOf(Mailbox.Protocol.class), "$false"));
      case Command.ReopenMailbox it ->
          some(protocols(it, EnumSet.allOf(Mailbox.Protocol.class), "$true"));
      case Command.DoneOnPremises it -> ActiveDirectory.command(it);

      case Command.ExportMailbox _, Command.ImportMailbox _ -> Optional.empty();
      case Command.PlaceHold it -> some(mailbox(it) + " -LitigationHoldEnabled $true");
      case Command.ReleaseHold it -> some(mailbox(it) + " -LitigationHoldEnabled $false");

      case Command.ForwardMail it ->
          some(
              mailbox(it)
                  + " -ForwardingAddress "
                  + upn(it.to())
                  + " -DeliverToMailboxAndForward $false");
      case Command.StopForwardingMail it ->
          some(mailbox(it) + " -ForwardingAddress $null -ForwardingSmtpAddress $null");
      case Command.ConvertToShared it -> some(mailbox(it) + " -Type Shared");
      case Command.ConvertToUserMailbox it -> some(mailbox(it) + " -Type Regular");
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
      case Command.GrantSendAs it -> some(sendAs("Add", it, it.to()));
      case Command.RevokeSendAs it -> some(sendAs("Remove", it, it.from()));
      case Command.GrantSendOnBehalf it -> some(onBehalf("Add", it, it.to()));
      case Command.RevokeSendOnBehalf it -> some(onBehalf("Remove", it, it.from()));
      case Command.GrantCalendar it ->
          some(calendar("Set", it, it.to()) + " -AccessRights " + right(it.right()));
      case Command.RevokeCalendar it ->
          some(calendar("Remove", it, it.from()) + " -Confirm:$false");
      case Command.HideFromAddressBook it ->
          some(mailbox(it) + " -HiddenFromAddressListsEnabled $true");
      case Command.ShowInAddressBook it ->
          some(mailbox(it) + " -HiddenFromAddressListsEnabled $false");
      case Command.DisableInboxRules it ->
          some(rules(it, it.rules()) + " | Disable-InboxRule -Confirm:$false");
      case Command.EnableInboxRules it -> some(rules(it, it.rules()) + " | Enable-InboxRule");
      case Command.StopOutsideForwarding it -> some(mailbox(it) + " -ForwardingSmtpAddress $null");
      case Command.ForwardOutside it ->
          some(mailbox(it) + " -ForwardingSmtpAddress " + text(it.address()));
      case Command.CancelMeetings it ->
          some(
              "Remove-CalendarEvents -Identity "
                  + upn(it.person())
                  + " -CancelOrganizedMeetings -QueryWindowInDays 1825");
      case Command.Rename it -> some(user(it) + " -DisplayName " + text(it.displayName()));
      case Command.SetAutomaticReply it -> some(automaticReply(it));
      case Command.ClearAutomaticReply it ->
          some(
              "Set-MailboxAutoReplyConfiguration -Identity "
                  + upn(it.person())
                  + " -AutoReplyState Disabled");
      case Command.RemoveAliases it -> some(aliases(it, "Remove", it.aliases()));
      case Command.AddAliases it -> some(aliases(it, "Add", it.aliases()));

      case Command.WipeDevice it -> some(device(it, it.device()) + " | Clear-MobileDevice");
      case Command.BlockDevice it -> some(access(it, "Blocked", it.device()));
      case Command.UnblockDevice it -> some(access(it, "Allowed", it.device()));

      case Command.CheckedOffBlackBerry _, Command.BackInBlackBerry _ -> Optional.empty();

      case Command.GiveOneDriveAccess it -> some(oneDrive(it, it.to(), "$true"));
      case Command.TakeOneDriveAccess it -> some(oneDrive(it, it.from(), "$false"));
      case Command.MoveOneDrive _ -> Optional.empty();

      case Command.UnassignLicenses it ->
          some(
              licenses(
                  upn(it.person()), "-AddLicenses @() -RemoveLicenses @($skus.SkuId)", it.skus()));
      case Command.AssignLicenses it ->
          some(
              licenses(
                  upn(it.person()),
                  "-AddLicenses @($skus | ForEach-Object { @{ SkuId = $_.SkuId } })"
                      + " -RemoveLicenses @()",
                  it.skus()));
      case Command.UnassignFromMany it ->
          some(
              forEach(it.people())
                  + licenses(
                      "$_", "-AddLicenses @() -RemoveLicenses @($skus.SkuId)", Set.of(it.sku()))
                  + " }");
      case Command.ReplaceLicenses it -> some(forEach(it.people()) + replace(it.skus()) + " }");
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
      case Command.LeaveGroup it -> some(leaveGroup(it));
      case Command.JoinGroup it -> some(joinGroup(it));
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
      case Command.RestoreAccount it -> some(restore(it));
      case Command.PurgeAccount it ->
          some(deleted(it.person()) + "Remove-MgDirectoryDeletedItem -DirectoryObjectId $_.Id }");
      case Command.DeletedOnPremises it ->
          some(ActiveDirectory.user(it.person()) + " | Remove-ADUser");
    };
  }

  private static Optional<String> some(String command) {
    return Optional.of(command);
  }

  private static String upn(Upn upn) {
    return text(upn.text());
  }

  private static String user(Command.OnPerson about) {
    return "Update-MgUser -UserId " + upn(about.person());
  }

  private static String mailbox(Command.OnPerson about) {
    return "Set-Mailbox -Identity " + upn(about.person());
  }

  /** The password is made on the spot and shown to nobody (F01). */
  private static String resetPassword(Command.ResetPassword it) {
    return user(it)
        + " -PasswordProfile @{ Password = \"$(New-Guid)Aa1!\";"
        + " ForceChangePasswordNextSignIn = $true }";
  }

  private static String roles(Set<AdminRole> roles) {
    return "Get-MgDirectoryRole -All | Where-Object DisplayName -in "
        + Quoted.list(roles.stream().map(PowerShell::role).toList());
  }

  private static String removeRoles(Command.RemoveAdminRoles it) {
    return roles(it.roles())
        + " | ForEach-Object { Remove-MgDirectoryRoleMemberByRef -DirectoryRoleId $_.Id"
        + " -DirectoryObjectId (Get-MgUser -UserId "
        + upn(it.person())
        + ").Id }";
  }

  private static String grantRoles(Command.GrantAdminRoles it) {
    return roles(it.roles())
        + " | ForEach-Object { New-MgDirectoryRoleMemberByRef -DirectoryRoleId $_.Id"
        + " -OdataId \"https://graph.microsoft.com/v1.0/directoryObjects/$((Get-MgUser -UserId "
        + upn(it.person())
        + ").Id)\" }";
  }

  private static String role(AdminRole role) {
    return switch (role) {
      case GLOBAL_ADMIN -> "Global Administrator";
      case USER_ADMIN -> "User Administrator";
      case LICENSE_ADMIN -> "License Administrator";
      case BILLING_ADMIN -> "Billing Administrator";
      case EXCHANGE_ADMIN -> "Exchange Administrator";
      case HELPDESK_ADMIN -> "Helpdesk Administrator";
    };
  }

  private static String removeMethods(Command.RemoveSignInMethods it) {
    String user = upn(it.person());
    return "Get-MgUserAuthenticationPhoneMethod -UserId "
        + user
        + " | ForEach-Object { Remove-MgUserAuthenticationPhoneMethod -UserId "
        + user
        + " -PhoneAuthenticationMethodId $_.Id }; "
        + "Get-MgUserAuthenticationMicrosoftAuthenticatorMethod -UserId "
        + user
        + " | ForEach-Object { Remove-MgUserAuthenticationMicrosoftAuthenticatorMethod -UserId "
        + user
        + " -MicrosoftAuthenticatorAuthenticationMethodId $_.Id }";
  }

  private static String protocols(
      Command.OnPerson about, Set<Mailbox.Protocol> protocols, String on) {
    return "Set-CASMailbox -Identity "
        + upn(about.person())
        + protocols.stream()
            .sorted()
            .map(protocol -> " -" + parameter(protocol) + " " + on)
            .collect(Collectors.joining());
  }

  private static String parameter(Mailbox.Protocol protocol) {
    return switch (protocol) {
      case ACTIVE_SYNC -> "ActiveSyncEnabled";
      case OWA_FOR_DEVICES -> "OWAforDevicesEnabled";
      case OWA -> "OWAEnabled";
      case MAPI -> "MAPIEnabled";
      case IMAP -> "ImapEnabled";
      case POP -> "PopEnabled";
    };
  }

  private static String automaticReply(Command.SetAutomaticReply it) {
    return "Set-MailboxAutoReplyConfiguration -Identity "
        + upn(it.person())
        + " -AutoReplyState Enabled -InternalMessage "
        + text(it.reply().internal())
        + (it.reply().external().isEmpty()
            ? " -ExternalAudience None"
            : " -ExternalAudience All -ExternalMessage " + text(it.reply().external()));
  }

  private static String aliases(Command.OnPerson about, String how, Collection<String> aliases) {
    return mailbox(about) + " -EmailAddresses @{ " + how + " = " + Quoted.list(aliases) + " }";
  }

  private static String device(Command.OnPerson about, String device) {
    return "Get-MobileDevice -Mailbox "
        + upn(about.person())
        + " | Where-Object DeviceId -eq "
        + text(device);
  }

  private static String access(Command.OnPerson about, String state, String device) {
    String other = state.equals("Blocked") ? "Allowed" : "Blocked";
    return "Set-CASMailbox -Identity "
        + upn(about.person())
        + " -ActiveSync"
        + state
        + "DeviceIDs @{ Add = "
        + text(device)
        + " } -ActiveSync"
        + other
        + "DeviceIDs @{ Remove = "
        + text(device)
        + " }";
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

  private static String licenses(String who, String change, Collection<String> skus) {
    return "$skus = Get-MgSubscribedSku -All | Where-Object SkuPartNumber -in "
        + Quoted.list(skus)
        + "; Set-MgUserLicense -UserId "
        + who
        + " "
        + change;
  }

  private static String forEach(Set<Upn> people) {
    return Quoted.list(people.stream().map(Upn::text).toList()) + " | ForEach-Object { ";
  }

  private static String replace(Set<String> skus) {
    return licenses(
        "$_",
        "-AddLicenses @($skus | ForEach-Object { @{ SkuId = $_.SkuId } }) -RemoveLicenses"
            + " @((Get-MgUserLicenseDetail -UserId $_).SkuId | Where-Object { $_ -notin"
            + " $skus.SkuId })",
        skus);
  }

  private static String sendAs(String how, Command.OnPerson about, Upn other) {
    return how
        + "-RecipientPermission -Identity "
        + upn(about.person())
        + " -Trustee "
        + upn(other)
        + " -AccessRights SendAs -Confirm:$false";
  }

  private static String onBehalf(String how, Command.OnPerson about, Upn other) {
    return mailbox(about) + " -GrantSendOnBehalfTo @{ " + how + " = " + upn(other) + " }";
  }

  private static String calendar(String how, Command.OnPerson about, Upn other) {
    return how
        + "-MailboxFolderPermission -Identity "
        + text(about.person().text() + ":\\Calendar")
        + " -User "
        + upn(other);
  }

  private static String right(CalendarRight right) {
    return switch (right) {
      case AVAILABILITY -> "AvailabilityOnly";
      case REVIEWER -> "Reviewer";
      case EDITOR -> "Editor";
      case OWNER -> "Owner";
    };
  }

  private static String rules(Command.OnPerson about, Set<String> rules) {
    return "Get-InboxRule -Mailbox "
        + upn(about.person())
        + " | Where-Object RuleIdentity -in "
        + Quoted.list(rules);
  }

  private static String deleted(Upn upn) {
    return "Get-MgDirectoryDeletedItemAsUser -All | Where-Object UserPrincipalName -like "
        + text("*" + upn.text())
        + " | ForEach-Object { ";
  }

  private static String leaveGroup(Command.LeaveGroup it) {
    String user = "(Get-MgUser -UserId " + upn(it.person()) + ").Id";
    return "Remove-MgGroupMemberByRef -GroupId "
        + text(it.group())
        + " -DirectoryObjectId "
        + user
        + "; Remove-MgGroupOwnerByRef -GroupId "
        + text(it.group())
        + " -DirectoryObjectId "
        + user;
  }

  private static String joinGroup(Command.JoinGroup it) {
    return (it.asOwner() ? "New-MgGroupOwnerByRef" : "New-MgGroupMemberByRef")
        + " -GroupId "
        + text(it.group())
        + " -OdataId \"https://graph.microsoft.com/v1.0/directoryObjects/$((Get-MgUser -UserId "
        + upn(it.person())
        + ").Id)\"";
  }

  private static String restore(Command.RestoreAccount it) {
    return deleted(it.person()) + "Restore-MgDirectoryDeletedItem -DirectoryObjectId $_.Id }";
  }
}
