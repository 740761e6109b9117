package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;

/** What was chosen for one leaver, made to hold for the one whose case is at hand. */
record Shared(Scene scene) {

  /** Makes every choice of that case here too that people made and that was not about it alone. */
  void choices(Case first) {
    first.decisions().stream()
        .filter(CaseEvent.Decided::asked)
        .map(CaseEvent.Decided::decision)
        .filter(decision -> !isAboutOwnThings(decision) && isFit(decision))
        .forEach(decision -> scene.write(new CaseEvent.Decided(decision, true)));
  }

  private static boolean isAboutOwnThings(Decision decision) {
    return decision instanceof Decision.DeviceFate
        || decision instanceof Decision.LicenseGoes
        || (decision instanceof Decision.LicensesGo(var skus) && skus != null && !skus.isEmpty());
  }

  /** Whether whoever receives something by it can receive it of this leaver too. */
  private boolean isFit(Decision decision) {
    return Receivers.of(decision)
        .filter(receiver ->
            scene
                .course()
                .plan()
                .filter(plan -> plan.situation().unfit(receiver).isEmpty())
                .isEmpty())
        .isEmpty();
  }
}
