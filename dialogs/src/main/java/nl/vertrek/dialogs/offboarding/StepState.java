package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** How a step stands. Moments are on the tenant's clock. */
public sealed interface StepState {

  /** Nothing has happened yet. */
  record ToDo() implements StepState {}

  /** Waits for the moment that was chosen for it. */
  record WaitingForMoment(Instant until) implements StepState {}

  /** Waits for another step, which it would spoil or which it needs (law 3). */
  record WaitingForStep(StepName step) implements StepState {}

  /** Waits for a person: something that only people can do, and that somebody checks off. */
  record WaitingForSomebody(Message task) implements StepState {}

  /**
   * Waits for a colleague: who may do what its lead may not, or whose consent it takes.
   *
   * @param roles any of which will do
   * @param refusal what the tenant said to the lead; null: the step takes two people
   */
  record WaitingForColleague(Set<AdminRole> roles, @Nullable Refusal refusal) implements StepState {
    public WaitingForColleague {
      roles = Set.copyOf(roles);
    }

    /** Whether a second person must agree, and the lead has it done then. */
    public boolean forConsent() {
      return refusal == null;
    }
  }

  /** Its acts are being asked of the tenant. */
  record Acting() implements StepState {}

  /** The tenant works on it until about this moment. */
  record Running(Instant until) implements StepState {}

  /**
   * The tenant did it and shows it.
   *
   * @param effectiveAt when it is so everywhere; not before then is the step settled
   */
  record Done(Instant at, Instant effectiveAt) implements StepState {}

  /** It was so before anybody asked. */
  record AlreadySo() implements StepState {}

  /** This person needs no such step. */
  record NotNeeded(Message why) implements StepState {}

  /** Left out on somebody's word. */
  record Skipped(Upn by) implements StepState {}

  /** The tenant will not do it. */
  record Refused(Refusal reason) implements StepState {}

  /**
   * The tenant could not do it now.
   *
   * @param retryAt when it is asked again by itself; null when only a person can go on
   */
  record Failed(@Nullable Instant retryAt) implements StepState {}

  /** It was done, and the tenant does not show it any more: somebody or something undid it. */
  record Reverted(Instant seenAt) implements StepState {}

  /** What could be taken back of it was taken back. */
  record Undone(Instant at) implements StepState {}

  /** Whether nothing more is to be done, though it may not be everywhere yet. */
  default boolean over() {
    return switch (this) {
      case Done _, AlreadySo _, NotNeeded _, Skipped _, Undone _ -> true;
      case ToDo _,
          WaitingForMoment _,
          WaitingForStep _,
          WaitingForSomebody _,
          WaitingForColleague _,
          Acting _,
          Running _,
          Refused _,
          Failed _,
          Reverted _ ->
          false;
    };
  }

  /** Whether the step is settled: over, and so everywhere. */
  default boolean settled(Instant now) {
    return over() && !(this instanceof Done done && done.effectiveAt().isAfter(now));
  }

  /** Whether the tenant did something for it, or does. */
  default boolean begun() {
    return this instanceof Acting
        || this instanceof Running
        || this instanceof Done
        || this instanceof Reverted;
  }

  /** Whether it does not go on without a person: refused, undone by others, or failed for good. */
  default boolean stuck() {
    return this instanceof Refused
        || this instanceof Reverted
        || (this instanceof Failed failed && failed.retryAt() == null);
  }

  /** Whether the step may still be planned anew. */
  default boolean ahead() {
    return this instanceof ToDo
        || this instanceof WaitingForMoment
        || this instanceof WaitingForStep;
  }

  /** When it changes by itself; empty when it does not. */
  default Optional<Instant> next() {
    return switch (this) {
      case StepState.WaitingForMoment waiting -> Optional.of(waiting.until());
      case StepState.Running running -> Optional.of(running.until());
      case StepState.Done done -> Optional.of(done.effectiveAt());
      case StepState.Failed failed -> Optional.ofNullable(failed.retryAt());
      case StepState.ToDo _,
          StepState.WaitingForStep _,
          StepState.WaitingForSomebody _,
          StepState.WaitingForColleague _,
          StepState.Acting _,
          StepState.AlreadySo _,
          StepState.NotNeeded _,
          StepState.Skipped _,
          StepState.Refused _,
          StepState.Reverted _,
          StepState.Undone _ ->
          Optional.empty();
    };
  }
}
