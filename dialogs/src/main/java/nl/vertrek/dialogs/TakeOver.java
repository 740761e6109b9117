package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;

/** Whether somebody takes a case over that another person leads. */
record TakeOver(CaseId caseId) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    var message = Message.of("ask.take-over");
    return Prompt.choice(
        scene
            .cases()
            .byId(caseId)
            .map(found ->
                message
                    .with("name", found.displayName())
                    .with("lead", scene.nameOf(found.lead()))
                    .with("since", found.openedAt(), scene.tenant().organization().zone()))
            .orElse(message),
        List.of(Prompt.option("take-over"), Prompt.option("not-take-over")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    var found = scene.cases().byId(caseId);
    if (found.isEmpty() || option.equals("not-take-over")) {
      scene.say("take-over.left");
      Flow.of(scene).askAgain();
      return;
    }
    scene.turnTo(found.get());
    scene.write(new CaseEvent.TakenOver(scene.speaker()));
    scene.say(Message.of("take-over.done").with("name", found.get().displayName()));
    Flow.of(scene).goOn();
  }
}
