package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;

/** Whether a colleague has a step of somebody else's case done in their name, or agrees to it. */
record Lend(CaseId caseId, StepName step) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    boolean consent = scene.cases().byId(caseId).filter(this::forConsent).isPresent();
    return Prompt.yesOrNo(
        said(consent ? "ask.second" : "ask.lend", scene),
        List.of(Prompt.option(consent ? "agree" : "lend"), Prompt.option("decline")));
  }

  private boolean forConsent(Case theCase) {
    return theCase.state(step) instanceof StepState.WaitingForColleague waiting
        && waiting.forConsent();
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    var found = scene.cases().byId(caseId).filter(this::stillAsked);
    if (found.isEmpty()) {
      scene.say("lend.gone");
    } else {
      boolean consent = forConsent(found.get());
      scene.say(said(answered(option), scene));
      scene.visit(found.get());
      scene.write(event(option, scene.speaker()));
      if (consent && option.equals("decline")) {
        Flow.of(scene).leaveOut(step);
      }
    }
    sayHowToGoOn(scene);
  }

  private static String answered(String option) {
    return switch (option) {
      case "agree" -> "second.done";
      case "lend" -> "lend.done";
      default -> "lend.declined";
    };
  }

  private CaseEvent event(String option, Upn speaker) {
    return switch (option) {
      case "agree" -> new CaseEvent.Seconded(step, speaker);
      case "lend" -> new CaseEvent.Lent(step, speaker);
      default -> new CaseEvent.Declined(step, speaker);
    };
  }

  /** One turn writes in one case, so whoever leads a case of their own goes on with a word. */
  private static void sayHowToGoOn(Scene scene) {
    var own = scene.conversation().caseId();
    if (own != null) {
      scene
          .cases()
          .byId(own)
          .filter(Case::open)
          .ifPresent(found -> scene.say(Message.of("lend.back").with("name", found.displayName())));
    }
  }

  boolean stillAsked(Case theCase) {
    return theCase.open() && theCase.state(step) instanceof StepState.WaitingForColleague;
  }

  /** A message about this request. */
  Message said(String key, Scene scene) {
    var message = Message.of(key).with("step", Message.of("step." + step.key() + ".name"));
    return scene
        .cases()
        .byId(caseId)
        .map(found ->
            message.with("name", found.displayName()).with("asker", scene.nameOf(found.lead())))
        .orElse(message);
  }
}
