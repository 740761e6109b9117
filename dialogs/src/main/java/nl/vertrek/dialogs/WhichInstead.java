package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Which of several people of that name was meant.
 *
 * @param instead of whom; null: that was not said
 * @param said the message they were named in
 */
record WhichInstead(CaseId caseId, List<Upn> candidates, @Nullable Upn instead, Reading said)
    implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Namesakes.choice(Message.of("ask.which-person"), candidates, scene);
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    new SomebodyElse(scene).meant(new Upn(option), instead, said);
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    return Namesakes.heard(this, candidates, heard, scene);
  }
}
