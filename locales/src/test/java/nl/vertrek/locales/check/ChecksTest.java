package nl.vertrek.locales.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.vertrek.locales.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check finds the fault that it is for, says where it stands, and finds nothing else. */
class ChecksTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");

  @Test
  void findsNothingInWordsThatAreRight() {
    assertEquals(
        List.of(),
        found(
            "{count, plural, one {# dag} other {# dagen}}",
            "{count, plural, one {# day} other {# days}}"));
    // Dutch has one word where English has two.
    assertEquals(
        List.of(), found("{count, number} uur", "{count, plural, one {# hour} other {# hours}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "syntax       | en-US | Je krijgt {name}.  | You get {name.",
        "syntax       | nl-NL | ``                 | Nothing.",
        "placeholders | en-US | Dag {name}.        | Hello {nmae}.",
        "placeholders | en-US | Dag.               | Hello {name}.",
        "plural       | en-US | {n, plural, one {# dag} other {# dagen}} | {n, plural, other {#"
            + " days}}",
        "plural       | en-US | {n, plural, =0 {geen} one {# dag} other {# dagen}} | {n, plural,"
            + " one {# day} other {# days}}",
        "terms        | nl-NL | Je kunt niet meer inloggen. | You can’t sign in any more.",
        "terms        | nl-NL | Daarna kun je {name} onttekenen. | Then sign {name} out.",
        "terms        | nl-NL | Je kunt nu afloggen.        | You can sign out now.",
        "terms        | nl-NL | Wilt u verder?     | Shall we go on?",
        "terms        | nl-NL | {n, plural, one {# mailbox} other {# postvakken}} | {n, plural, one"
            + " {# mailbox} other {# mailboxes}}",
        "terms        | en-US | De licentie mag weg. | The licence can go.",
        "spaces       | nl-NL | Goed,  dat doe ik. | All right, I’ll do that.",
        "spaces       | en-US | Goed, {name}.      | All right , {name}.",
        "quotes       | en-US | Dat kan niet.      | That can't be done.",
        "quotes       | nl-NL | Zeg \"help\".      | Say “help”.",
        "quotes       | en-US | Zeg “help”.        | Say “help.",
      })
  void findsWhatIsWrong(String check, String tag, String dutch, String english) {
    var findings = found(dutch, english);
    assertTrue(
        findings.stream()
            .anyMatch(finding -> finding.check().equals(check) && finding.locale().equals(tag)),
        () -> "found " + findings);
    assertTrue(findings.stream().allMatch(finding -> finding.key().equals("some.key")));
  }

  @Test
  void saysWhereItIsAndWhatToDo() {
    assertEquals(
        List.of("nl-NL/messages.properties:1: some.key: says “inloggen”: use “aanmelden” [terms]"),
        found("Nu inloggen.", "Sign in now.").stream().map(Finding::toString).toList());
  }

  @Test
  void findsAKeyThatALanguageLacksAndOneThatStandsTwice() {
    var dutch = new Texts(DUTCH, List.of(line("one", "Een"), line("one", "Eentje")));
    var english = new Texts(ENGLISH, List.of(line("one", "One"), line("two", "Two")));
    var findings = new SameKeys().findings(List.of(dutch, english)).toList();
    assertEquals(
        List.of("nl-NL two", "nl-NL one"),
        findings.stream().map(finding -> finding.locale() + " " + finding.key()).toList());
  }

  @Test
  void findsAFactWithoutAnAnswerAndOneThatNobodyCanAskFor() {
    var dutch = new Texts(DUTCH, List.of(line("fact.F01", "Zo.")));
    var english = new Texts(ENGLISH, List.of(line("fact.F01", "So."), line("fact.F02", "And so.")));
    var check =
        new FactAnswers(locale -> locale.equals(DUTCH) ? "F01: hoe dan\n" : "F01: how\nF02: why\n");
    assertEquals(
        List.of(
            "nl-NL fact.F02 this fact has no answer",
            "nl-NL fact.F02 nobody can ask for this fact"),
        check
            .findings(List.of(dutch, english))
            .map(finding -> finding.locale() + " " + finding.key() + " " + finding.what())
            .toList());
  }

  @Test
  void findsACloudWithoutItsWay() {
    var texts =
        new Texts(
            DUTCH,
            List.of(line("guide.center.worldwide", "Open dit."), line("guide.block.older", "Zo.")));
    assertEquals(
        List.of("guide.center.china", "guide.block"),
        new ClickPaths(List.of("worldwide", "china"))
            .findings(List.of(texts))
            .map(Finding::key)
            .toList());
  }

  @Test
  void letsAWordPassWhereItNamesAButton() {
    var glossary = Glossary.of("je: u, uw; not in: guide.");
    var texts =
        new Texts(
            DUTCH,
            List.of(line("guide.buy", "Kies Uw producten."), line("other", "Uw producten.")));
    assertEquals(List.of("other"), Terms.findings(texts, glossary).map(Finding::key).toList());
  }

  private static List<Finding> found(String dutch, String english) {
    var all =
        List.of(
            new Texts(DUTCH, List.of(line("some.key", dutch))),
            new Texts(ENGLISH, List.of(line("some.key", english))));
    var findings = new ArrayList<Finding>();
    Check.ofTexts().forEach(check -> check.findings(all).forEach(findings::add));
    return findings;
  }

  private static Texts.Line line(String key, String pattern) {
    return new Texts.Line(key, pattern, "messages.properties", 1, "");
  }
}
