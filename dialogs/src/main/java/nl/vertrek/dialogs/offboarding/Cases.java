package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Upn;

/** The cases there are, as a turn may read them. */
public interface Cases {

  Optional<Case> byId(CaseId id);

  /** The case of this leaver that is neither complete nor called off. */
  Optional<Case> openOf(Upn leaver);

  /** The case of this leaver that was begun last, ended or not. */
  Optional<Case> latestOf(Upn leaver);

  /** All cases that are neither complete nor called off, oldest first; at most 50. */
  List<Case> open();

  /** The number that a case opened in this turn gets. */
  CaseId next();
}
