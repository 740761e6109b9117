package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The report on paper: what is left, when data goes, and what whoever takes over has to know. */
class WrittenReportTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Card report(boolean unbroken) {
    var theCase = contoso.theCase();
    return new Dialogs(Contoso.CATALOGUE)
        .report(theCase, List.of(), new Seal(theCase.length(), "abc", unbroken), contoso.look());
  }

  private static Set<String> keys(Card card) {
    return card.lines().stream()
        .flatMap(line ->
            switch (line) {
              case Card.Line.Heading(var text) -> List.of(text).stream();
              case Card.Line.Fact(var label, var value) -> List.of(label, value).stream();
              case Card.Line.Note(var text) -> List.of(text).stream();
              case Card.Line.Ahead(var text, _) -> List.of(text).stream();
              case Card.Line.Letter(var paragraphs) -> paragraphs.stream();
              case Card.Line.Code _, Card.Line.Step _ -> List.<Message>of().stream();
            })
        .map(Message::key)
        .collect(Collectors.toSet());
  }

  @Test
  void tellsTheSuccessorWhereMailAndFilesAreOnceTheyAre() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said(
                "Nadia Bouzid gaat nu uit dienst, mail doorsturen naar Joost Hendriks tot 1 juli");
    assertFalse(keys(report(true)).contains("letter.greeting"));
    mirjam.pressed("as-planned").clockMoves(Duration.ofDays(2));
    var keys = keys(report(true));
    assertTrue(keys.contains("letter.mail-forwarded-until"), keys::toString);
    assertTrue(keys.contains("report.nothing-left"), keys::toString);
    assertTrue(keys.contains("report.seal-unbroken"), keys::toString);
  }

  @Test
  void saysWhatIsLeftAndForWhom() {
    contoso.with(Language.DUTCH).said("Wim Terpstra gaat nu uit dienst").pressed("as-planned");
    var keys = keys(report(true));
    assertTrue(keys.contains("step.active-directory.task-before"), keys::toString);
    assertFalse(keys.contains("report.nothing-left"), keys::toString);
  }

  @Test
  void drawsTheDaysOnWhichDataGoesAsFarAlongAsTheyAre() {
    contoso
        .with(Language.DUTCH)
        .said(
            "Nadia Bouzid gaat nu uit dienst, maak er een gedeeld postvak van voor Joost Hendriks")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2));
    var days =
        report(true).lines().stream()
            .filter(Card.Line.Ahead.class::isInstance)
            .map(line -> ((Card.Line.Ahead) line).share())
            .toList();
    assertFalse(days.isEmpty());
    assertEquals(days.stream().sorted().toList(), days);
    assertEquals(1, days.getLast());
  }

  @Test
  void saysWhenTheHistoryWasChanged() {
    contoso.with(Language.DUTCH).said("Nadia Bouzid gaat nu uit dienst");
    assertTrue(keys(report(false)).contains("report.seal-broken"));
  }
}
