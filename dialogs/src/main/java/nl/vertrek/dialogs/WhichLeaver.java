package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;

/**
 * Which of several people of that name leaves.
 *
 * @param said the message they were named in, for what else it says
 */
record WhichLeaver(List<Upn> candidates, Reading said) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Namesakes.choice(Message.of("ask.which-person"), candidates, scene);
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    Opening.of(scene).one(new Upn(option), said);
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    return Namesakes.heard(this, candidates, heard, scene);
  }
}
