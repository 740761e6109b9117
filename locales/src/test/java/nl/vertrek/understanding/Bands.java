package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of test phrases: acted upon, offered as one of the two best, or neither.
 *
 * @param phrases with a label; those without one are counted apart
 * @param lost the right label is neither acted upon nor offered
 * @param wrong acted upon with another label
 * @param strayed out of scope and acted upon
 */
record Bands(
    int phrases,
    int acted,
    int outOfScope,
    List<String> lost,
    List<String> wrong,
    List<String> strayed) {

  private static final int OFFERED = 2;

  static Bands of(
      Understanding understanding, People people, Language language, List<String[]> rows) {
    Hearing hearing = language == Language.DUTCH ? Contoso.dutch(null) : Contoso.english(null);
    int phrases = 0;
    int actedRightly = 0;
    List<String> lost = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> strayed = new ArrayList<>();
    for (String[] row : rows) {
      Clause clause = understanding.read(row[1], hearing, people).main();
      boolean acted = clause.sure() && clause.intent() != Intent.NONE;
      boolean same = clause.intent().label().equals(row[0]);
      boolean offered =
          clause.best().stream()
              .limit(OFFERED)
              .anyMatch(candidate -> candidate.intent().label().equals(row[0]));
      String shown = row[0] + ": " + row[1] + " -> " + clause.intent().label();
      if (row[0].equals(Intent.NONE.label())) {
        strayed.addAll(acted ? List.of(shown) : List.of());
        continue;
      }
      phrases++;
      actedRightly += acted && same ? 1 : 0;
      wrong.addAll(acted && !same ? List.of(shown) : List.of());
      lost.addAll(!acted && !offered ? List.of(shown) : List.of());
    }
    return new Bands(phrases, actedRightly, rows.size() - phrases, lost, wrong, strayed);
  }

  double rightlyActed() {
    return (double) acted / phrases;
  }

  double rightOrOffered() {
    return 1 - (double) (lost.size() + wrong.size()) / phrases;
  }

  double wronglyActed() {
    return (double) wrong.size() / phrases;
  }

  double leftAlone() {
    return 1 - (double) strayed.size() / outOfScope;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d phrases: acted rightly %.1f %%, right or offered %.1f %%, acted wrongly %.1f %%;"
            + " %d out of scope: left alone %.1f %%",
        phrases,
        100 * rightlyActed(),
        100 * rightOrOffered(),
        100 * wronglyActed(),
        outOfScope,
        100 * leftAlone());
  }
}
