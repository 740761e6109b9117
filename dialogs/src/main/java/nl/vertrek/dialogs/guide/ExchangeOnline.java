package nl.vertrek.dialogs.guide;

import static nl.vertrek.dialogs.guide.Quoted.text;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/** Acts on a mailbox, for the Exchange Online module. */
final class ExchangeOnline {

  private ExchangeOnline() {}

  static String mailbox(Command.OnPerson about) {
    return "Set-Mailbox -Identity " + PowerShell.upn(about.person());
  }

  static String protocols(Command.OnPerson about, Set<Mailbox.Protocol> protocols, String on) {
    return "Set-CASMailbox -Identity "
        + PowerShell.upn(about.person())
        + protocols.stream()
            .sorted()
            .map(protocol -> " -" + parameter(protocol) + " " + on)
            .collect(Collectors.joining());
  }

  static String parameter(Mailbox.Protocol protocol) {
    return switch (protocol) {
      case ACTIVE_SYNC -> "ActiveSyncEnabled";
      case OWA_FOR_DEVICES -> "OWAforDevicesEnabled";
      case OWA -> "OWAEnabled";
      case MAPI -> "MAPIEnabled";
      case IMAP -> "ImapEnabled";
      case POP -> "PopEnabled";
    };
  }

  static String automaticReply(Command.SetAutomaticReply it) {
    return "Set-MailboxAutoReplyConfiguration -Identity "
        + PowerShell.upn(it.person())
        + " -AutoReplyState Enabled -InternalMessage "
        + text(it.reply().internal())
        + (it.reply().external().isEmpty()
            ? " -ExternalAudience None"
            : " -ExternalAudience All -ExternalMessage " + text(it.reply().external()));
  }

  static String aliases(Command.OnPerson about, String how, Collection<String> aliases) {
    return mailbox(about) + " -EmailAddresses @{ " + how + " = " + Quoted.list(aliases) + " }";
  }

  static String device(Command.OnPerson about, String device) {
    return "Get-MobileDevice -Mailbox "
        + PowerShell.upn(about.person())
        + " | Where-Object DeviceId -eq "
        + text(device);
  }

  static String access(Command.OnPerson about, String state, String device) {
    String other = state.equals("Blocked") ? "Allowed" : "Blocked";
    return "Set-CASMailbox -Identity "
        + PowerShell.upn(about.person())
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

  static String sendAs(String how, Command.OnPerson about, Upn other) {
    return how
        + "-RecipientPermission -Identity "
        + PowerShell.upn(about.person())
        + " -Trustee "
        + PowerShell.upn(other)
        + " -AccessRights SendAs -Confirm:$false";
  }

  static String onBehalf(String how, Command.OnPerson about, Upn other) {
    return mailbox(about)
        + " -GrantSendOnBehalfTo @{ "
        + how
        + " = "
        + PowerShell.upn(other)
        + " }";
  }

  static String calendar(String how, Command.OnPerson about, Upn other) {
    return how
        + "-MailboxFolderPermission -Identity "
        + text(about.person().text() + ":\\Calendar")
        + " -User "
        + PowerShell.upn(other);
  }

  static String right(CalendarRight right) {
    return switch (right) {
      case AVAILABILITY -> "AvailabilityOnly";
      case REVIEWER -> "Reviewer";
      case EDITOR -> "Editor";
      case OWNER -> "Owner";
    };
  }

  static String leaveList(Command.LeaveGroup it) {
    return "Remove-DistributionGroupMember -Identity "
        + text(it.group())
        + " -Member "
        + PowerShell.upn(it.person())
        + " -BypassSecurityGroupManagerCheck -Confirm:$false; Set-DistributionGroup -Identity "
        + text(it.group())
        + " -ManagedBy @{ Remove = "
        + PowerShell.upn(it.person())
        + " } -BypassSecurityGroupManagerCheck";
  }

  static String joinList(Command.JoinGroup it) {
    return (it.asOwner()
            ? "Set-DistributionGroup -Identity "
                + text(it.group())
                + " -ManagedBy @{ Add = "
                + PowerShell.upn(it.person())
                + " }"
            : "Add-DistributionGroupMember -Identity "
                + text(it.group())
                + " -Member "
                + PowerShell.upn(it.person()))
        + " -BypassSecurityGroupManagerCheck";
  }

  static String rules(Command.OnPerson about, Set<String> rules) {
    return "Get-InboxRule -Mailbox "
        + PowerShell.upn(about.person())
        + " | Where-Object RuleIdentity -in "
        + Quoted.list(rules);
  }
}
