package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Intent;

/** What senders are to read, in the speaker's own words: whatever is typed is the text. */
record ReplyText(CaseId caseId) implements Question {

  /** More than this no sender reads. */
  private static final int LONGEST = 2_000;

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.choice(Message.of("ask.reply-text"), List.of(Prompt.option("reply-standard")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    Flow.of(scene).goOn();
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    boolean steers =
        heard.reading().main().confidence() == 1
            && heard.intent() != Intent.NONE
            && heard.intent() != Intent.SET_AUTO_REPLY;
    if (steers) {
      return false;
    }
    if (heard.reading().text().length() > LONGEST) {
      scene.say(Message.of("reply.too-long").with("most", LONGEST));
      Flow.of(scene).askAgain();
      return true;
    }
    var typed = Dictated.in(heard).orElseGet(() -> Dictated.typed(heard)).decision();
    Flow.of(scene).settle(List.of(typed), Set.of(typed.step()));
    Flow.of(scene).preview();
    return true;
  }
}
