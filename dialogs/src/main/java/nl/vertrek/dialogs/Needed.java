package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.StepState;

/** What a case needs from its lead before it can go on. */
record Needed(CaseId caseId, Need need) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return NeedPrompt.of(need, scene);
  }

  @Override
  public void chosen(String option, Scene scene) {
    new NeedAnswer(scene).chosen(need, option);
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    return new NeedAnswer(scene).heard(need, heard);
  }

  /** Whether what happened meanwhile has answered the question, or taken its sense away. */
  boolean voidIn(Case theCase) {
    if (!theCase.open()) {
      return true;
    }
    return switch (need) {
      case Need.Nothing _ -> true;
      case Need.When when -> !when.rest() && theCase.timing() != null;
      case Need.WayOut _ -> false;
      case Need.Approval _ -> theCase.approved();
      case Need.Choice choice -> !theCase.state(choice.step()).ahead();
      case Need.TypedName typed -> theCase.confirmed().containsAll(typed.steps());
      case Need.Rescue rescue -> {
        var state = theCase.state(rescue.step());
        yield !(state instanceof StepState.Refused
            || state instanceof StepState.Failed
            || state instanceof StepState.Reverted);
      }
    };
  }
}
