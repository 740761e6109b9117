package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.AutomaticReply;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.locales.Message;

/**
 * Whether senders may read what was typed; asked with the text in sight, before any of them does.
 */
record ReplyGood(CaseId caseId) implements Question {

  /** The reply as colleagues and everybody else will read it. */
  static Card card(Plan plan, Scene scene) {
    var mail = plan.situation().choices().mail();
    var reply = new AutomaticReply(plan.situation(), mail == null ? null : mail.to()).text();
    return new Card(
        "reply-" + scene.conversation().asked(),
        plan.situation().say("reply.title"),
        List.of(
            line("reply.label-inside", reply.internal()),
            line("reply.label-outside", reply.external())));
  }

  private static Card.Line line(String label, String text) {
    return new Card.Line.Fact(Message.of(label), Message.of("facts.plain").with("text", text));
  }

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.yesOrNo(
        Message.of("ask.reply-good"),
        List.of(
            Prompt.option("reply-good"),
            Prompt.option("reply-standard"),
            Prompt.option("reply-other")));
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    switch (option) {
      case "reply-other" -> scene.ask(new ReplyText(caseId));
      case "reply-standard" -> {
        Flow.of(scene).settle(List.of(new Decision.Replied(true)), Set.of(StepName.MAIL));
        Flow.of(scene).goOn();
      }
      default -> Flow.of(scene).goOn();
    }
  }
}
