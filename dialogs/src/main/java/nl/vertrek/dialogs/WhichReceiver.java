package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;

/**
 * Which of several people of that name receives something.
 *
 * @param open the decision that lacks its receiver
 */
record WhichReceiver(CaseId caseId, List<Upn> candidates, Decision open) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Namesakes.choice(Message.of("ask.which-receiver"), candidates, scene);
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    new NeedAnswer(scene).receive(open, new Upn(option));
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    return Namesakes.heard(this, candidates, heard, scene);
  }
}
