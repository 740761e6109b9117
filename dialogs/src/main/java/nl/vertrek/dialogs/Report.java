package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Loss;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.TenantView;
import org.jspecify.annotations.Nullable;

/**
 * What came of each step, and the dates on which data goes.
 *
 * @param plan empty when the tenant no longer knows the person
 */
record Report(Case theCase, Optional<Plan> plan, TenantView tenant) {

  /** The report of the case that is talked about, as it stands now. */
  static Optional<Card> of(Scene scene) {
    var plan = scene.course().plan();
    var report = new Report(scene.theCase().orElseThrow(), plan, scene.tenant());
    return plan.map(_ -> report.card());
  }

  private Card card() {
    var lines = new ArrayList<Card.Line>(steps());
    lines.addAll(dates());
    return new Card("report-" + theCase.id() + "-" + theCase.length(), title(), lines);
  }

  Message title() {
    return Message.of("report.title")
        .with("name", theCase.displayName())
        .with("number", theCase.id().number())
        .with("at", tenant.now(), tenant.organization().zone());
  }

  /** Every step with how it stands. */
  List<Card.Line> steps() {
    var lines = new ArrayList<Card.Line>();
    theCase
        .allStates()
        .forEach((name, state) -> {
          if (PlanCard.shown(name, theCase, plan)) {
            lines.add(line(name, state, lines.size() + 1));
          }
        });
    return lines;
  }

  private Card.Line line(StepName name, StepState state, int place) {
    return new Card.Line.Step(
        place,
        PlanCard.mark(state),
        Message.of("step." + name.key() + ".title"),
        detail(name, state),
        PlanCard.state(state, tenant));
  }

  private @Nullable Message detail(StepName name, StepState state) {
    return switch (state) {
      case StepState.NotNeeded notNeeded -> notNeeded.why();
      case StepState.Done _, StepState.AlreadySo _ ->
          plan.map(found -> found.step(name).result()).orElse(theCase.intentions().get(name));
      case StepState.WaitingForSomebody waiting -> waiting.task();
      case StepState.Skipped _, StepState.Failed _ -> PlanCard.partly(name, theCase);
      case StepState.Refused refused -> Reasons.of(refused.reason(), theCase, tenant);
      case StepState.ToDo _,
          StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.WaitingForColleague _,
          StepState.Acting _,
          StepState.Running _,
          StepState.Reverted _,
          StepState.Undone _ ->
          null;
    };
  }

  /** The dates on which data goes, under a heading of their own; nothing where none goes. */
  List<Card.Line> dates() {
    var dates =
        losses().stream().map(new LossWords(tenant.organization().zone())::sentence).toList();
    var lines = new ArrayList<Card.Line>();
    if (!dates.isEmpty()) {
      lines.add(new Card.Line.Heading(Message.of("report.dates")));
      dates.forEach(date -> lines.add(new Card.Line.Note(date)));
    }
    return lines;
  }

  /** What time takes away, the nearest first. */
  List<Loss> losses() {
    return plan.map(found -> Loss.of(found.situation().leaver())).orElse(List.of());
  }
}
