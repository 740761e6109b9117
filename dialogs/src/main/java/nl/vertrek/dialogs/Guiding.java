package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.vertrek.dialogs.guide.ClickPath;
import nl.vertrek.dialogs.guide.PowerShell;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Planned;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Candidate;
import nl.vertrek.understanding.Intent;

/**
 * Shows how somebody does a step by hand: for who lacks the role, or wants to click themselves.
 * What they say they did is looked up in the tenant before it counts.
 */
record Guiding(Scene scene) {

  /** Below this a step that the words also point at is no more than noise. */
  private static final double PERHAPS = 0.02;

  private static final Map<Intent, StepName> STEPS =
      Map.ofEntries(
          Map.entry(Intent.BLOCK_ACCESS, StepName.BLOCK),
          Map.entry(Intent.SIGN_OUT, StepName.SIGN_OUT),
          Map.entry(Intent.WIPE_DEVICE, StepName.DEVICES),
          Map.entry(Intent.KEEP_MAIL, StepName.SAVE_MAIL),
          Map.entry(Intent.MOVE_ONEDRIVE, StepName.FILES),
          Map.entry(Intent.FORWARD_MAIL, StepName.MAIL),
          Map.entry(Intent.SHARE_MAILBOX, StepName.MAIL),
          Map.entry(Intent.SET_AUTO_REPLY, StepName.MAIL),
          Map.entry(Intent.REMOVE_ALIASES, StepName.MAIL),
          Map.entry(Intent.CANCEL_MEETINGS, StepName.MEETINGS),
          Map.entry(Intent.LEAVE_GROUPS, StepName.GROUPS),
          Map.entry(Intent.FORWARD_CALLS, StepName.CALLS),
          Map.entry(Intent.REMOVE_LICENSE, StepName.LICENSES),
          Map.entry(Intent.REDUCE_SUBSCRIPTION, StepName.TOTALS),
          Map.entry(Intent.DELETE_ACCOUNT, StepName.ACCOUNT));

  /** The step that an act belongs to. */
  static Optional<StepName> stepOf(Intent intent) {
    return Optional.ofNullable(STEPS.get(intent));
  }

  /** What of the guidance is wanted. */
  enum Wanted {
    WAY,
    COMMAND
  }

  void show(Heard heard, Wanted wanted) {
    var plan =
        scene.theCase().filter(Case::open).isPresent()
            ? scene.course().plan()
            : Optional.<Plan>empty();
    if (plan.isEmpty()) {
      scene.say("guide.no-case");
    } else {
      var step = meant(heard, plan.get());
      if (step.isEmpty()) {
        scene.say("guide.nothing-left");
      } else {
        show(plan.get().step(step.get()), plan.get(), wanted);
      }
    }
    Flow.of(scene).askAgain();
  }

  /** Shows the way of one step. */
  void way(StepName step) {
    scene.course().plan().ifPresent(plan -> show(plan.step(step), plan, Wanted.WAY));
  }

  private void show(Step step, Plan plan, Wanted wanted) {
    if (step.acts().isEmpty()) {
      scene.say(
          step.manualTask()
              .orElseGet(() -> Message.of("guide.nothing-to-do").with("step", step.title())));
      return;
    }
    var lines = new ArrayList<Card.Line>();
    if (wanted == Wanted.WAY) {
      var cloud = scene.tenant().organization().cloud().name().toLowerCase(Locale.ROOT);
      lines.add(new Card.Line.Note(Message.of("guide.center." + cloud)));
    }
    for (Planned act : step.acts()) {
      lines.addAll(lines(act, plan, wanted));
    }
    lines.add(new Card.Line.Note(Message.of("guide.check-off")));
    scene.show(
        new Card(
            "guide-" + step.name().key() + "-" + scene.conversation().asked(),
            Message.of(wanted == Wanted.WAY ? "guide.title" : "guide.title-command")
                .with("step", step.title()),
            lines));
  }

  private static List<Card.Line> lines(Planned act, Plan plan, Wanted wanted) {
    var way = new Card.Line.Note(new ClickPath(plan.situation()).to(act.command()));
    var command = PowerShell.of(act.command(), plan.situation());
    return switch (wanted) {
      case WAY -> List.of(way);
      case COMMAND ->
          command
              .<List<Card.Line>>map(text -> List.of(new Card.Line.Code(text)))
              .orElseGet(() -> List.of(new Card.Line.Note(Message.of("guide.no-command")), way));
    };
  }

  /** The step that is spoken of, asked about, waited for or in trouble; else the next one. */
  private Optional<StepName> meant(Heard heard, Plan plan) {
    return spokenOf(heard)
        .or(new CaseSteering(scene)::askedStep)
        .or(() -> first(plan, step -> waitsForPeople(state(step))))
        .or(() -> first(plan, step -> state(step).ahead() && step.idle().isEmpty()));
  }

  private static Optional<StepName> spokenOf(Heard heard) {
    return heard.reading().main().best().stream()
        .filter(candidate -> candidate.probability() >= PERHAPS)
        .map(Candidate::intent)
        .map(STEPS::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Optional<StepName> first(Plan plan, Predicate<Step> fits) {
    return plan.steps().stream().filter(fits).map(Step::name).findFirst();
  }

  private static boolean waitsForPeople(StepState state) {
    return state instanceof StepState.WaitingForSomebody
        || state instanceof StepState.Refused
        || state instanceof StepState.Reverted
        || state instanceof StepState.Failed;
  }

  private StepState state(Step step) {
    return scene.theCase().orElseThrow().state(step.name());
  }
}
