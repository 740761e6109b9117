package nl.vertrek.locales.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;

/**
 * Every fact that people can ask for has its answer, and every answer can be asked for.
 *
 * @param questions the {@code knowledge/questions.txt} of a locale
 */
public record FactAnswers(Function<Locale, String> questions) implements Check {

  private static final String FILE = "knowledge/answers.properties";
  private static final String PREFIX = "fact.";

  /** Looks at the questions that the program brings along. */
  public FactAnswers() {
    this(locale -> Texts.source(locale, "knowledge/questions.txt").orElse(""));
  }

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    Set<String> every =
        all.stream()
            .flatMap(texts -> Stream.concat(asked(texts).stream(), answered(texts).stream()))
            .collect(Collectors.toCollection(TreeSet::new));
    return all.stream()
        .flatMap(texts ->
            Stream.concat(
                lacking(every, answered(texts))
                    .map(fact -> finding(texts, fact, "this fact has no answer")),
                lacking(every, asked(texts))
                    .map(fact -> finding(texts, fact, "nobody can ask for this fact"))));
  }

  private static Stream<String> lacking(Set<String> every, Set<String> those) {
    return every.stream().filter(fact -> !those.contains(fact));
  }

  private static Finding finding(Texts texts, String fact, String what) {
    return new Finding("facts", Finding.tag(texts), FILE, PREFIX + fact, what);
  }

  private Set<String> asked(Texts texts) {
    return questions
        .apply(texts.locale())
        .lines()
        .filter(line -> line.matches("F\\d+:.+"))
        .map(line -> line.substring(0, line.indexOf(':')))
        .collect(Collectors.toSet());
  }

  private static Set<String> answered(Texts texts) {
    return texts.patterns().keySet().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> key.substring(PREFIX.length()))
        .collect(Collectors.toSet());
  }
}
