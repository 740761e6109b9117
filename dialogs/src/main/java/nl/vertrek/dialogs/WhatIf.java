package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Ask;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What would be different if something were said: the turn is taken in thought, and the plan that
 * it leads to is laid beside the present one.
 */
record WhatIf(Scene scene, Reading supposed) {

  /**
   * Shows what would be different, and offers to have it so.
   *
   * @return false where nothing would be
   */
  boolean shown() {
    var imagined = scene.imagined();
    new Hearing(imagined).said(supposed);
    var then = imagined.theCase().flatMap(_ -> imagined.course().plan());
    if (then.isEmpty()) {
      return false;
    }
    var now = inSameCase(imagined) ? scene.course().plan().orElse(null) : null;
    var lines = new ArrayList<Card.Line>(different(now, then.get(), imagined));
    conflict(now, then.get()).ifPresent(lines::add);
    lines.addAll(seats(now, then.get()));
    if (lines.isEmpty()) {
      return false;
    }
    var theCase = imagined.theCase().orElseThrow();
    var title = Message.of("what-if.title").with("name", theCase.displayName());
    scene.show(new Card("what-if-" + scene.conversation().asked(), title, lines));
    scene.ask(new TakeUp(supposed, scene.conversation().open()));
    return true;
  }

  private boolean inSameCase(Scene imagined) {
    return imagined.theCase().map(Case::id).equals(scene.theCase().map(Case::id));
  }

  /** Steps of which the plan would say something else. */
  private List<Card.Line> different(@Nullable Plan now, Plan then, Scene imagined) {
    var lines = new ArrayList<Card.Line>();
    int place = 0;
    for (Step step : then.steps()) {
      var before = now == null ? null : now.step(step.name());
      boolean leftOut = leftOut(step.name(), imagined);
      if (leftOut || differs(before, step)) {
        lines.add(line(step, leftOut || step.idle().isPresent(), ++place));
        step.notes().forEach(note -> lines.add(new Card.Line.Note(note)));
      }
    }
    return lines;
  }

  /** What happens neither way is no difference, though the reasons differ. */
  private static boolean differs(@Nullable Step before, Step then) {
    boolean neither = then.idle().isPresent() && (before == null || before.idle().isPresent());
    return !neither && (before == null || !PlanCard.line(then).equals(PlanCard.line(before)));
  }

  private boolean leftOut(StepName step, Scene imagined) {
    return isSkipped(imagined, step) && !isSkipped(scene, step);
  }

  private static boolean isSkipped(Scene where, StepName step) {
    return where
        .theCase()
        .filter(found -> found.state(step) instanceof StepState.Skipped)
        .isPresent();
  }

  private static Card.Line line(Step step, boolean leftOut, int place) {
    return new Card.Line.Step(
        place,
        leftOut ? Card.Mark.LEFT_OUT : Card.Mark.OPEN,
        step.title(),
        PlanCard.line(step),
        Message.of(leftOut ? "what-if.left-out" : "what-if.different"));
  }

  /** What then cannot be had together, or can be had together at last. */
  private static Optional<Card.Line> conflict(@Nullable Plan now, Plan then) {
    var before = now == null ? Optional.<Ask>empty() : now.conflict();
    if (before.equals(then.conflict())) {
      return Optional.empty();
    }
    var message = then.conflict().map(Ask::message);
    return Optional.of(new Card.Line.Note(message.orElse(Message.of("what-if.together"))));
  }

  /** Which licences somebody else could have then, and which not any more. */
  private static List<Card.Line> seats(@Nullable Plan now, Plan then) {
    var lines = new ArrayList<Card.Line>();
    var freedNow = now == null ? Set.<String>of() : now.freed();
    addSeats("what-if.freed", then, without(then.freed(), freedNow), lines);
    addSeats("what-if.kept", then, without(freedNow, then.freed()), lines);
    return lines;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static void addSeats(String key, Plan plan, Set<String> skus, List<Card.Line> lines) {
    if (!skus.isEmpty()) {
      var names = plan.situation().productNames(skus);
      lines.add(
          new Card.Line.Note(
              plan.situation().say(key).with("licenses", names).with("count", names.size())));
    }
  }
}
