package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the measured quality: a change of phrases or code that loses it fails here. */
class MeasuredTest {

  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final People PEOPLE = UNDERSTANDING.index(new Contoso());

  private static Hearing hearing(Language language) {
    return language == Language.DUTCH ? Contoso.dutch(null) : Contoso.english(null);
  }

  private static List<String[]> rows(Language language, String file) {
    return Contoso.rows("/" + language.locale().toLanguageTag() + "/" + file);
  }

  @ParameterizedTest
  @CsvSource({
    "DUTCH, intents.tsv",
    "DUTCH, unseen.tsv",
    "DUTCH, hurried.tsv",
    "ENGLISH, hurried.tsv",
    "ENGLISH, intents.tsv",
    "ENGLISH, unseen.tsv"
  })
  void actsRightlyOrOffersOrLeavesAlone(Language language, String file) {
    Bands bands = Bands.of(UNDERSTANDING, PEOPLE, language, rows(language, file));
    assertTrue(bands.rightOrOffered() >= 0.95, () -> bands + " lost " + bands.lost());
    assertTrue(bands.wronglyActed() <= 0.01, () -> bands + " wrong " + bands.wrong());
    assertTrue(bands.leftAlone() >= 0.95, () -> bands + " strayed " + bands.strayed());
    assertTrue(bands.rightlyActed() >= 0.75, () -> bands + " asks too much");
  }

  /**
   * The phrases of {@code facts-last.tsv} were written after all tuning and never tuned to, so they
   * have a lower bar than those that the knowledge grew by.
   *
   * @param mostMissed the largest share of questions that may not get their fact first
   * @param mostInvented the largest share of questions without a fact that may get one
   */
  @ParameterizedTest
  @CsvSource({
    "DUTCH, facts.tsv, 0.1, 0.1",
    "DUTCH, facts-unseen.tsv, 0.1, 0.1",
    "DUTCH, facts-hurried.tsv, 0.1, 0.1",
    "DUTCH, facts-paraphrased.tsv, 0.1, 0.1",
    "DUTCH, facts-last.tsv, 0.2, 0.2",
    "ENGLISH, facts.tsv, 0.1, 0.1",
    "ENGLISH, facts-unseen.tsv, 0.1, 0.1",
    "ENGLISH, facts-hurried.tsv, 0.1, 0.1",
    "ENGLISH, facts-paraphrased.tsv, 0.1, 0.1",
    "ENGLISH, facts-last.tsv, 0.2, 0.2"
  })
  void answersWithTheRightFactOrWithNone(
      Language language, String file, double mostMissed, double mostInvented) {
    List<String> missed = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    List<String[]> rows = rows(language, file);
    for (String[] row : rows) {
      List<String> facts = UNDERSTANDING.read(row[1], hearing(language), PEOPLE).main().facts();
      if (row[0].equals("none")) {
        invented.addAll(facts.isEmpty() ? List.of() : List.of(row[1]));
      } else if (facts.isEmpty() || !facts.getFirst().equals(row[0])) {
        missed.add(row[1]);
      }
    }
    long answerable = rows.stream().filter(row -> !row[0].equals("none")).count();
    long unanswerable = rows.size() - answerable;
    assertTrue(answerable >= 30 && unanswerable >= 20, "too few questions to tell");
    assertTrue(missed.size() <= answerable * mostMissed, () -> "not the right fact: " + missed);
    assertTrue(
        invented.size() <= unanswerable * mostInvented,
        () -> "answered though no fact does: " + invented);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysNoWrongMoment(Language language) {
    List<String[]> rows = rows(language, "moments.tsv");
    assertTrue(rows.size() >= 150);
    for (String[] row : rows) {
      Moment moment = UNDERSTANDING.read(row[1], hearing(language), PEOPLE).when();
      assertEquals(row[0], moment == null ? "none" : moment.toString(), row[1]);
    }
  }

  @Test
  void picksNobodyWhereTwoAreMeantEqually() {
    for (String[] row : Contoso.rows("/names.tsv")) {
      Reading reading = UNDERSTANDING.read(row[1], hearing(Language.DUTCH), PEOPLE);
      List<String> said = reading.people().stream().map(MeasuredTest::shown).toList();
      assertEquals(row[0], said.isEmpty() ? "nobody" : String.join(" ", said), row[1]);
    }
  }

  private static String shown(Mention mention) {
    List<String> names =
        mention.upns().stream().map(upn -> upn.substring(0, upn.indexOf('@'))).sorted().toList();
    return (mention.role() == Mention.Role.LEAVER ? "L:" : "C:") + String.join("|", names);
  }
}
