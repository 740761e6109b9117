package nl.vertrek.dialogs;

import nl.vertrek.locales.Message;

/** Who leaves: asked when nobody was named. */
record WhoLeaves() implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.open(Message.of("ask.who"));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.ask(this);
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    var people = heard.reading().people().stream().filter(mention -> !mention.pronoun()).toList();
    if (people.isEmpty()) {
      return false;
    }
    Opening.of(scene).named(Heard.upns(people.getFirst()), heard.reading());
    return true;
  }
}
