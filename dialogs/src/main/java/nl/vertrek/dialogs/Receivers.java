package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;

/** Fills in who receives something. */
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
}
