package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** What happened in a case: the case itself is the fold of these. */
public sealed interface CaseEvent {

  /**
   * Somebody began it.
   *
   * @param scope the steps of a task that is less than an off-boarding; null: the whole of it
   */
  record Opened(Upn leaver, String displayName, Upn lead, @Nullable Set<StepName> scope)
      implements CaseEvent {
    public Opened {
      scope = scope == null ? null : Set.copyOf(scope);
    }

    /** The whole off-boarding of somebody. */
    public Opened(Upn leaver, String displayName, Upn lead) {
      this(leaver, displayName, lead, null);
    }
  }

  /**
   * More is to be done than the task began with.
   *
   * @param steps what is added; null: the whole off-boarding, which is planned anew
   */
  record Widened(@Nullable Set<StepName> steps) implements CaseEvent {
    public Widened {
      steps = steps == null ? null : Set.copyOf(steps);
    }
  }

  /**
   * Somebody else was meant from the start, and nothing was done yet. What was chosen is gone but
   * for the moment; choices that hold for the other person too are made again after it.
   */
  record Corrected(Upn leaver, String displayName) implements CaseEvent {}

  /** When the person leaves was chosen. */
  record Timed(Timing timing) implements CaseEvent {}

  /**
   * A choice was made.
   *
   * @param asked false: nobody made it, and the plan's own proposal was taken
   */
  record Decided(Decision decision, boolean asked) implements CaseEvent {}

  /** The latest {@code count} choices that people made were taken back, to be made again. */
  record TakenBack(int count) implements CaseEvent {}

  /** The plan may be carried out. */
  record Approved(boolean asPlanned) implements CaseEvent {}

  /** The person's name was typed, for steps that cannot be taken back. */
  record Confirmed(Set<StepName> steps) implements CaseEvent {
    public Confirmed {
      steps = Set.copyOf(steps);
    }
  }

  /** A step was put off. */
  record PutOff(StepName step, Instant until) implements CaseEvent {}

  /**
   * A step began: these acts are asked of the tenant one after the other.
   *
   * @param intention what was said about it in the plan
   */
  record Begun(StepName step, Message intention, List<Planned> acts) implements CaseEvent {
    public Begun {
      acts = List.copyOf(acts);
    }
  }

  /** Acts that take a step back were begun. */
  record UndoBegun(StepName step, List<Planned> acts) implements CaseEvent {
    public UndoBegun {
      acts = List.copyOf(acts);
    }
  }

  /** What came of the act in this place. */
  record Ended(int act, Outcome outcome) implements CaseEvent {}

  /** How a step stands from here on. */
  record Turned(StepName step, StepState state) implements CaseEvent {}

  /** A colleague who may do this step has it done in their name. */
  record Lent(StepName step, Upn by) implements CaseEvent {}

  /** A second person agreed to this step, which is still done in the lead's name. */
  record Seconded(StepName step, Upn by) implements CaseEvent {}

  /** A colleague was asked for this step, and will not. */
  record Declined(StepName step, Upn by) implements CaseEvent {}

  /** The day came on which forwarding ends: whatever hung on it is chosen anew. */
  record ForwardingEnded() implements CaseEvent {}

  /** People were reminded of data that goes soon. */
  record Reminded(List<Loss> losses) implements CaseEvent {
    public Reminded {
      losses = List.copyOf(losses);
    }
  }

  /** It was complete, and something of it does not hold any more. */
  record Reopened() implements CaseEvent {}

  /** Nothing new begins until somebody goes on. */
  record Paused() implements CaseEvent {}

  /** It goes on. */
  record Resumed() implements CaseEvent {}

  /** Somebody else leads it now. */
  record TakenOver(Upn lead) implements CaseEvent {}

  /** The person stays after all: what can be taken back is taken back from here on. */
  record Staying() implements CaseEvent {}

  /** The person stays, and what could be taken back was. */
  record CalledOff() implements CaseEvent {}

  /** Every step is settled. */
  record Completed() implements CaseEvent {}
}
