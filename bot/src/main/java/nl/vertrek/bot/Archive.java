package nl.vertrek.bot;

import java.util.Optional;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.web.CaseBook;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.understanding.Language;

/** The cases in the database, put into words. */
record Archive(Database database, Tenant tenant, Dialogs dialogs, Wording wording)
    implements CaseBook {

  @Override
  public Optional<Entry.Rendered> report(CaseId id, Language language) {
    return database
        .chronicle(id)
        .map(found -> dialogs.report(found.one(), found.history(), found.seal(), tenant.look()))
        .map(card -> wording.rendered(card, language.locale()));
  }
}
