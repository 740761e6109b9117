package nl.vertrek.dialogs;

import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Reading;

/**
 * Whose account an act is about: asked when it was named and nobody with it.
 *
 * @param said the message the act was named in
 */
record ForWhom(Reading said) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.open(Message.of("ask.for-whom"));
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    var people = heard.reading().people().stream().filter(mention -> !mention.pronoun()).toList();
    boolean plain = heard.intent() == Intent.NONE || heard.intent() == Intent.YES;
    if (people.isEmpty() || !plain) {
      return false;
    }
    scene.close();
    Opening.of(scene).named(Heard.upns(people.getFirst()), said);
    return true;
  }
}
