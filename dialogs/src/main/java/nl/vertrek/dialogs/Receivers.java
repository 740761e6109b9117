package nl.vertrek.dialogs;

import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Choices;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;

/** Who receives something. */
final class Receivers {

  private Receivers() {}

  /** The decision with its receiver; one that has none stays as it is. */
  static Decision given(Decision open, Upn receiver) {
    return switch (open) {
      case Decision.MailGoes mail -> new Decision.MailGoes(mail.way(), receiver);
      case Decision.FilesGo files -> new Decision.FilesGo(files.how(), receiver);
      case Decision.GroupsGo groups -> new Decision.GroupsGo(groups.left(), receiver);
      case Decision.CallsGo calls -> new Decision.CallsGo(calls.how(), receiver);
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.Hidden _,
          Decision.MeetingsGo _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          open;
    };
  }

  /** Who was named before to receive the same; empty where nobody was. */
  static Optional<Upn> named(Decision open, Choices choices) {
    return switch (open) {
      case Decision.MailGoes _ -> Optional.ofNullable(choices.mail()).map(Decision.MailGoes::to);
      case Decision.FilesGo _ -> Optional.ofNullable(choices.files()).map(Decision.FilesGo::to);
      case Decision.GroupsGo _ ->
          Optional.ofNullable(choices.groups()).map(Decision.GroupsGo::owner);
      case Decision.CallsGo _ -> Optional.ofNullable(choices.calls()).map(Decision.CallsGo::to);
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.Hidden _,
          Decision.MeetingsGo _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          Optional.empty();
    };
  }
}
