package nl.vertrek.locales.check;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Patterns.Plural;
import nl.vertrek.locales.Texts;

/**
 * Every plural has the arms that its language counts with, and where several languages choose by
 * the same number, the exceptions for exact numbers ({@code =0}) are the same.
 */
record PluralArms() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return Stream.concat(
        all.stream().flatMap(PluralArms::incomplete),
        all.stream().skip(1).flatMap(texts -> different(all.getFirst(), texts)));
  }

  private static Stream<Finding> incomplete(Texts texts) {
    var needed = PluralRules.forLocale(texts.locale()).getKeywords();
    return texts.lines().stream()
        .flatMap(line ->
            plurals(line)
                .flatMap(plural ->
                    needed.stream()
                        .filter(arm -> !plural.arms().contains(arm))
                        .map(arm ->
                            Finding.of(
                                "plural",
                                texts,
                                line,
                                "{%s} has no words for “%s”".formatted(plural.argument(), arm)))));
  }

  private static Stream<Finding> different(Texts reference, Texts texts) {
    return texts.lines().stream()
        .flatMap(line ->
            reference.line(line.key()).stream()
                .filter(other -> plurals(other).findAny().isPresent())
                .filter(_ -> plurals(line).findAny().isPresent())
                .filter(other -> !exact(other).equals(exact(line)))
                .map(other ->
                    Finding.of(
                        "plural",
                        texts,
                        line,
                        "has words of their own for %s, and %s has them for %s"
                            .formatted(exact(line), Finding.tag(reference), exact(other)))));
  }

  private static Stream<Plural> plurals(Texts.Line line) {
    return Syntax.parsed(line).map(Patterns::plurals).stream().flatMap(List::stream);
  }

  private static TreeSet<String> exact(Texts.Line line) {
    return plurals(line)
        .flatMap(plural ->
            plural.arms().stream()
                .filter(arm -> arm.startsWith("="))
                .map(arm -> String.format(Locale.ROOT, "%s %s", plural.argument(), arm)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
