package nl.vertrek.dialogs.offboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes: takes it as far as it goes without a person, and says what it needs of one.
 *
 * <p>The flow, in the order of {@link #forward}: what conflicts is settled, then when it is to
 * happen, then the plan is approved; then each step in turn is asked about where a choice is open,
 * confirmed where it is for good, waited with until its moment and until the steps before it are
 * over, and begun. One act is under way at a time. What takes the tenant time does not hold the
 * other steps up.
 */
public final class Course {

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final TenantView tenant;
  private final Catalogue catalogue;

  public Course(Ledger ledger, TenantView tenant, Catalogue catalogue) {
    this.ledger = ledger;
    this.tenant = tenant;
    this.catalogue = catalogue;
  }

  /** The plan for the case as it stands now; empty when the tenant no longer knows the person. */
  public Optional<Plan> plan() {
    return tenant.person(now().leaver()).map(this::planFor);
  }

  private Plan planFor(Person leaver) {
    return Plan.of(new Situation(leaver, now().displayName(), tenant, now().choices(), catalogue));
  }

  private Case now() {
    return ledger.now();
  }

  /** Takes the case as far as it goes by itself. */
  public Need advance() {
    return switch (now().status()) {
      case OPEN -> plan().map(this::forward).orElseGet(Need.Nothing::new);
      case CALLING_OFF -> backward();
      case COMPLETE, CALLED_OFF -> new Need.Nothing();
    };
  }

  private Need forward(Plan plan) {
    lookAtRunning(plan);
    if (now().underWay().isPresent() || now().paused()) {
      return new Need.Nothing();
    }
    if (plan.conflict().isPresent()) {
      return new Need.WayOut(plan.conflict().get());
    }
    if (now().timing() == null) {
      return new Need.When(false);
    }
    if (!now().approved()) {
      return new Need.Approval();
    }
    var need = stepByStep(plan);
    if (need instanceof Need.Nothing && everythingSettled()) {
      ledger.write(null, new CaseEvent.Completed());
    }
    return need;
  }

  private Need stepByStep(Plan plan) {
    Need rescue = new Need.Nothing();
    for (Step step : plan.steps()) {
      var state = now().state(step.name());
      if (inTrouble(state) && rescue instanceof Need.Nothing) {
        rescue = new Need.Rescue(step.name());
      }
      if (!state.ahead()) {
        continue;
      }
      var need = neededBefore(step, plan);
      if (!(need instanceof Need.Nothing)) {
        return rescue instanceof Need.Nothing ? need : rescue;
      }
      proceed(step);
      if (now().underWay().isPresent()) {
        return new Need.Nothing();
      }
    }
    return rescue;
  }

  private static boolean inTrouble(StepState state) {
    return state instanceof StepState.Refused
        || (state instanceof StepState.Failed failed && failed.retryAt() == null);
  }

  private Need neededBefore(Step step, Plan plan) {
    if (now().timing() instanceof Timing.Urgent urgent
        && urgent.rest() == null
        && !step.name().shutsOut()) {
      return new Need.When(true);
    }
    var ask = step.ask();
    if (ask.isPresent() && (!now().asPlanned() || step.mustAsk())) {
      return new Need.Choice(step.name(), ask.get());
    }
    if (step.idle().isEmpty() && step.forGood() && !now().confirmed().contains(step.name())) {
      return new Need.TypedName(now().asPlanned() ? allForGood(plan) : EnumSet.of(step.name()));
    }
    return new Need.Nothing();
  }

  private Set<StepName> allForGood(Plan plan) {
    var names = EnumSet.noneOf(StepName.class);
    for (Step step : plan.steps()) {
      if (now().state(step.name()).ahead() && step.idle().isEmpty() && step.forGood()) {
        names.add(step.name());
      }
    }
    return names;
  }

  /** Begins a step, or says what it waits for. */
  private void proceed(Step step) {
    var why = step.idle();
    var due = due(step.name());
    var before = step.after().stream().filter(name -> !now().state(name).over()).findFirst();
    if (why.isPresent()) {
      turn(step.name(), new StepState.NotNeeded(why.get()));
    } else if (due.isAfter(tenant.now())) {
      turn(step.name(), new StepState.WaitingForMoment(due));
    } else if (before.isPresent()) {
      turn(step.name(), new StepState.WaitingForStep(before.get()));
    } else if (step.manualTask().isPresent()) {
      turn(step.name(), new StepState.WaitingForSomebody(step.manualTask().get()));
    } else {
      begin(step);
    }
  }

  private Instant due(StepName step) {
    var putOff = now().putOff().get(step);
    return putOff != null
        ? putOff
        : switch (Objects.requireNonNull(now().timing())) {
          case Timing.Now _ -> now().openedAt();
          case Timing.At at -> at.moment();
          case Timing.Urgent urgent ->
              step.shutsOut() || urgent.rest() == null ? now().openedAt() : urgent.rest();
        };
  }

  /** Has a step carried out. */
  public void begin(Step step) {
    for (Decision decision : step.proposal()) {
      if (!now().choices().with(decision).equals(now().choices())) {
        ledger.write(null, new CaseEvent.Decided(decision, false));
      }
    }
    var acts = step.acts();
    if (acts.isEmpty()) {
      turn(step.name(), new StepState.AlreadySo());
    } else {
      ledger.write(null, new CaseEvent.Begun(step.name(), step.intention(), acts));
    }
  }

  /** Takes in what came of an act. */
  public void ended(int place, Outcome outcome) {
    ledger.write(null, new CaseEvent.Ended(place, outcome));
    var act = now().acts().get(place - 1);
    switch (outcome) {
      case Outcome.Done _, Outcome.AlreadySo _, Outcome.Started _ -> {
        if (!now().actsAhead(act.step())) {
          finish(act.step(), act.undoing());
        }
      }
      case Outcome.Refused refused -> turn(act.step(), new StepState.Refused(refused.reason()));
      case Outcome.Failed failed ->
          turn(
              act.step(),
              new StepState.Failed(
                  tenant.now().plus(Objects.requireNonNullElse(failed.retryAfter(), RETRY))));
    }
  }

  private void finish(StepName step, boolean undoing) {
    if (undoing) {
      turn(step, new StepState.Undone(tenant.now()));
      return;
    }
    var outcomes = lastActs(step).stream().map(ActRecord::outcome).toList();
    var until = latest(outcomes.stream().map(Course::endOfJob));
    if (outcomes.stream().allMatch(Outcome.AlreadySo.class::isInstance)) {
      turn(step, new StepState.AlreadySo());
    } else if (until.isAfter(tenant.now())) {
      turn(step, new StepState.Running(until));
    } else {
      verify(step, latest(outcomes.stream().map(Course::effect)));
    }
  }

  /** The acts with which a step last began. */
  private List<ActRecord> lastActs(StepName step) {
    return now().actsOf(step).stream()
        .filter(ActRecord::ended)
        .filter(act -> !(act.outcome() instanceof Outcome.Refused))
        .toList();
  }

  /** Tells from the tenant how a step ended; what takes effect later may show only then (F54). */
  private void verify(StepName step, Instant effectiveAt) {
    var commands = lastActs(step).stream().map(act -> act.planned().command()).toList();
    if (new ReadBack(tenant).shows(commands)) {
      turn(step, new StepState.Done(tenant.now(), effectiveAt));
    } else if (effectiveAt.isAfter(tenant.now())) {
      turn(step, new StepState.Running(effectiveAt));
    } else {
      turn(step, new StepState.Failed(null));
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
  private void lookAtRunning(Plan plan) {
    for (Step step : plan.steps()) {
      switch (now().state(step.name())) {
        case StepState.Running running when !running.until().isAfter(tenant.now()) ->
            lookAtJob(step, plan.situation().leaver());
        case StepState.Failed failed
            when failed.retryAt() != null && !failed.retryAt().isAfter(tenant.now()) ->
            turn(step.name(), new StepState.Acting());
        case StepState.ToDo _,
            StepState.WaitingForMoment _,
            StepState.WaitingForStep _,
            StepState.WaitingForSomebody _,
            StepState.Acting _,
            StepState.Running _,
            StepState.Done _,
            StepState.AlreadySo _,
            StepState.NotNeeded _,
            StepState.Skipped _,
            StepState.Refused _,
            StepState.Failed _,
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
      turn(step.name(), new StepState.Running(again));
    } else {
      verify(step.name(), tenant.now());
    }
  }

  /** Takes back what can be taken back, last step first, one after the other. */
  private Need backward() {
    if (now().underWay().isPresent()) {
      return new Need.Nothing();
    }
    for (StepName step : List.of(StepName.values()).reversed()) {
      if (undo(step)) {
        return new Need.Nothing();
      }
    }
    ledger.write(null, new CaseEvent.CalledOff());
    return new Need.Nothing();
  }

  /** Begins to take a step back; false when nothing of it can be, or it was tried already. */
  public boolean undo(StepName step) {
    boolean tried =
        now().acts().stream().anyMatch(act -> act.step() == step && act.undoing())
            && !now().state(step).over();
    var inverses = new ArrayList<Planned>();
    if (!tried && !(now().state(step) instanceof StepState.Undone)) {
      for (ActRecord act : now().actsOf(step)) {
        Command inverse = act.planned().inverse();
        if (act.changedSomething() && inverse != null) {
          inverses.add(new Planned(inverse, act.planned().command()));
        }
      }
    }
    if (inverses.isEmpty()) {
      return false;
    }
    Collections.reverse(inverses);
    ledger.write(null, new CaseEvent.UndoBegun(step, inverses));
    return true;
  }

  private boolean everythingSettled() {
    return now().allStates().values().stream().allMatch(state -> state.settled(tenant.now()));
  }

  private void turn(StepName step, StepState state) {
    if (!now().state(step).equals(state)) {
      ledger.write(null, new CaseEvent.Turned(step, state));
    }
  }

  /** When the case wants to be woken, on the tenant's clock; null: never. */
  public @Nullable Instant wakeAt() {
    if (!now().open()) {
      return null;
    }
    return now().allStates().values().stream()
        .flatMap(state -> moment(state).stream())
        .filter(moment -> moment.isAfter(tenant.now()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Optional<Instant> moment(StepState state) {
    return switch (state) {
      case StepState.WaitingForMoment waiting -> Optional.of(waiting.until());
      case StepState.Running running -> Optional.of(running.until());
      case StepState.Done done -> Optional.of(done.effectiveAt());
      case StepState.Failed failed -> Optional.ofNullable(failed.retryAt());
      case StepState.ToDo _,
          StepState.WaitingForStep _,
          StepState.WaitingForSomebody _,
          StepState.Acting _,
          StepState.AlreadySo _,
          StepState.NotNeeded _,
          StepState.Skipped _,
          StepState.Refused _,
          StepState.Undone _ ->
          Optional.empty();
    };
  }
}
