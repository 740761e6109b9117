package nl.vertrek.dialogs.offboarding;

import nl.vertrek.tenant.Outcome;

/** Something that comes to a case and not from a person. */
public sealed interface CaseInput {

  /** What came of an act that the case asked for. */
  record ActEnded(ActId act, Outcome outcome) implements CaseInput {}

  /** A moment on the tenant's clock that the case waited for. */
  record MomentCame() implements CaseInput {}
}
