package nl.vertrek.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;

/** Talks a case along: what was chosen goes in, what happened is told, what is needed is asked. */
record Flow(Scene scene) {

  static Flow of(Scene scene) {
    return new Flow(scene);
  }

  /** Lets the case go as far as it can, tells what happened and asks what it needs. */
  void goOn() {
    var need = scene.course().advance();
    Telling.of(scene).everything();
    if (need instanceof Need.Approval && !theCase().task()) {
      PlanCard.of(scene).ifPresent(scene::showAnew);
    }
    if (need instanceof Need.TypedName && !theCase().approved()) {
      Consent.of(scene).consequences().forEach(scene::say);
    }
    if (need instanceof Need.Nothing) {
      new AtRest(scene).tell();
    } else {
      scene.ask(new Needed(theCase().id(), need));
    }
  }

  /** Asks what is open once more, after something in between. */
  void askAgain() {
    var open = scene.conversation().open();
    if (open != null) {
      scene.ask(open);
    } else if (scene.theCase().filter(Case::open).isPresent() && scene.othersCase().isEmpty()) {
      goOn();
    }
  }

  /** Takes choices in, says what they change, and goes on. */
  void decide(List<Decision> decisions) {
    settle(decisions, Set.of());
    goOn();
  }

  /**
   * Takes choices in and says what they change.
   *
   * @param asked steps whose choice was asked for, so that it need not be said again
   */
  void settle(List<Decision> decisions, Set<StepName> asked) {
    var before = scene.course().plan();
    for (Decision decision : decisions) {
      decide(decision);
    }
    var after = scene.course().plan();
    after.ifPresent(this::needAgain);
    boolean settled = after.isPresent() && after.get().conflict().isEmpty();
    if (before.isPresent() && settled && planWasShown()) {
      tellChanges(before.get(), after.get(), asked);
    }
    scene.close();
  }

  private void decide(Decision decision) {
    var name = Message.of("step." + decision.step().key() + ".name");
    var spoilt = builtOn(decision.step());
    if (spoilt.isPresent()) {
      var other = Message.of("step." + spoilt.get().key() + ".name");
      scene.say(Message.of("change.too-late-after").with("step", name).with("other", other));
    } else if (canStillChange(decision.step())) {
      scene.write(new CaseEvent.Decided(new FitSuccessor(scene).checked(decision), true));
    } else {
      scene.say(Message.of("change.too-late").with("step", name));
    }
  }

  /** A step that had to come after this one and was begun: this one comes too late now. */
  private Optional<StepName> builtOn(StepName step) {
    return scene.course().plan().stream()
        .flatMap(plan -> plan.steps().stream())
        .filter(later -> later.after().contains(step))
        .map(Step::name)
        .filter(later -> theCase().state(later).begun())
        .findFirst();
  }

  /** Whether a step can be chosen about anew; one that was left out is taken up again for it. */
  boolean canStillChange(StepName step) {
    var state = theCase().state(step);
    if (state instanceof StepState.NotNeeded || state instanceof StepState.Skipped) {
      scene.write(new CaseEvent.Turned(step, new StepState.ToDo()));
      return true;
    }
    return state.ahead() || state instanceof StepState.WaitingForSomebody;
  }

  /** What was not needed may be needed with the new choices, unless later steps built on that. */
  private void needAgain(Plan plan) {
    for (Step step : plan.steps()) {
      boolean neededNow = step.idle().isEmpty() && builtOn(step.name()).isEmpty();
      if (neededNow && theCase().state(step.name()) instanceof StepState.NotNeeded) {
        scene.write(new CaseEvent.Turned(step.name(), new StepState.ToDo()));
      }
    }
  }

  private boolean planWasShown() {
    boolean begunNow = scene.ledger().map(Ledger::before).isEmpty();
    return scene.conversation().cards() > 0 && !begunNow && !theCase().task();
  }

  /** Says what the plan holds now that it did not hold before. */
  private void tellChanges(Plan before, Plan after, Set<StepName> asked) {
    for (Step now : after.steps()) {
      var name = now.name();
      boolean changed = !PlanCard.line(before.step(name)).equals(PlanCard.line(now));
      boolean ahead = theCase().state(name).ahead();
      if (changed && ahead && !asked.contains(name)) {
        scene.say(Message.of("change.plan").with("line", PlanCard.line(now)));
      }
    }
  }

  /**
   * Takes in everything a message says about the departure.
   *
   * @return whether it said anything about it
   */
  boolean takeIn(Heard heard) {
    var plan = scene.course().plan();
    if (plan.isEmpty()) {
      goOn();
      return true;
    }
    var takings = Takings.of(heard, plan.get().situation());
    var which = takings.leaves().flatMap(day -> WhichDay.of(day, heard, false, null, scene));
    if (which.isEmpty()) {
      takings.timing().ifPresent(timing -> new Moments(scene).choose(timing));
    }
    takings.leftOut().forEach(this::leaveOut);
    takings.wanted().forEach(this::takeUpAgain);
    takings.objections().forEach(scene::say);
    settle(takings.decisions(), Set.of());
    takings
        .unclear()
        .ifPresentOrElse(
            unclear ->
                scene.ask(new WhichReceiver(theCase().id(), unclear.candidates(), unclear.open())),
            () -> {
              if (takings.empty() && planWasShown()) {
                scene.say("change.none");
              }
              if (which.isPresent()) {
                scene.ask(which.get());
              } else if (dictated(takings.decisions())) {
                preview();
              } else {
                goOn();
              }
            });
    return !takings.empty();
  }

  private boolean dictated(List<Decision> decisions) {
    var chosen = theCase().choices().reply();
    return chosen != null && Dictated.own(chosen) && decisions.contains(chosen);
  }

  /** Shows what senders will read, before any of them does. */
  void preview() {
    scene.course().plan().ifPresent(plan -> scene.show(ReplyGood.card(plan, scene)));
    scene.ask(new ReplyGood(theCase().id()));
  }

  /** Leaves a step out on the speaker's word. */
  void leaveOut(StepName step) {
    var state = theCase().state(step);
    if (state.ahead()
        || state instanceof StepState.Refused
        || state instanceof StepState.Failed
        || state instanceof StepState.Reverted
        || state instanceof StepState.WaitingForSomebody
        || state instanceof StepState.WaitingForColleague) {
      new Instead(scene).of(step).forEach(this::decided);
      scene.write(new CaseEvent.Turned(step, new StepState.Skipped(scene.speaker())));
    } else {
      scene.say(
          Message.of("change.too-late").with("step", Message.of("step." + step.key() + ".name")));
    }
  }

  private void decided(Decision decision) {
    scene.write(new CaseEvent.Decided(decision, true));
  }

  private void takeUpAgain(StepName step) {
    var state = theCase().state(step);
    if (!theCase().scope().contains(step)) {
      scene.write(new CaseEvent.Widened(Set.of(step)));
    } else if (state instanceof StepState.Skipped || state instanceof StepState.Undone) {
      scene.write(new CaseEvent.Turned(step, new StepState.ToDo()));
      scene.say(
          Message.of("change.again").with("step", Message.of("step." + step.key() + ".name")));
    }
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }
}
