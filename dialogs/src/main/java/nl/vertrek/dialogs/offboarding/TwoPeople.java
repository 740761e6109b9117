package nl.vertrek.dialogs.offboarding;

import java.util.EnumSet;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;

/**
 * The rule that nobody does alone what cannot be taken back: a second admin must agree first.
 *
 * @param steps for which it holds, as far as they are for good
 */
public record TwoPeople(Set<StepName> steps) {

  /** Everybody may do alone what their role allows. */
  public static final TwoPeople NEVER = new TwoPeople(Set.of());

  public TwoPeople {
    steps = Set.copyOf(steps);
  }

  /** Whether this step must wait for somebody's consent. */
  boolean lacking(Step step, Case theCase) {
    return steps.contains(step.name())
        && step.forGood()
        && !step.acts().isEmpty()
        && !theCase.seconded().containsKey(step.name());
  }

  /** How the step stands until then. */
  static StepState waiting() {
    return new StepState.WaitingForColleague(EnumSet.allOf(AdminRole.class), null);
  }
}
