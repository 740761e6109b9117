package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes: takes it as far as it goes without a person, and says what it needs of one.
 *
 * <p>The flow, in the order of {@link #needed}: what conflicts is settled, then when it is to
 * happen, then the plan is approved; then each step in turn is asked about where a choice is open,
 * confirmed where it is for good, waited with until its moment and until the steps before it are
 * over, and begun. One act is under way at a time. What takes the tenant time does not hold the
 * other steps up.
 */
public final class Course {

  private final Ledger ledger;
  private final TenantView tenant;
  private final Catalogue catalogue;
  private final TwoPeople twoPeople;
  private final Carrying carrying;
  private final FollowUp followUp;

  public Course(Ledger ledger, TenantView tenant, Catalogue catalogue, TwoPeople twoPeople) {
    this.ledger = ledger;
    this.tenant = tenant;
    this.catalogue = catalogue;
    this.twoPeople = twoPeople;
    this.carrying = new Carrying(ledger, tenant);
    this.followUp = new FollowUp(ledger, tenant);
  }

  /** The plan for the case as it stands now; empty when the tenant no longer knows the person. */
  public Optional<Plan> plan() {
    return tenant.person(now().leaver()).map(this::planFor);
  }

  private Plan planFor(Person leaver) {
    var situation = new Situation(leaver, now().displayName(), tenant, now().choices(), catalogue);
    return Plan.of(situation, now().scope());
  }

  private Case now() {
    return ledger.now();
  }

  /** Takes the case as far as it goes by itself. */
  public Need advance() {
    return switch (now().status()) {
      case OPEN -> plan().map(this::forward).orElseGet(Need.Nothing::new);
      case CALLING_OFF -> {
        plan().ifPresent(carrying::lookAtRunning);
        yield new TakingBack(ledger).everything();
      }
      case COMPLETE -> plan().map(this::lookAgain).orElseGet(Need.Nothing::new);
      case CALLED_OFF -> new Need.Nothing();
    };
  }

  private Need lookAgain(Plan plan) {
    followUp.look(plan);
    return now().open() ? forward(plan) : new Need.Nothing();
  }

  private Need forward(Plan plan) {
    carrying.lookAtRunning(plan);
    boolean rests = now().underWay().isPresent() || now().paused();
    var current = !rests && followUp.endForwarding() ? plan().orElse(plan) : plan;
    followUp.look(current);
    return rests ? new Need.Nothing() : needed(current);
  }

  private Need needed(Plan plan) {
    if (plan.conflict().isPresent()) {
      return new Need.WayOut(plan.conflict().get());
    }
    if (now().timing() == null) {
      return new Need.When(false);
    }
    if (!now().approved()) {
      var need = now().task() ? consent(plan) : new Need.Approval();
      if (!(need instanceof Need.Nothing)) {
        return need;
      }
    }
    var need = stepByStep(plan);
    if (need instanceof Need.Nothing && everythingSettled()) {
      ledger.write(null, new CaseEvent.Completed());
    }
    return need;
  }

  /**
   * What a task needs before it may begin: every choice, and one yes to all of it, which the name
   * typed later stands for where all of it is for good.
   */
  private Need consent(Plan plan) {
    var ahead = plan.steps().stream().filter(step -> now().state(step.name()).ahead()).toList();
    for (Step step : ahead) {
      var ask = step.ask();
      if (ask.isPresent()) {
        return new Need.Choice(step.name(), ask.get());
      }
    }
    var acting = ahead.stream().filter(step -> step.idle().isEmpty()).toList();
    boolean nameSaysIt = acting.stream().allMatch(Step::forGood) && Unsaved.of(plan).isEmpty();
    return nameSaysIt ? new Need.Nothing() : new Need.Approval();
  }

  private Need stepByStep(Plan plan) {
    Need rescue = new Need.Nothing();
    for (Step step : plan.steps()) {
      var state = now().state(step.name());
      if (state.stuck() && rescue instanceof Need.Nothing) {
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
    var before =
        step.after().stream()
            .filter(now().scope()::contains)
            .filter(name -> !now().state(name).over())
            .findFirst();
    if (why.isPresent()) {
      ledger.turn(step.name(), new StepState.NotNeeded(why.get()));
    } else if (due.isAfter(tenant.now())) {
      ledger.turn(step.name(), new StepState.WaitingForMoment(due));
    } else if (before.isPresent()) {
      ledger.turn(step.name(), new StepState.WaitingForStep(before.get()));
    } else if (step.manualTask().isPresent()) {
      ledger.turn(step.name(), new StepState.WaitingForSomebody(step.manualTask().get()));
    } else if (twoPeople.lacking(step, now())) {
      ledger.turn(step.name(), TwoPeople.waiting());
    } else {
      carrying.begin(step);
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
    carrying.begin(step);
  }

  /** Takes in what came of the act in this place. */
  public void ended(int place, Outcome outcome) {
    carrying.ended(place, outcome);
  }

  /** Begins to take a step back; false when nothing of it can be, or it was tried already. */
  public boolean undo(StepName step) {
    return new TakingBack(ledger).step(step);
  }

  private boolean everythingSettled() {
    return followUp.forwardingEnds().isEmpty()
        && now().allStates().values().stream().allMatch(state -> state.settled(tenant.now()));
  }

  /** When the case wants to be woken, on the tenant's clock; null: never. */
  public @Nullable Instant wakeAt() {
    if (now().status() == Case.Status.CALLED_OFF) {
      return null;
    }
    var ofSteps = now().allStates().values().stream().flatMap(state -> state.next().stream());
    return Stream.concat(ofSteps, plan().stream().flatMap(followUp::moments))
        .filter(moment -> moment.isAfter(tenant.now()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** When the forwarding that was set ends by itself; empty when it does not. */
  public Optional<Instant> forwardingEnds() {
    return followUp.forwardingEnds();
  }
}
