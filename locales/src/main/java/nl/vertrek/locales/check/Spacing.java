package nl.vertrek.locales.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Texts;

/** One space between words, none at the ends, and none before a comma or a full stop. */
record Spacing() implements Check {

  private static final Pattern ODD = Pattern.compile("\\s{2}|^\\s|\\s$|\\s[.,;!?]");

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream()
        .flatMap(texts ->
            texts.lines().stream()
                .filter(Spacing::isOdd)
                .map(line ->
                    Finding.of(
                        "spaces",
                        texts,
                        line,
                        "has a space too many: twice, at an end, or before a sign")));
  }

  private static boolean isOdd(Texts.Line line) {
    return Syntax.parsed(line).map(Patterns::texts).stream()
        .flatMap(List::stream)
        .anyMatch(text -> ODD.matcher(text).find());
  }
}
