package nl.vertrek.bot.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Edits.Edit;
import nl.vertrek.locales.Texts;
import nl.vertrek.locales.check.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that {@code ./run locales check} looks at. */
class LocaleChecksTest {

  private final Catalogue catalogue = Catalogue.load();
  private final SaidKeys said = SaidKeys.ofTheProgram();
  private final LocaleChecks checks = new LocaleChecks(catalogue, said);

  @Test
  void nothingIsWrongWithTheWordsOfTheProduct() {
    assertEquals(List.of(), checks.ofEverything(catalogue));
  }

  @Test
  void findsAKeyThatTheProgramSaysAndNoLanguageHas() {
    var lacking = catalogue.texts().stream().map(texts -> texts.without("ask.who")).toList();
    assertEquals(
        List.of("nl-NL ask.who", "en-US ask.who"), found(lacking, "is said by the program"));
  }

  @Test
  void findsAKeyThatNobodySays() {
    var line = new Texts.Line("ask.nobody", "Niemand?", "messages.properties", 999, "");
    var more =
        catalogue.texts().stream()
            .map(texts ->
                new Texts(
                    texts.locale(),
                    Stream.concat(texts.lines().stream(), Stream.of(line)).toList()))
            .toList();
    assertEquals(List.of("nl-NL ask.nobody", "en-US ask.nobody"), found(more, "is said nowhere"));
  }

  private List<String> found(List<Texts> texts, String what) {
    return checks.ofMessages(texts).stream()
        .filter(finding -> finding.what().startsWith(what))
        .map(finding -> finding.locale() + " " + finding.key())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "missing      | chat.title   | ``               | is missing: “Chat”",
        "keys         | chat.title   | ``               | is said by the page",
        "keys         | chat.tittle  | Chat             | is said nowhere",
        "terms        | chat.title   | Nu inloggen      | says “inloggen”",
        "terms        | chat.title   | Uw chat          | says “Uw”",
        "spaces       | chat.title   | De  chat         | ``",
        "quotes       | chat.title   | Collega's        | ``",
        "placeholders | chat.case    | Dossier {nummer} | ``",
      })
  void findsWhatIsWrongWithTheWordsOfThePage(String check, String key, String words, String what) {
    assertFound(check, key, what, checks.ofPageWords(with(WordsInJson::ofPage, key, words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "missing | name.full              | ``                | is missing",
        "missing | commands.9.title       | dossier           | is missing",
        "terms   | description.short      | Wie mag uitloggen | says “uitloggen”",
        "terms   | commands.0.description | Wat u kunt zeggen | says “u”",
        "spaces  | commands.0.description | Wat  je kunt      | ``",
        "quotes  | commands.0.description | Zeg \"help\"       | ``",
      })
  void findsWhatIsWrongWithTheWordsInTeams(String check, String key, String words, String what) {
    assertFound(
        check, key, what, LocaleChecks.ofTeamsWords(with(WordsInJson::ofTeams, key, words)));
  }

  /** All words of one kind, with one of them worded otherwise in Dutch; not there where empty. */
  private List<Texts> with(Function<Locale, Texts> kind, String key, String words) {
    var dutch = kind.apply(catalogue.offered().getFirst());
    var changed = words.isEmpty() ? dutch.without(key) : dutch.with(key, words);
    return List.of(changed, kind.apply(catalogue.offered().getLast()));
  }

  private static void assertFound(String check, String key, String what, List<Finding> findings) {
    assertTrue(
        findings.stream()
            .anyMatch(finding ->
                finding.check().equals(check)
                    && finding.key().equals(key)
                    && finding.what().contains(what)),
        () -> "found " + findings);
  }

  @Test
  void laysTheWordsOfThePageAndOfTeamsOpenToo() {
    var files =
        new Workbench(catalogue)
            .entries().stream().map(Workbench.Entry::file).collect(Collectors.toSet());
    assertEquals(
        Set.of("messages.properties", "knowledge/answers.properties", "page.json", "teams.json"),
        files);
  }

  @Test
  void saysOnWhichLineWordsOfTeamsStand() {
    var words = WordsInJson.ofTeams(catalogue.offered().getFirst());
    assertEquals(7, words.line("commands.0.description").orElseThrow().number());
    assertEquals("teams.json", words.line("name.short").orElseThrow().file());
  }

  @Test
  void knowsWhoSaysWhat() {
    assertEquals(Set.of("WhoLeaves"), said.sayers("ask.who"));
    assertEquals(Set.of("HandOverMail"), said.sayers("step.mail.ask-besides"));
    for (String composed :
        List.of(
            "step.mail.name",
            "meaning.forward-calls",
            "status.called_off",
            "fact.F34",
            "conflict.account-shared-nobody",
            "guide.center.china",
            "guide.forward-mail.older")) {
      assertTrue(said.says(composed), composed);
    }
  }

  @Test
  void previewsAnEditWithoutMakingIt() {
    var workbench = new Workbench(catalogue);
    var preview =
        workbench.preview(
            new Edit(
                catalogue.offered().getFirst(), "own.queues", "Nu inloggen,  {name} {count}!"));
    assertEquals(
        List.of("terms", "spaces"), preview.findings().stream().map(Finding::check).toList());
    assertEquals(
        "Nu inloggen,  Anke Visser 3!",
        preview.examples().getFirst().texts().get(catalogue.offered().getFirst()));
    assertEquals("", workbench.patch());
  }

  @Test
  void makesAPatchOfEdits() {
    var english = catalogue.offered().getLast();
    catalogue.edits().put(new Edit(english, "bye", "Bye for now."));
    catalogue.edits().put(new Edit(english, "fact.F57", "Use PowerShell."));
    var patch = new Workbench(catalogue).patch().lines().toList();
    assertTrue(patch.contains("+bye = Bye for now."), patch::toString);
    assertTrue(
        patch.contains("--- a/locales/src/main/resources/en-US/knowledge/answers.properties"));
    assertEquals(2, patch.stream().filter(line -> line.startsWith("+++ b/locales/")).count());
  }
}
