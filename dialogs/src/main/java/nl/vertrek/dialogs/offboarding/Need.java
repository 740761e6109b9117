package nl.vertrek.dialogs.offboarding;

import java.util.Set;

/** What a case needs from a person before it can go on; the first such thing. */
public sealed interface Need {

  /** Nothing: it goes on by itself, waits for a moment, or has ended. */
  record Nothing() implements Need {}

  /**
   * When the person leaves.
   *
   * @param rest whether they are out already and only the rest is asked about
   */
  record When(boolean rest) implements Need {}

  /** A way out of choices that cannot be had together. */
  record WayOut(Ask ask) implements Need {}

  /** A yes to the plan. */
  record Approval() implements Need {}

  /** A choice of a step. */
  record Choice(StepName step, Ask ask) implements Need {}

  /** The person's name, typed, because these steps cannot be taken back. */
  record TypedName(Set<StepName> steps) implements Need {
    public TypedName {
      steps = Set.copyOf(steps);
    }
  }

  /** What to do about a step that the tenant did not do. */
  record Rescue(StepName step) implements Need {}
}
