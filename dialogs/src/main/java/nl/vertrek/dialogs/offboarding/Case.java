package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * One off-boarding: the fold of its events.
 *
 * @param leaver who leaves
 * @param displayName their name when the case began, for a rename must not change how it is spoken
 *     of
 * @param lead who leads the case, and in whose name the tenant is asked
 * @param scope the steps it is about: all of an off-boarding, or those of a task
 * @param timing null until it has been chosen
 * @param decisions every choice made, in order
 * @param choices all choices that count, the plan's own included once a step began with them
 * @param approved whether the plan may be carried out
 * @param asPlanned whether nothing is asked any more that has a proposal
 * @param states how each step stands; absent: to do
 * @param confirmed steps for which the person's name was typed
 * @param putOff steps with a moment of their own
 * @param intentions what the plan said about steps that began
 * @param acts everything asked of the tenant
 * @param begunWith the place of the first act with which each step last began; what was left of an
 *     earlier beginning is not asked any more
 * @param lent steps that a colleague has done in their name
 * @param seconded steps that are about to begin and that a second person agreed to, as they were
 *     chosen then
 * @param afterwards what is remembered of the time after the steps
 * @param length how many events there are
 */
public record Case(
    CaseId id,
    Upn leaver,
    String displayName,
    Upn lead,
    Set<StepName> scope,
    Instant openedAt,
    @Nullable Timing timing,
    List<CaseEvent.Decided> decisions,
    Choices choices,
    boolean approved,
    boolean asPlanned,
    Map<StepName, StepState> states,
    Set<StepName> confirmed,
    Map<StepName, Instant> putOff,
    Map<StepName, Message> intentions,
    List<ActRecord> acts,
    Map<StepName, Integer> begunWith,
    Map<StepName, Upn> lent,
    Map<StepName, Upn> seconded,
    boolean paused,
    Status status,
    Afterwards afterwards,
    int length) {

  /** How the case as a whole stands. */
  public enum Status {
    OPEN,
    /** The person stays: what can be taken back is being taken back. */
    CALLING_OFF,
    COMPLETE,
    CALLED_OFF
  }

  public Case {
    scope = Set.copyOf(scope);
    decisions = List.copyOf(decisions);
    states = Map.copyOf(states);
    confirmed = Set.copyOf(confirmed);
    putOff = Map.copyOf(putOff);
    intentions = Map.copyOf(intentions);
    acts = List.copyOf(acts);
    begunWith = Map.copyOf(begunWith);
    lent = Map.copyOf(lent);
    seconded = Map.copyOf(seconded);
  }

  /**
   * The case that these entries tell.
   *
   * @throws IllegalArgumentException when they do not begin with an opening
   */
  public static Case of(CaseId id, List<CaseEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("Case " + id + " has no events.");
    }
    Case folded = opened(id, entries.getFirst());
    for (CaseEntry entry : entries.subList(1, entries.size())) {
      folded = folded.after(entry);
    }
    return folded;
  }

  static Case opened(CaseId id, CaseEntry entry) {
    if (!(entry.event() instanceof CaseEvent.Opened opening)) {
      throw new IllegalArgumentException("Case " + id + " does not begin with its opening.");
    }
    return new Case(
        id,
        opening.leaver(),
        opening.displayName(),
        opening.lead(),
        Objects.requireNonNullElse(opening.scope(), StepName.offboarding()),
        entry.at(),
        null,
        List.of(),
        Choices.NONE,
        false,
        false,
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        false,
        Status.OPEN,
        Afterwards.NOTHING_YET,
        1);
  }

  /** The case after one more event. */
  Case after(CaseEntry entry) {
    var change = new CaseChanging(this);
    change.take(entry);
    return change.changed();
  }

  /** How a step stands. */
  public StepState state(StepName step) {
    return states.getOrDefault(step, new StepState.ToDo());
  }

  /** All steps in scope with how they stand, in their order. */
  public Map<StepName, StepState> allStates() {
    var all = new EnumMap<StepName, StepState>(StepName.class);
    for (StepName step : scope) {
      all.put(step, state(step));
    }
    return all;
  }

  /** Whether it is about single acts rather than about a departure. */
  public boolean task() {
    return !scope.containsAll(StepName.offboarding());
  }

  /** Steps that were done and do not hold any more. */
  public Set<StepName> reverted() {
    var steps = EnumSet.noneOf(StepName.class);
    states.forEach((step, state) -> {
      if (state instanceof StepState.Reverted) {
        steps.add(step);
      }
    });
    return steps;
  }

  /** Whether somebody can still go on with it. */
  public boolean open() {
    return status == Status.OPEN || status == Status.CALLING_OFF;
  }

  /** The act that the tenant must be asked next; empty when none is under way. */
  public Optional<ActRecord> underWay() {
    return acts.stream()
        .filter(act -> ahead(act) && state(act.step()) instanceof StepState.Acting)
        .findFirst();
  }

  /** In whose name the tenant is asked: a step that was lent is only done, never taken back, so. */
  public Upn actor(ActRecord act) {
    return act.undoing() ? lead : lent.getOrDefault(act.step(), lead);
  }

  /** Whether acts of a step are still to be asked of the tenant. */
  boolean actsAhead(StepName step) {
    return acts.stream().anyMatch(act -> act.step() == step && ahead(act));
  }

  private boolean ahead(ActRecord act) {
    return !act.ended() && act.place() >= begunWith.getOrDefault(act.step(), 1);
  }

  /** The acts of a step since it last began, those that take it back left out. */
  List<ActRecord> actsOf(StepName step) {
    var mine = new ArrayList<ActRecord>();
    for (ActRecord act : acts) {
      if (act.step() == step && !act.undoing()) {
        mine.add(act);
      }
    }
    return mine;
  }

  /** Whether part of a step was done, though the step as a whole was not. */
  public boolean partlyDone(StepName step) {
    var state = state(step);
    return (state instanceof StepState.Refused
            || state instanceof StepState.Failed
            || state instanceof StepState.Skipped)
        && actsOf(step).stream().anyMatch(ActRecord::changedSomething);
  }

  /** Whether anything was asked of the tenant yet. */
  public boolean actedYet() {
    return !acts.isEmpty();
  }
}
