package nl.vertrek.dialogs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.ActRecord;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Message;

/** What can be said at any moment of a case, to turn it: back, undo, skip, later, stop, again. */
record CaseSteering(Scene scene) {

  void back() {
    var last =
        theCase().decisions().stream().filter(CaseEvent.Decided::asked).reduce((_, later) -> later);
    if (last.isEmpty() || !Flow.of(scene).canStillChange(last.get().decision().step())) {
      sayAndAskAgain(Message.of("back.nothing"));
      return;
    }
    scene.write(new CaseEvent.TakenBack(1));
    scene.say(
        Message.of("back.done")
            .with("step", Message.of("step." + last.get().decision().step().key() + ".name")));
    scene.close();
    Flow.of(scene).goOn();
  }

  /** Tries again what the tenant did not do. */
  void retry() {
    var stuck =
        theCase().allStates().entrySet().stream()
            .filter(entry ->
                entry.getValue() instanceof StepState.Failed
                    || entry.getValue() instanceof StepState.Refused)
            .map(Map.Entry::getKey)
            .toList();
    if (stuck.isEmpty()) {
      sayAndAskAgain(Message.of("retry.nothing"));
      return;
    }
    stuck.forEach(step -> scene.write(new CaseEvent.Turned(step, new StepState.ToDo())));
    scene.close();
    Flow.of(scene).goOn();
  }

  /** A step on which the tenant still works cannot be undone yet: later steps wait for it. */
  void undo() {
    lastDone().ifPresentOrElse(this::undo, () -> sayAndAskAgain(Message.of("undo.nothing")));
  }

  private void undo(StepName step) {
    var name = Message.of("step." + step.key() + ".name");
    if (theCase().state(step) instanceof StepState.Running) {
      sayAndAskAgain(Message.of("undo.running").with("step", name));
    } else {
      scene.course().undo(step);
      // Whoever takes something back decides first how it goes on; after a task nothing does.
      if (!theCase().task()) {
        scene.write(new CaseEvent.Paused());
      }
      scene.say(Message.of(theCase().task() ? "undo.begun-task" : "undo.begun").with("step", name));
      scene.close();
      Flow.of(scene).goOn();
    }
  }

  /** Gives back what this case took: the account before the access to it. */
  void restore() {
    var taken =
        Stream.of(StepName.ACCOUNT, StepName.BLOCK)
            .filter(step -> theCase().state(step).begun())
            .findFirst();
    if (taken.isPresent()) {
      if (theCase().state(StepName.ACTIVE_DIRECTORY) instanceof StepState.WaitingForSomebody) {
        Flow.of(scene).leaveOut(StepName.ACTIVE_DIRECTORY);
      }
      undo(taken.get());
    } else if (theCase().task() && theCase().status() == Case.Status.OPEN) {
      scene.write(new CaseEvent.Widened(Set.of(StepName.RESTORE_ACCESS)));
      scene.close();
      Flow.of(scene).goOn();
    } else {
      sayAndAskAgain(Message.of("undo.nothing"));
    }
  }

  /** The step that last had something done that can be taken back, and has not been. */
  private Optional<StepName> lastDone() {
    return theCase().acts().reversed().stream()
        .filter(act -> !act.undoing() && act.changedSomething())
        .filter(act -> act.planned().inverse() != null)
        .map(ActRecord::step)
        .filter(step -> !(theCase().state(step) instanceof StepState.Undone))
        .findFirst();
  }

  /** Who skips a step's later question still wants what they chose in the earlier ones. */
  private void leaveOut(Need.Choice choice) {
    var ask = choice.ask();
    boolean begunChoosing =
        theCase().decisions().stream()
            .anyMatch(made -> made.asked() && made.decision().step() == choice.step());
    ask.answers().stream()
        .filter(answer -> begunChoosing && answer.id().equals(ask.no()))
        .findFirst()
        .ifPresentOrElse(
            no -> Flow.of(scene).settle(no.decisions(), Set.of(choice.step())),
            () -> Flow.of(scene).leaveOut(choice.step()));
  }

  void skip(Heard heard) {
    var alone = new LeftAlone(heard, scene).decisions();
    if (!alone.isEmpty()) {
      Flow.of(scene).decide(alone);
      return;
    }
    if (!(scene.conversation().open() instanceof Needed needed)) {
      skipWaiting();
      return;
    }
    switch (needed.need()) {
      case Need.Choice choice -> leaveOut(choice);
      case Need.Rescue rescue -> Flow.of(scene).leaveOut(rescue.step());
      case Need.TypedName typed ->
          typed.steps().stream().sorted().forEach(Flow.of(scene)::leaveOut);
      case Need.Nothing _, Need.When _, Need.WayOut _, Need.Approval _ ->
          scene.say("skip.not-this");
    }
    scene.close();
    Flow.of(scene).goOn();
  }

  /** Where nothing is asked, what waits for people can be left out. */
  private void skipWaiting() {
    var waiting = new Helping(scene).waiting(theCase()).stream().findFirst();
    if (waiting.isEmpty()) {
      sayAndAskAgain(Message.of("skip.nothing"));
    } else {
      Flow.of(scene).leaveOut(waiting.get());
      Flow.of(scene).goOn();
    }
  }

  void postpone(Heard heard) {
    var moment = heard.reading().when();
    var step = askedStep();
    if (moment == null) {
      pause();
      return;
    }
    boolean one = step.isPresent() && theCase().approved();
    var which = WhichDay.of(moment, heard, false, one ? step.get() : null, scene);
    if (which.isPresent()) {
      scene.ask(which.get());
      return;
    }
    var at = Moments.at(moment, scene.tenant().organization().zone());
    var moments = new Moments(scene);
    if (one) {
      moments.putOff(step.get(), at);
    } else {
      moments.choose(new Timing.At(at));
    }
    scene.close();
    Flow.of(scene).goOn();
  }

  void pause() {
    scene.write(new CaseEvent.Paused());
    scene.close();
    scene.say(Message.of("pause.done").with("name", theCase().displayName()));
  }

  void startOver() {
    if (theCase().actedYet()) {
      sayAndAskAgain(Message.of("start-over.too-late"));
      return;
    }
    scene.write(new CaseEvent.TakenBack(theCase().decisions().size()));
    scene.say("start-over.done");
    scene.close();
    Flow.of(scene).goOn();
  }

  void didItMyself() {
    var manual =
        theCase().allStates().keySet().stream()
            .filter(step -> waitsForPeople(theCase().state(step)))
            .findFirst();
    var step = manual.or(this::askedStep);
    var plan = scene.course().plan();
    if (step.isEmpty() || plan.isEmpty()) {
      sayAndAskAgain(Message.of("did-it.which"));
      return;
    }
    var done = plan.get().step(step.get());
    boolean takenAtTheirWord = theCase().state(step.get()) instanceof StepState.WaitingForSomebody;
    if (takenAtTheirWord || (done.acts().isEmpty() && done.idle().isEmpty())) {
      scene.close();
      scene.course().begin(done);
      Flow.of(scene).goOn();
    } else {
      sayAndAskAgain(
          Message.of("did-it.not-seen")
              .with("step", Message.of("step." + step.get().key() + ".name")));
    }
  }

  private static boolean waitsForPeople(StepState state) {
    return state instanceof StepState.WaitingForSomebody
        || state instanceof StepState.WaitingForColleague;
  }

  /** The step that the open question is about. */
  Optional<StepName> askedStep() {
    return scene.conversation().open() instanceof Needed needed
        ? stepOf(needed.need())
        : Optional.empty();
  }

  private static Optional<StepName> stepOf(Need need) {
    return switch (need) {
      case Need.Choice choice -> Optional.of(choice.step());
      case Need.Rescue rescue -> Optional.of(rescue.step());
      case Need.TypedName typed -> typed.steps().stream().sorted().findFirst();
      case Need.Nothing _, Need.When _, Need.WayOut _, Need.Approval _ -> Optional.empty();
    };
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }

  private void sayAndAskAgain(Message message) {
    scene.say(message);
    Flow.of(scene).askAgain();
  }
}
