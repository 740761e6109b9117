package nl.vertrek.dialogs.guide;

import static nl.vertrek.dialogs.guide.Quoted.text;

import java.util.Collection;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;

/** Acts on accounts, roles, licences and groups, for the Microsoft Graph module. */
final class MicrosoftGraph {

  private MicrosoftGraph() {}

  static String user(Command.OnPerson about) {
    return "Update-MgUser -UserId " + PowerShell.upn(about.person());
  }

  /** The password is made on the spot and shown to nobody (F01). */
  static String resetPassword(Command.ResetPassword it) {
    return user(it)
        + " -PasswordProfile @{ Password = \"$(New-Guid)Aa1!\";"
        + " ForceChangePasswordNextSignIn = $true }";
  }

  static String roles(Set<AdminRole> roles) {
    return "Get-MgDirectoryRole -All | Where-Object DisplayName -in "
        + Quoted.list(roles.stream().map(MicrosoftGraph::role).toList());
  }

  static String removeRoles(Command.RemoveAdminRoles it) {
    return roles(it.roles())
        + " | ForEach-Object { Remove-MgDirectoryRoleMemberByRef -DirectoryRoleId $_.Id"
        + " -DirectoryObjectId (Get-MgUser -UserId "
        + PowerShell.upn(it.person())
        + ").Id }";
  }

  static String grantRoles(Command.GrantAdminRoles it) {
    return roles(it.roles())
        + " | ForEach-Object { New-MgDirectoryRoleMemberByRef -DirectoryRoleId $_.Id"
        + " -OdataId \"https://graph.microsoft.com/v1.0/directoryObjects/$((Get-MgUser -UserId "
        + PowerShell.upn(it.person())
        + ").Id)\" }";
  }

  static String role(AdminRole role) {
    return switch (role) {
      case GLOBAL_ADMIN -> "Global Administrator";
      case USER_ADMIN -> "User Administrator";
      case LICENSE_ADMIN -> "License Administrator";
      case BILLING_ADMIN -> "Billing Administrator";
      case EXCHANGE_ADMIN -> "Exchange Administrator";
      case HELPDESK_ADMIN -> "Helpdesk Administrator";
    };
  }

  static String removeMethods(Command.RemoveSignInMethods it) {
    String user = PowerShell.upn(it.person());
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

  static String licenses(String who, String change, Collection<String> skus) {
    return "$skus = Get-MgSubscribedSku -All | Where-Object SkuPartNumber -in "
        + Quoted.list(skus)
        + "; Set-MgUserLicense -UserId "
        + who
        + " "
        + change;
  }

  static String forEach(Set<Upn> people) {
    return Quoted.list(people.stream().map(Upn::text).toList()) + " | ForEach-Object { ";
  }

  static String replace(Set<String> skus) {
    return licenses(
        "$_",
        "-AddLicenses @($skus | ForEach-Object { @{ SkuId = $_.SkuId } }) -RemoveLicenses"
            + " @((Get-MgUserLicenseDetail -UserId $_).SkuId | Where-Object { $_ -notin"
            + " $skus.SkuId })",
        skus);
  }

  static String deleted(Upn upn) {
    return "Get-MgDirectoryDeletedItemAsUser -All | Where-Object UserPrincipalName -like "
        + text("*" + upn.text())
        + " | ForEach-Object { ";
  }

  static String leaveGroup(Command.LeaveGroup it) {
    String user = "(Get-MgUser -UserId " + PowerShell.upn(it.person()) + ").Id";
    return "Remove-MgGroupMemberByRef -GroupId "
        + text(it.group())
        + " -DirectoryObjectId "
        + user
        + "; Remove-MgGroupOwnerByRef -GroupId "
        + text(it.group())
        + " -DirectoryObjectId "
        + user;
  }

  static String joinGroup(Command.JoinGroup it) {
    return (it.asOwner() ? "New-MgGroupOwnerByRef" : "New-MgGroupMemberByRef")
        + " -GroupId "
        + text(it.group())
        + " -OdataId \"https://graph.microsoft.com/v1.0/directoryObjects/$((Get-MgUser -UserId "
        + PowerShell.upn(it.person())
        + ").Id)\"";
  }

  static String restore(Command.RestoreAccount it) {
    return deleted(it.person()) + "Restore-MgDirectoryDeletedItem -DirectoryObjectId $_.Id }";
  }
}
