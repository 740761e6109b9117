package nl.vertrek.dialogs.offboarding;

import nl.vertrek.tenant.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An act of a case.
 *
 * @param place from 1 within the case
 * @param undoing whether it takes the step back
 * @param outcome the latest that came of it; null while nothing has
 */
public record ActRecord(
    int place, StepName step, Planned planned, boolean undoing, @Nullable Outcome outcome) {

  /** Whether the tenant has said what came of it for good. */
  boolean ended() {
    return outcome != null && !(outcome instanceof Outcome.Failed);
  }

  /** Whether a later act of the same step did the opposite, so that this one need not show. */
  boolean takenBackBy(ActRecord other) {
    return other.place() > place
        && other.ended()
        && (planned.command().equals(other.planned().inverse())
            || other.planned().command().equals(planned.inverse()));
  }

  /** Whether the tenant changed something for it. */
  public boolean changedSomething() {
    return outcome instanceof Outcome.Done || outcome instanceof Outcome.Started;
  }
}
