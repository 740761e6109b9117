package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was only supposed is to be so.
 *
 * @param supposed as if it were said
 * @param before what was asked when it was supposed, which waits on
 */
record TakeUp(Reading supposed, @Nullable Question before) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.yesOrNo(
        Message.of("ask.take-up"), List.of(Prompt.option("take-up"), Prompt.option("leave-as-is")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.putBack(before);
    if (option.equals("take-up")) {
      new Hearing(scene).said(supposed);
    } else {
      scene.say("what-if.left");
      Flow.of(scene).askAgain();
    }
  }
}
