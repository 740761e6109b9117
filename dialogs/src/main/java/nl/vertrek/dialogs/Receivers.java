package nl.vertrek.dialogs;

import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Choices;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Who receives something by a decision: filled in, read, taken out. */
final class Receivers {

  private Receivers() {}

  /** The decision with its receiver; one that never has any stays as it is. */
  static Decision given(Decision open, Upn receiver) {
    return with(open, receiver);
  }

  /** The decision with nobody to receive it; one that never has a receiver stays as it is. */
  static Decision without(Decision decision) {
    return with(decision, null);
  }

  private static Decision with(Decision decision, @Nullable Upn receiver) {
    return switch (decision) {
      case Decision.MailGoes mail -> new Decision.MailGoes(mail.way(), receiver, mail.until());
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
          Decision.LicenseGoes _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          decision;
    };
  }

  /** Who receives something by this decision; empty where nobody does. */
  static Optional<Upn> of(Decision decision) {
    return switch (decision) {
      case Decision.MailGoes mail -> Optional.ofNullable(mail.to());
      case Decision.FilesGo files -> Optional.ofNullable(files.to());
      case Decision.GroupsGo groups -> Optional.ofNullable(groups.owner());
      case Decision.CallsGo calls -> Optional.ofNullable(calls.to());
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.Hidden _,
          Decision.MeetingsGo _,
          Decision.DeviceFate _,
          Decision.LicensesGo _,
          Decision.LicenseGoes _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          Optional.empty();
    };
  }

  /** Who was named before to receive the same; empty where nobody was. */
  static Optional<Upn> named(Decision open, Choices choices) {
    return Optional.ofNullable(choices.latest().get(open.getClass())).flatMap(Receivers::of);
  }
}
