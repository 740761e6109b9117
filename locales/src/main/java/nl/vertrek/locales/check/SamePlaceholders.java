package nl.vertrek.locales.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Texts;

/** A message says the same of the same things in every language. */
record SamePlaceholders() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    Texts reference = all.getFirst();
    return all.stream().skip(1).flatMap(texts -> differences(reference, texts));
  }

  private static Stream<Finding> differences(Texts reference, Texts texts) {
    return texts.lines().stream()
        .flatMap(line ->
            reference
                .line(line.key())
                .flatMap(Syntax::parsed)
                .flatMap(one -> Syntax.parsed(line).map(other -> difference(one, other)))
                .filter(difference -> !difference.isEmpty())
                .map(difference ->
                    Finding.of(
                        "placeholders",
                        texts,
                        line,
                        "%s, other than in %s".formatted(difference, Finding.tag(reference))))
                .stream());
  }

  private static String difference(Patterns reference, Patterns other) {
    var lacking = without(reference.arguments().keySet(), other.arguments().keySet());
    var extra = without(other.arguments().keySet(), reference.arguments().keySet());
    return Stream.of(
            lacking.isEmpty() ? null : "lacks " + braced(lacking),
            extra.isEmpty() ? null : "has " + braced(extra))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" and "));
  }

  private static Set<String> without(Set<String> all, Set<String> those) {
    var rest = new TreeSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  private static String braced(Set<String> names) {
    return "{" + String.join("}, {", names) + "}";
  }
}
