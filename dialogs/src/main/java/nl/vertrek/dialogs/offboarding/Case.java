package nl.vertrek.dialogs.offboarding;

import java.util.List;
import nl.vertrek.tenant.Upn;

/** One off-boarding: the fold of its events. */
public record Case(CaseId id, Upn leaver, Upn lead, int length, Status status) {

  /** How the case as a whole stands. */
  public enum Status {
    OPEN,
    COMPLETE,
    CALLED_OFF
  }

  /** The case that these events tell, first to last. */
  public static Case of(CaseId id, List<CaseEntry> entries) {
    return new Case(
        id,
        new Upn("nobody@example.org"),
        new Upn("nobody@example.org"),
        entries.size(),
        Status.OPEN);
  }
}
