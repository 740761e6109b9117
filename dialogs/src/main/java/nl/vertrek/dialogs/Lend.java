package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;

/** Whether a colleague has a step of somebody else's case done in their name. */
record Lend(CaseId caseId, StepName step) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.yesOrNo(
        said("ask.lend", scene), List.of(Prompt.option("lend"), Prompt.option("decline")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    var found = scene.cases().byId(caseId).filter(this::stillAsked);
    if (found.isEmpty()) {
      scene.say("lend.gone");
    } else {
      boolean lends = option.equals("lend");
      scene.say(said(lends ? "lend.done" : "lend.declined", scene));
      scene.visit(found.get());
      scene.write(
          lends
              ? new CaseEvent.Lent(step, scene.speaker())
              : new CaseEvent.Declined(step, scene.speaker()));
    }
    sayHowToGoOn(scene);
  }

  /** One turn writes in one case, so whoever leads a case of their own goes on with a word. */
  private static void sayHowToGoOn(Scene scene) {
    var own = scene.conversation().caseId();
    if (own != null) {
      scene
          .cases()
          .byId(own)
          .filter(Case::open)
          .ifPresent(found -> scene.say(Message.of("lend.back").with("name", found.displayName())));
    }
  }

  boolean stillAsked(Case theCase) {
    return theCase.open() && theCase.state(step) instanceof StepState.WaitingForColleague;
  }

  /** A message about this request. */
  Message said(String key, Scene scene) {
    var message = Message.of(key).with("step", Message.of("step." + step.key() + ".name"));
    return scene
        .cases()
        .byId(caseId)
        .map(found ->
            message.with("name", found.displayName()).with("asker", scene.nameOf(found.lead())))
        .orElse(message);
  }
}
