package nl.vertrek.dialogs.offboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import org.jspecify.annotations.Nullable;

/**
 * Carries steps out: has their acts asked of the tenant, takes in what came of them, and says that
 * a step is done only once the tenant shows it.
 */
record Carrying(Ledger ledger, TenantView tenant) {

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private Case now() {
    return ledger.now();
  }

  /** Has a step carried out. */
  void begin(Step step) {
    for (Decision decision : step.proposal()) {
      if (!now().choices().with(decision).equals(now().choices())) {
        ledger.write(null, new CaseEvent.Decided(decision, false));
      }
    }
    var acts = step.acts();
    if (acts.isEmpty()) {
      ledger.turn(step.name(), new StepState.AlreadySo());
    } else {
      ledger.write(null, new CaseEvent.Begun(step.name(), step.intention(), acts));
    }
  }

  /** Takes in what came of an act. */
  void ended(int place, Outcome outcome) {
    ledger.write(null, new CaseEvent.Ended(place, outcome));
    var act = now().acts().get(place - 1);
    switch (outcome) {
      case Outcome.Done _, Outcome.AlreadySo _, Outcome.Started _ -> {
        if (!now().actsAhead(act.step())) {
          finish(act.step(), act.undoing());
        }
      }
      case Outcome.Refused refused ->
          ledger.turn(act.step(), new StepState.Refused(refused.reason()));
      case Outcome.Failed failed ->
          ledger.turn(
              act.step(),
              new StepState.Failed(
                  tenant.now().plus(Objects.requireNonNullElse(failed.retryAfter(), RETRY))));
    }
  }

  private void finish(StepName step, boolean undoing) {
    if (undoing) {
      ledger.turn(step, new StepState.Undone(tenant.now()));
      return;
    }
    var outcomes = lastActs(step).stream().map(ActRecord::outcome).toList();
    var until = latest(outcomes.stream().map(Carrying::endOfJob));
    if (outcomes.stream().allMatch(Outcome.AlreadySo.class::isInstance)) {
      ledger.turn(step, new StepState.AlreadySo());
    } else if (until.isAfter(tenant.now())) {
      ledger.turn(step, new StepState.Running(until));
    } else {
      verify(step, latest(outcomes.stream().map(Carrying::effect)));
    }
  }

  /** The acts with which a step last began. */
  private List<ActRecord> lastActs(StepName step) {
    return now().actsOf(step).stream()
        .filter(ActRecord::ended)
        .filter(act -> !(act.outcome() instanceof Outcome.Refused))
        .filter(act -> now().actsOf(step).stream().noneMatch(act::takenBackBy))
        .toList();
  }

  /** Tells from the tenant how a step ended; what takes effect later may show only then (F54). */
  private void verify(StepName step, Instant effectiveAt) {
    var commands = lastActs(step).stream().map(act -> act.planned().command()).toList();
    if (new ReadBack(tenant, now().openedAt()).shows(commands)) {
      ledger.turn(step, new StepState.Done(tenant.now(), effectiveAt));
    } else if (effectiveAt.isAfter(tenant.now())) {
      ledger.turn(step, new StepState.Running(effectiveAt));
    } else {
      ledger.turn(step, new StepState.Failed(null));
    }
  }

  private Instant latest(Stream<Optional<Instant>> moments) {
    return moments.flatMap(Optional::stream).max(Instant::compareTo).orElse(tenant.now());
  }

  private static Optional<Instant> endOfJob(@Nullable Outcome outcome) {
    return outcome instanceof Outcome.Started started
        ? Optional.of(started.job().endsAt())
        : Optional.empty();
  }

  private static Optional<Instant> effect(@Nullable Outcome outcome) {
    return outcome instanceof Outcome.Done done
        ? Optional.of(done.effectiveAt())
        : Optional.empty();
  }

  /** Reads back what the tenant has had time for, and asks again what it could not do before. */
  void lookAtRunning(Plan plan) {
    for (Step step : plan.steps()) {
      switch (now().state(step.name())) {
        case StepState.Running running when !running.until().isAfter(tenant.now()) ->
            lookAtJob(step, plan.situation().leaver());
        case StepState.Failed failed
            when failed.retryAt() != null && !failed.retryAt().isAfter(tenant.now()) ->
            ledger.turn(step.name(), new StepState.Acting());
        case StepState.ToDo _,
            StepState.WaitingForMoment _,
            StepState.WaitingForStep _,
            StepState.WaitingForSomebody _,
            StepState.WaitingForColleague _,
            StepState.Acting _,
            StepState.Running _,
            StepState.Done _,
            StepState.AlreadySo _,
            StepState.NotNeeded _,
            StepState.Skipped _,
            StepState.Refused _,
            StepState.Failed _,
            StepState.Reverted _,
            StepState.Undone _ -> {}
      }
    }
  }

  private void lookAtJob(Step step, Person leaver) {
    var started =
        lastActs(step.name()).stream()
            .map(ActRecord::outcome)
            .flatMap(outcome ->
                outcome instanceof Outcome.Started begun ? Stream.of(begun) : Stream.of())
            .map(begun -> begun.job().id())
            .toList();
    boolean busy =
        leaver.jobs().stream().anyMatch(job -> started.contains(job.id()) && !job.finished());
    if (busy) {
      var end = leaver.jobs().stream().map(Job::endsAt).max(Instant::compareTo).orElseThrow();
      var again = end.isAfter(tenant.now()) ? end : tenant.now().plus(LOOK_AGAIN);
      ledger.turn(step.name(), new StepState.Running(again));
    } else {
      verify(step.name(), tenant.now());
    }
  }
}
