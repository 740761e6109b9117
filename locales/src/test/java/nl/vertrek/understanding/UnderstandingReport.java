package nl.vertrek.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how well messages are understood.
 *
 * <p>Without arguments: the project's own test phrases, questions, names and moments, and how long
 * one message takes. With files of {@code language TAB text} as arguments ({@code nld}, {@code
 * eng}, {@code any}): the language of each.
 */
final class UnderstandingReport {

  private final Understanding understanding = Understanding.load();
  private final People people = understanding.index(new Contoso());

  private UnderstandingReport() {}

  public static void main(String[] arguments) throws IOException {
    UnderstandingReport report = new UnderstandingReport();
    for (String file : arguments) {
      report.languages(Path.of(file));
    }
    if (arguments.length == 0) {
      for (Language language : Language.values()) {
        report.intents(language, "intents.tsv");
        report.intents(language, "unseen.tsv");
        report.intents(language, "hurried.tsv");
        report.facts(language, "facts.tsv");
        report.facts(language, "facts-unseen.tsv");
        report.facts(language, "facts-hurried.tsv");
        report.facts(language, "facts-paraphrased.tsv");
        report.facts(language, "facts-last.tsv");
        report.moments(language);
      }
      report.names();
      report.speed();
    }
  }

  private void intents(Language language, String file) {
    List<String[]> rows = Contoso.rows("/" + language.locale().toLanguageTag() + "/" + file);
    Bands bands = Bands.of(understanding, people, language, rows);
    bands.lost().forEach(row -> System.out.println("  lost " + row));
    bands.wrong().forEach(row -> System.out.println("  wrong " + row));
    bands.strayed().forEach(row -> System.out.println("  strayed " + row));
    System.out.printf("%s %s %s%n", file, language, bands);
  }

  private void facts(Language language, String file) {
    int answerable = 0;
    int right = 0;
    int refused = 0;
    List<String[]> rows = Contoso.rows("/" + language.locale().toLanguageTag() + "/" + file);
    for (String[] row : rows) {
      List<String> facts = understanding.read(row[1], hearing(language), people).main().facts();
      boolean none = row[0].equals("none");
      answerable += none ? 0 : 1;
      refused += none && facts.isEmpty() ? 1 : 0;
      boolean same = !facts.isEmpty() && facts.getFirst().equals(row[0]);
      right += same ? 1 : 0;
      if (none ? !facts.isEmpty() : !same) {
        System.out.println("  " + row[0] + " " + row[1] + " -> " + facts);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s: right fact first %.1f %% of %d, refused %.1f %% of %d%n",
        file,
        language,
        percent(right, answerable),
        answerable,
        percent(refused, rows.size() - answerable),
        rows.size() - answerable);
  }

  private void languages(Path file) throws IOException {
    int told = 0;
    int right = 0;
    int wrong = 0;
    int any = 0;
    int anyKept = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      Language language = understanding.read(cells[1], hearing(Language.DUTCH), people).language();
      if (cells[0].equals("any")) {
        any++;
        anyKept += language == null ? 1 : 0;
        if (language != null) {
          System.out.println("  any: " + cells[1] + " -> " + language);
        }
        continue;
      }
      told++;
      Language expected = cells[0].equals("nld") ? Language.DUTCH : Language.ENGLISH;
      right += language == expected ? 1 : 0;
      wrong += language != null && language != expected ? 1 : 0;
      if (language != expected) {
        System.out.println("  " + line + " -> " + language);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "language %s: right %.1f %%, wrong %.1f %% of %d; neither kept %d of %d%n",
        file.getFileName(),
        percent(right, told),
        percent(wrong, told),
        told,
        anyKept,
        any);
  }

  private void moments(Language language) {
    int right = 0;
    int wrong = 0;
    List<String[]> rows = Contoso.rows("/" + language.locale().toLanguageTag() + "/moments.tsv");
    for (String[] row : rows) {
      Moment moment = understanding.read(row[1], hearing(language), people).when();
      String said = moment == null ? "none" : moment.toString();
      right += said.equals(row[0]) ? 1 : 0;
      wrong += moment != null && !said.equals(row[0]) ? 1 : 0;
      if (!said.equals(row[0])) {
        System.out.println("  " + row[1] + " -> " + said + ", expected " + row[0]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "moments %s: n %d, right %.1f %%, wrong %d%n",
        language,
        rows.size(),
        percent(right, rows.size()),
        wrong);
  }

  private void names() {
    int right = 0;
    int wrong = 0;
    List<String[]> rows = Contoso.rows("/names.tsv");
    for (String[] row : rows) {
      Reading reading = understanding.read(row[1], hearing(Language.DUTCH), people);
      String said =
          reading.people().stream()
              .map(UnderstandingReport::shown)
              .reduce((a, b) -> a + " " + b)
              .orElse("nobody");
      right += said.equals(row[0]) ? 1 : 0;
      if (!said.equals(row[0])) {
        wrong += reading.people().stream().anyMatch(mention -> mention.upns().size() == 1) ? 1 : 0;
        System.out.println("  " + row[1] + " -> " + said + ", expected " + row[0]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "names: n %d, right %.1f %%, other picks %d%n",
        rows.size(),
        percent(right, rows.size()),
        wrong);
  }

  private static String shown(Mention mention) {
    String names =
        String.join(
            "|",
            mention.upns().stream()
                .map(upn -> upn.substring(0, upn.indexOf('@')))
                .sorted()
                .toList());
    return (mention.role() == Mention.Role.LEAVER ? "L:" : "C:") + names;
  }

  private void speed() {
    List<String> texts = new ArrayList<>();
    for (String[] row : Contoso.rows("/nl-NL/intents.tsv")) {
      texts.add(row[1]);
    }
    long[] nanos = new long[texts.size() * 20];
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        understanding.read(texts.get(i % texts.size()), hearing(Language.DUTCH), people);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "one message, warm: p50 %d µs, p99 %d µs%n",
        nanos[nanos.length / 2] / 1_000,
        nanos[nanos.length * 99 / 100] / 1_000);
  }

  private static Hearing hearing(Language language) {
    return language == Language.DUTCH ? Contoso.dutch(null) : Contoso.english(null);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
