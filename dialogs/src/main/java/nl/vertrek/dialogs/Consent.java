package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.dialogs.offboarding.Unsaved;
import nl.vertrek.locales.Message;

/** How a task is put before somebody: what it does and what that loses, then one question. */
record Consent(Case theCase, Optional<Plan> known, Scene scene) {

  static Consent of(Scene scene) {
    return new Consent(scene.theCase().orElseThrow(), scene.course().plan(), scene);
  }

  /** What will happen, each as a sentence or two; nothing to somebody who is gone for good. */
  List<Message> consequences() {
    return known.map(this::consequences).orElse(List.of());
  }

  private List<Message> consequences(Plan plan) {
    var said = new ArrayList<Message>();
    for (Step step : plan.steps()) {
      if (theCase.state(step.name()).ahead() && step.idle().isEmpty()) {
        said.add(step.intention());
        said.addAll(step.notes());
      }
    }
    said.addAll(Unsaved.of(plan));
    boolean overwritten =
        plan.situation().leaver().account().synced()
            && theCase.scope().contains(StepName.SIGN_OUT)
            && !theCase.scope().contains(StepName.ACTIVE_DIRECTORY);
    if (overwritten) {
      said.add(Message.of("facts.synced-note"));
    }
    return said;
  }

  /** The question; where something would be lost, the whole off-boarding is offered as well. */
  Prompt prompt() {
    var options = new ArrayList<Option>();
    options.add(Prompt.option("do-task"));
    if (known.filter(plan -> !Unsaved.of(plan).isEmpty()).isPresent()) {
      options.add(Prompt.option("whole-departure"));
    }
    options.add(Prompt.option("not-task"));
    return Prompt.yesOrNo(question(), options);
  }

  private Message question() {
    var all =
        consequences().stream()
            .reduce(
                (first, then) -> Message.of("task.both").with("first", first).with("then", then))
            .orElseGet(() -> Message.of("task.nothing-left"));
    return theCase.timing() instanceof Timing.At at
        ? Message.of("ask.task-at")
            .with("what", all)
            .with("name", theCase.displayName())
            .with("at", at.moment(), scene.tenant().organization().zone())
        : Message.of("ask.task").with("what", all).with("name", theCase.displayName());
  }
}
