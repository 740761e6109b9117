package nl.vertrek.dialogs.guide;

import static nl.vertrek.dialogs.guide.Quoted.text;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Upn;

/** Acts on an account in Active Directory, for its own PowerShell module. */
final class ActiveDirectory {

  private ActiveDirectory() {}

  static String user(Upn upn) {
    return "Get-ADUser -Filter { UserPrincipalName -eq " + text(upn.text()) + " }";
  }

  static Optional<String> command(Command.DoneOnPremises it) {
    String user = user(it.person()) + " | ";
    return switch (it.act()) {
      case OnPremisesAct.AccountDisabled _ -> Optional.of(user + "Disable-ADAccount");
      case OnPremisesAct.AccountEnabled _ -> Optional.of(user + "Enable-ADAccount");
      case OnPremisesAct.PasswordReset _ ->
          Optional.of(
              user
                  + "Set-ADAccountPassword -Reset -NewPassword"
                  + " (ConvertTo-SecureString \"$(New-Guid)Aa1!\" -AsPlainText -Force)");
      case OnPremisesAct.Renamed renamed ->
          Optional.of(user + "Set-ADUser -DisplayName " + text(renamed.displayName()));
      case OnPremisesAct.AliasesSet set ->
          Optional.of(
              user + "Set-ADUser -Replace @{ proxyAddresses = " + proxies(it.person(), set) + " }");
      case OnPremisesAct.AccountRestored _ ->
          Optional.of(
              "Get-ADObject -IncludeDeletedObjects -Filter { UserPrincipalName -eq "
                  + text(it.person().text())
                  + " } | Restore-ADObject");
    };
  }

  /** The primary address stands among them, with its kind in capitals. */
  private static String proxies(Upn primary, OnPremisesAct.AliasesSet set) {
    return text("SMTP:" + primary.text())
        + set.addresses().stream()
            .map(address -> ", " + text("smtp:" + address))
            .collect(Collectors.joining());
  }
}
