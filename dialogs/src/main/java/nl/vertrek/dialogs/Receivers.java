package nl.vertrek.dialogs;

import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;

/** Who receives something by a decision: filled in, read, taken out. */
final class Receivers {

  private Receivers() {}

  /** The decision with its receiver; one that has none stays as it is. */
  static Decision given(Decision open, Upn receiver) {
    return switch (open) {
      case Decision.MailGoes mail -> new Decision.MailGoes(mail.way(), receiver);
      case Decision.FilesGo files -> new Decision.FilesGo(files.how(), receiver);
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          open;
    };
  }

  /** Who receives something by this decision. */
  static Optional<Upn> of(Decision decision) {
    return switch (decision) {
      case Decision.MailGoes mail -> Optional.ofNullable(mail.to());
      case Decision.FilesGo files -> Optional.ofNullable(files.to());
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          Optional.empty();
    };
  }

  /** The decision with nobody to receive it; one that never has a receiver stays as it is. */
  static Decision without(Decision decision) {
    return switch (decision) {
      case Decision.MailGoes mail -> new Decision.MailGoes(mail.way(), null);
      case Decision.FilesGo files -> new Decision.FilesGo(files.how(), null);
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          decision;
    };
  }
}
