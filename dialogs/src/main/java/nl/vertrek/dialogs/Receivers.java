package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;

/** Fills in who receives something. */
final class Receivers {

  private Receivers() {}

  /** The decision with its receiver; one that has none stays as it is. */
  static Decision given(Decision open, Upn receiver) {
    return switch (open) {
      case Decision.MailGoes mail -> new Decision.MailGoes(mail.way(), receiver, mail.until());
      case Decision.FilesGo files -> new Decision.FilesGo(files.how(), receiver);
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.LicenseGoes _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          open;
    };
  }
}
