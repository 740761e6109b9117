package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.Optional;
import nl.vertrek.dialogs.Card.Mark;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.TenantView;
import org.jspecify.annotations.Nullable;

/** The plan with how far each step is; shown again, it takes the place of the earlier one. */
final class PlanCard {

  private PlanCard() {}

  /**
   * The plan of the case that is talked about; empty when the tenant no longer knows the person.
   */
  static Optional<Card> of(Scene scene) {
    return scene.course().plan().map(plan -> card(plan, scene.theCase().orElseThrow(), scene));
  }

  private static Card card(Plan plan, Case theCase, Scene scene) {
    var lines = new ArrayList<Card.Line>();
    int place = 0;
    for (Step step : plan.steps()) {
      if (!shown(step.name(), theCase, Optional.of(plan))) {
        continue;
      }
      var state = theCase.state(step.name());
      boolean ahead = state.ahead();
      var why = step.idle();
      boolean idle = ahead && why.isPresent() && step.ask().isEmpty();
      place++;
      lines.add(
          new Card.Line.Step(
              place,
              idle ? Mark.LEFT_OUT : mark(state),
              step.title(),
              detail(step, theCase),
              idle ? Message.of("state.not-needed") : standing(step, state, theCase, scene)));
      if (ahead && !idle) {
        step.notes().forEach(note -> lines.add(new Card.Line.Note(note)));
      }
    }
    return new Card(
        "plan-" + theCase.id(),
        Message.of(theCase.task() ? "plan.title-task" : "plan.title")
            .with("name", theCase.displayName()),
        lines);
  }

  /** A step that is still going to be asked about holds no more than a proposal. */
  private static Message standing(Step step, StepState state, Case theCase, Scene scene) {
    boolean proposed =
        state instanceof StepState.ToDo && step.ask().isPresent() && !theCase.asPlanned();
    return proposed ? Message.of("state.proposal") : state(state, scene.tenant());
  }

  /**
   * Whether a step is spoken of: not where it does not concern the person and nothing was done, nor
   * where the case was complete before there was such a step.
   */
  static boolean shown(StepName name, Case theCase, Optional<Plan> plan) {
    var state = theCase.state(name);
    if (state instanceof StepState.ToDo && theCase.status() == Case.Status.COMPLETE) {
      return false;
    }
    boolean nothing = state.ahead() || state instanceof StepState.NotNeeded;
    return !nothing || plan.map(found -> found.step(name).concerns()).orElse(true);
  }

  /** What a step will do, or why there is nothing to do. */
  static Message line(Step step) {
    return step.idle().orElseGet(step::intention);
  }

  private static @Nullable Message detail(Step step, Case theCase) {
    return switch (theCase.state(step.name())) {
      case StepState.NotNeeded notNeeded -> notNeeded.why();
      // What was left out or taken back does not happen, so nothing is said of what would.
      case StepState.Skipped _, StepState.Undone _ -> partly(step.name(), theCase);
      case StepState.Done _, StepState.AlreadySo _ -> step.result();
      case StepState.Refused _, StepState.Failed _ when theCase.partlyDone(step.name()) ->
          partly(step.name(), theCase);
      case StepState.ToDo _,
          StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.WaitingForSomebody _,
          StepState.WaitingForColleague _,
          StepState.Acting _,
          StepState.Running _,
          StepState.Refused _,
          StepState.Failed _,
          StepState.Reverted _ -> {
        var intention = theCase.intentions().get(step.name());
        yield intention != null ? intention : line(step);
      }
    };
  }

  /** That a part was done all the same; null when nothing was. */
  static @Nullable Message partly(StepName step, Case theCase) {
    return theCase.partlyDone(step) ? Message.of("state.partly") : null;
  }

  static Mark mark(StepState state) {
    return switch (state) {
      case StepState.ToDo _ -> Mark.OPEN;
      case StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.WaitingForSomebody _,
          StepState.WaitingForColleague _ ->
          Mark.WAITING;
      case StepState.Acting _, StepState.Running _ -> Mark.BUSY;
      case StepState.Done _, StepState.AlreadySo _ -> Mark.DONE;
      case StepState.NotNeeded _, StepState.Skipped _, StepState.Undone _ -> Mark.LEFT_OUT;
      case StepState.Refused _, StepState.Failed _, StepState.Reverted _ -> Mark.TROUBLE;
    };
  }

  /** How a step stands, in words. */
  static Message state(StepState state, TenantView tenant) {
    var zone = tenant.organization().zone();
    return switch (state) {
      case StepState.ToDo _ -> Message.of("state.to-do");
      case StepState.WaitingForMoment waiting ->
          Message.of("state.waiting-for-moment").with("at", waiting.until(), zone);
      case StepState.WaitingForStep waiting ->
          Message.of("state.waiting-for-step")
              .with("other", Message.of("step." + waiting.step().key() + ".name"));
      case StepState.WaitingForSomebody _ -> Message.of("state.waiting-for-somebody");
      case StepState.WaitingForColleague _ -> Message.of("state.waiting-for-colleague");
      case StepState.Acting _ -> Message.of("state.acting");
      case StepState.Running running ->
          Message.of("state.running").with("at", running.until(), zone);
      case StepState.Done done when done.effectiveAt().isAfter(tenant.now()) ->
          Message.of("state.done-later").with("at", done.effectiveAt(), zone);
      case StepState.Done _ -> Message.of("state.done");
      case StepState.AlreadySo _ -> Message.of("state.already-so");
      case StepState.NotNeeded _ -> Message.of("state.not-needed");
      case StepState.Skipped skipped ->
          Message.of("state.skipped").with("by", Called.name(skipped.by(), tenant));
      case StepState.Refused _ -> Message.of("state.refused");
      case StepState.Failed _ -> Message.of("state.failed");
      case StepState.Reverted _ -> Message.of("state.reverted");
      case StepState.Undone _ -> Message.of("state.undone");
    };
  }
}
