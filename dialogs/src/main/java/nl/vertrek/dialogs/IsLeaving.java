package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;

/**
 * Whether somebody is leaving at all: asked when an act was named and no off-boarding.
 *
 * @param said the message the act was named in
 */
record IsLeaving(Upn person, Reading said) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.yesOrNo(
        Message.of("ask.is-leaving").with("name", scene.nameOf(person)),
        List.of(Prompt.option("is-leaving"), Prompt.option("not-leaving")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    if (option.equals("is-leaving")) {
      Opening.of(scene).whole(person, said);
    } else {
      scene.say(Message.of("not-leaving.nothing-done").with("name", scene.nameOf(person)));
      Flow.of(scene).askAgain();
    }
  }
}
