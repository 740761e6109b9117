package nl.vertrek.bot.store;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.Upn;
import org.jdbi.v3.core.Jdbi;

/** The cases in the database, as they stand when they are asked for. */
record StoredCases(Jdbi jdbi, CaseTable cases) implements Cases {

  private static final int OPEN_CASES = 50;

  @Override
  public Optional<Case> byId(CaseId id) {
    return jdbi.withHandle(handle -> cases.byId(handle, id));
  }

  @Override
  public Optional<Case> openOf(Upn leaver) {
    return jdbi.withHandle(handle -> cases.openOf(handle, leaver));
  }

  @Override
  public Optional<Case> latestOf(Upn leaver) {
    return jdbi.withHandle(handle -> cases.latestOf(handle, leaver));
  }

  @Override
  public List<Case> open() {
    return jdbi.withHandle(handle -> cases.open(handle, OPEN_CASES));
  }

  @Override
  public CaseId next() {
    return jdbi.withHandle(cases::next);
  }
}
