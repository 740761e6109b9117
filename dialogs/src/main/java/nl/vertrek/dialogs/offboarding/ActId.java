package nl.vertrek.dialogs.offboarding;

/**
 * Names one act of a case: the case and the place of the act in it, hence the same after a crash.
 */
public record ActId(CaseId caseId, int place) {

  /** The request id under which the tenant is asked. */
  public String requestId() {
    return "case-" + caseId + "-act-" + place;
  }
}
