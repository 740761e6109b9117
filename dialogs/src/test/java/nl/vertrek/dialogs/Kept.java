package nl.vertrek.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.Upn;

/** The cases as they are kept. */
record Kept(Map<CaseId, Case> all) implements Cases {

  @Override
  public Optional<Case> byId(CaseId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Case> openOf(Upn leaver) {
    return open().stream().filter(found -> found.leaver().equals(leaver)).findFirst();
  }

  @Override
  public Optional<Case> latestOf(Upn leaver) {
    return all.values().stream()
        .filter(found -> found.leaver().equals(leaver))
        .reduce((_, later) -> later);
  }

  @Override
  public List<Case> open() {
    return all.values().stream().filter(Case::open).toList();
  }

  @Override
  public CaseId next() {
    return new CaseId(all.size() + 1);
  }
}
