package nl.vertrek.dialogs;

import java.util.Objects;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** What was chosen for one leaver, made to hold for the one whose case is at hand. */
record Shared(Scene scene) {

  /** Makes every choice of that case here too that people made and that was not about it alone. */
  void choices(Case first) {
    first.decisions().stream()
        .filter(CaseEvent.Decided::asked)
        .map(decided -> shared(decided.decision()))
        .filter(Objects::nonNull)
        .forEach(decision -> scene.write(new CaseEvent.Decided(decision, true)));
  }

  /** The decision for somebody else; null where it was about the first one's own things. */
  private @Nullable Decision shared(Decision decision) {
    return switch (decision) {
      case Decision.MailGoes mail -> fit(mail.to()) ? mail : null;
      case Decision.FilesGo files -> fit(files.to()) ? files : null;
      case Decision.GroupsGo groups -> fit(groups.owner()) ? groups : null;
      case Decision.CallsGo calls -> fit(calls.to()) ? calls : null;
      case Decision.LicensesGo licenses ->
          licenses.skus() == null || licenses.skus().isEmpty() ? licenses : null;
      case Decision.DeviceFate _, Decision.LicenseGoes _ -> null;
      case Decision.SaveMail _,
          Decision.NameMarked _,
          Decision.Replied _,
          Decision.AliasesFreed _,
          Decision.Hidden _,
          Decision.MeetingsGo _,
          Decision.TotalsLowered _,
          Decision.AccountFate _ ->
          decision;
    };
  }

  private boolean fit(@Nullable Upn receiver) {
    return receiver == null
        || scene
            .course()
            .plan()
            .filter(plan -> plan.situation().unfit(receiver).isEmpty())
            .isPresent();
  }
}
