package nl.vertrek.dialogs;

import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Intent;

/** Who leaves: asked when nobody was named. */
record WhoLeaves() implements Question {

  private static final Set<Intent> PERHAPS_AN_ANSWER =
      Set.of(Intent.NONE, Intent.YES, Intent.CORRECT, Intent.OFFBOARD);

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.open(Message.of("ask.who"));
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    var people = heard.reading().people().stream().filter(mention -> !mention.pronoun()).toList();
    if (people.isEmpty()
        || !PERHAPS_AN_ANSWER.contains(heard.intent())
        || heard.says("not-leaving-said")) {
      return false;
    }
    var who = new WhoIsMeant(heard, scene);
    var together = who.offboards() ? who.everybody() : Leavers.in(heard.reading(), people);
    if (together.size() > 1) {
      new Leavers(scene).begin(together, heard.reading());
      return true;
    }
    Opening.of(scene).named(Heard.upns(people.getFirst()), heard.reading());
    return true;
  }
}
