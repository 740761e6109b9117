package nl.vertrek.bot.web;

import java.util.Optional;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.understanding.Language;

/** The cases as they are read on paper. */
public interface CaseBook {

  /**
   * The report of a case as it stands now; empty when there is no such case.
   *
   * @throws nl.vertrek.tenant.TenantUnavailable when the tenant does not answer now
   */
  Optional<Entry.Rendered> report(CaseId id, Language language);
}
