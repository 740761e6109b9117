package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;

/** Whether a case is really called off: what can be undone is undone then. */
record StaysAfterAll(CaseId caseId) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    var found = scene.theCase().orElseThrow();
    String key = found.actedYet() ? "ask.call-off" : "ask.call-off-nothing-done";
    return Prompt.yesOrNo(
        Message.of(key).with("name", found.displayName()),
        List.of(Prompt.option("call-off"), Prompt.option("not-call-off")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    if (option.equals("call-off")) {
      scene.write(new CaseEvent.Staying());
    } else {
      resume(scene);
      scene.say("call-off.not");
    }
    Flow.of(scene).goOn();
  }

  private static void resume(Scene scene) {
    if (scene.theCase().orElseThrow().paused()) {
      scene.write(new CaseEvent.Resumed());
    }
  }
}
