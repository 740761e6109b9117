package nl.vertrek.bot.web;

import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.dialogs.Card;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;

/** One case, the one that every conversation about Anke follows. */
final class StubCases implements CaseBook {

  static final CaseId ONLY = new CaseId(17);

  private static final Message NO_MATTER = Message.of("test");

  @Override
  public Optional<Rendered> report(CaseId id, Language language) {
    return Optional.of(id).filter(ONLY::equals).map(_ -> report(language));
  }

  private static Rendered report(Language language) {
    var card = new Card("report", NO_MATTER, List.of());
    var fact = new Card.Line.Fact(NO_MATTER, NO_MATTER);
    var step = new Card.Line.Step(1, Card.Mark.DONE, NO_MATTER, null, NO_MATTER);
    return new Rendered(
        card,
        (language == Language.DUTCH ? "Rapport: " : "Report: ") + StubTenant.MARKED_UP,
        List.of(
            new RenderedLine(fact, "\"Wie'", StubTenant.MARKED_UP, ""),
            new RenderedLine(new Card.Line.Ahead(NO_MATTER, 0.25), "", "Over een week", ""),
            new RenderedLine(new Card.Line.Ahead(NO_MATTER, 1), "", "Over een maand", ""),
            new RenderedLine(step, "<script>alert(1)</script>", StubTenant.RIGHT_TO_LEFT, "<i>")));
  }
}
