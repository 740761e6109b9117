package nl.vertrek.dialogs;

import java.util.List;
import java.util.Map;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;

/** Says what a case waits for that needs nobody's answer now. */
record AtRest(Scene scene) {

  /** Says what it waits for, where nothing is asked and nothing is under way. */
  void tell() {
    if (theCase().open() && theCase().paused() && scene.replies().isEmpty()) {
      scene.say("pause.waiting");
    }
    boolean over = theCase().allStates().values().stream().allMatch(StepState::over);
    if (over || !theCase().open() || theCase().paused() || theCase().underWay().isPresent()) {
      return;
    }
    var tasks = tasks();
    var next = scene.course().wakeAt();
    var lendable = new Helping(scene).waiting(theCase());
    if (!lendable.isEmpty()) {
      lendable.stream()
          .filter(step -> !beganToWaitForConsent(step))
          .forEach(step -> scene.say(about("told.waiting-for-colleague", step)));
    } else if (!tasks.isEmpty()) {
      tasks.forEach(step -> scene.say(about("told.waiting-for-somebody", step)));
    } else if (next != null && !(theCase().task() && theCase().actedYet())) {
      String key = theCase().actedYet() ? "told.rests" : "told.waiting-for-moment";
      scene.say(named(key).with("at", next, scene.tenant().organization().zone()));
    }
  }

  /** Who was told just now whose consent a step waits for need not hear that it waits. */
  private boolean beganToWaitForConsent(StepName step) {
    return theCase().state(step) instanceof StepState.WaitingForColleague waiting
        && waiting.forConsent()
        && !waiting.equals(scene.before(step));
  }

  /** Steps that wait for somebody to do what only people can. */
  private List<StepName> tasks() {
    return theCase().allStates().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof StepState.WaitingForSomebody)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Message about(String key, StepName step) {
    return named(key).with("step", Message.of("step." + step.key() + ".name"));
  }

  private Message named(String key) {
    return Message.of(key).with("name", theCase().displayName());
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }
}
