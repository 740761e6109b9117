package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.ActRecord;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.Loss;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;

/** Tells in a conversation what happened in its case: only what the tenant confirmed (law 1). */
record Telling(Scene scene) {

  static Telling of(Scene scene) {
    return new Telling(scene);
  }

  /** Tells everything that was written and not told yet, and brings the plan up to date. */
  void everything() {
    var plan = scene.course().plan();
    boolean progress = false;
    boolean finished = false;
    for (CaseEntry entry : scene.untold()) {
      plan.flatMap(found -> told(entry, found)).ifPresent(scene::say);
      progress |= moves(entry.event());
      finished |= ends(entry.event());
    }
    if (progress && theCase().approved() && !theCase().task()) {
      PlanCard.of(scene).ifPresent(scene::showProgress);
    }
    if (finished) {
      close();
    }
  }

  /**
   * Whether the plan looks different after this; once all is settled, everything works everywhere.
   */
  private static boolean moves(CaseEvent event) {
    return event instanceof CaseEvent.Turned || event instanceof CaseEvent.Completed;
  }

  /** Whether with this the last step is over, or the case ended. */
  private boolean ends(CaseEvent event) {
    return event instanceof CaseEvent.Completed
        || event instanceof CaseEvent.CalledOff
        || (event instanceof CaseEvent.Turned turned
            && turned.state().over()
            && theCase().open()
            && theCase().allStates().values().stream().allMatch(StepState::over));
  }

  /** A task has said what came of it with each act; only what came true later is told again. */
  private void closeTask() {
    switch (theCase().status()) {
      case OPEN, CALLING_OFF -> {}
      case COMPLETE -> {
        if (!overWithThis()) {
          scene.say(named("told.task-complete"));
        }
      }
      case CALLED_OFF -> {
        scene.say(named(theCase().actedYet() ? "told.task-taken-back" : "told.task-dropped"));
        tellWhatStays();
      }
    }
  }

  /** Whether the last step was over only in this turn. */
  private boolean overWithThis() {
    return scene
        .ledger()
        .map(Ledger::before)
        .filter(before -> before.allStates().values().stream().allMatch(StepState::over))
        .isEmpty();
  }

  private void close() {
    if (theCase().task()) {
      closeTask();
      return;
    }
    switch (theCase().status()) {
      case OPEN -> {
        var ends = scene.course().forwardingEnds();
        scene.say(
            ends.map(end ->
                    named("told.all-over-until")
                        .with("at", end, scene.tenant().organization().zone()))
                .orElseGet(() -> named("told.all-over")));
        Report.of(scene).ifPresent(scene::show);
      }
      case COMPLETE -> {
        scene.say(named("told.complete"));
        Report.of(scene).ifPresent(scene::show);
      }
      case CALLED_OFF -> {
        scene.say(named(theCase().actedYet() ? "told.called-off" : "told.called-off-untouched"));
        tellWhatStays();
      }
      case CALLING_OFF -> {}
    }
  }

  private void tellWhatStays() {
    var gone = new ArrayList<Arg>();
    for (ActRecord act : theCase().acts()) {
      if (!act.undoing() && act.planned().inverse() == null && act.outcome() != null) {
        gone.add(new Arg.Phrase(Message.of("not-undone." + step(act))));
      }
    }
    var distinct = gone.stream().distinct().toList();
    if (!distinct.isEmpty()) {
      scene.say(named("told.not-undone").with("acts", distinct).with("count", distinct.size()));
    }
  }

  private static String step(ActRecord act) {
    return act.step().key();
  }

  private Optional<Message> told(CaseEntry entry, Plan plan) {
    return switch (entry.event()) {
      case CaseEvent.Turned turned -> told(turned.step(), turned.state(), plan);
      case CaseEvent.Lent lent -> byAnother(about("told.lent", lent.step()), lent.by());
      case CaseEvent.Seconded consent ->
          byAnother(about("told.seconded", consent.step()), consent.by());
      case CaseEvent.Declined declined ->
          byAnother(about("told.declined", declined.step()), declined.by());
      case CaseEvent.TakenOver over -> byAnother(named("told.taken-over"), over.lead());
      case CaseEvent.Corrected _ ->
          Optional.ofNullable(entry.by()).flatMap(by -> byAnother(named("told.corrected"), by));
      case CaseEvent.ForwardingEnded _ -> Optional.of(named("told.forwarding-ended"));
      case CaseEvent.Reminded reminder -> Optional.of(reminding(reminder.losses()));
      case CaseEvent.Opened _,
          CaseEvent.Widened _,
          CaseEvent.Timed _,
          CaseEvent.Decided _,
          CaseEvent.TakenBack _,
          CaseEvent.Approved _,
          CaseEvent.Confirmed _,
          CaseEvent.PutOff _,
          CaseEvent.Begun _,
          CaseEvent.UndoBegun _,
          CaseEvent.Ended _,
          CaseEvent.Reopened _,
          CaseEvent.Paused _,
          CaseEvent.Resumed _,
          CaseEvent.Staying _,
          CaseEvent.CalledOff _,
          CaseEvent.Completed _ ->
          Optional.empty();
    };
  }

  /** What somebody did themselves they need not be told. */
  private Optional<Message> byAnother(Message message, Upn by) {
    return by.equals(scene.speaker())
        ? Optional.empty()
        : Optional.of(message.with("by", scene.nameOf(by)));
  }

  /** Tells whoever leads a case, in a conversation about something else, what cannot wait. */
  void pressing() {
    scene.say(
        Message.of("case.named")
            .with("number", theCase().id().number())
            .with("name", theCase().displayName()));
    var plan = scene.course().plan();
    for (CaseEntry entry : scene.untold()) {
      if (entry.event() instanceof CaseEvent.Completed) {
        scene.say(named("told.complete"));
      } else {
        plan.flatMap(found -> told(entry, found)).ifPresent(scene::say);
      }
      if (entry.event() instanceof CaseEvent.Turned turned && failed(turned)) {
        scene.say(about("told.stuck", turned.step()));
      }
    }
    if (theCase().open()) {
      scene.say(
          theCase().lead().equals(scene.speaker())
              ? named("told.go-on")
              : named("told.leaderless").with("lead", scene.nameOf(theCase().lead())));
    }
  }

  private static boolean failed(CaseEvent.Turned turned) {
    return turned.state().stuck() && !(turned.state() instanceof StepState.Reverted);
  }

  /** Tells how a step stands that somebody lent their name to. */
  void standing(StepName step) {
    scene
        .course()
        .plan()
        .flatMap(plan -> told(step, theCase().state(step), plan))
        .ifPresent(scene::say);
  }

  private Optional<Message> told(StepName step, StepState state, Plan plan) {
    if (!theCase().state(step).equals(state)) {
      return Optional.empty();
    }
    return switch (state) {
      case StepState.Done _ -> Optional.of(plan.step(step).result());
      case StepState.AlreadySo _ ->
          Optional.of(Message.of("told.already-so").with("result", plan.step(step).result()));
      case StepState.Running running -> Optional.of(at("told.running", step, running.until()));
      case StepState.WaitingForStep waiting when !waitedBefore(step) ->
          Optional.of(about("told.waiting-for-step", step).with("other", name(waiting.step())));
      case StepState.WaitingForSomebody waiting -> Optional.of(waiting.task());
      case StepState.WaitingForColleague waiting when waiting.forConsent() ->
          Optional.of(new Helping(scene).askedToAgree(step, waiting.roles()));
      case StepState.Skipped _ when scene.before(step) instanceof StepState.Reverted ->
          Optional.of(about("told.left-so", step));
      case StepState.Skipped _ ->
          Optional.of(
              about(theCase().partlyDone(step) ? "told.skipped-partly" : "told.skipped", step));
      case StepState.Undone _ -> Optional.of(about("told.undone", step));
      case StepState.Reverted _ -> Optional.of(reverted(step, plan.situation().leaver()));
      case StepState.Failed failed ->
          failed.retryAt() == null
              ? Optional.empty()
              : Optional.of(at("told.retrying", step, failed.retryAt()));
      case StepState.ToDo _,
          StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.WaitingForColleague _,
          StepState.Acting _,
          StepState.NotNeeded _,
          StepState.Refused _ ->
          Optional.empty();
    };
  }

  private Message reminding(List<Loss> losses) {
    var words = new LossWords(scene.tenant().organization().zone());
    var items = losses.stream().map(words::phrase).<Arg>map(Arg.Phrase::new).toList();
    return named("told.reminder").with("losses", items);
  }

  /** Of an account that Active Directory masters it is known who opened it again (F26). */
  private Message reverted(StepName step, Person leaver) {
    boolean bySync =
        step == StepName.BLOCK && leaver.account().synced() && leaver.account().enabled();
    return about(bySync ? "told.reverted-by-sync" : "told.reverted", step);
  }

  /** That a step waits is told once, whatever it waits for next. */
  private boolean waitedBefore(StepName step) {
    return scene.before(step) instanceof StepState.WaitingForStep;
  }

  private Message at(String key, StepName step, Instant at) {
    return about(key, step).with("at", at, scene.tenant().organization().zone());
  }

  private Message about(String key, StepName step) {
    return named(key).with("step", name(step));
  }

  private static Message name(StepName step) {
    return Message.of("step." + step.key() + ".name");
  }

  private Message named(String key) {
    return Message.of(key).with("name", theCase().displayName());
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }
}
