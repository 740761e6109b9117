package nl.vertrek.dialogs;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.tenant.Upn;

/** The one case that something came to; no other is looked at then. */
record OneCase(Ledger ledger) implements Cases {

  @Override
  public Optional<Case> byId(CaseId id) {
    return Optional.of(ledger.now()).filter(found -> found.id().equals(id));
  }

  @Override
  public Optional<Case> openOf(Upn leaver) {
    return Optional.of(ledger.now()).filter(found -> found.leaver().equals(leaver));
  }

  @Override
  public Optional<Case> latestOf(Upn leaver) {
    return openOf(leaver);
  }

  @Override
  public List<Case> open() {
    return List.of(ledger.now());
  }

  @Override
  public CaseId next() {
    throw new IllegalStateException("No case begins without somebody's word.");
  }
}
