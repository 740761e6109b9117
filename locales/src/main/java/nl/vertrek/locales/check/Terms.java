package nl.vertrek.locales.check;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Texts;

/**
 * Things go by one name, the one that Microsoft gives them, and people are spoken to in one way.
 */
record Terms() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream().flatMap(texts -> findings(texts, Glossary.of(texts.locale())));
  }

  static Stream<Finding> findings(Texts texts, Glossary glossary) {
    return texts.lines().stream()
        .flatMap(line -> glossary.terms().stream().flatMap(term -> finding(texts, line, term)));
  }

  private static Stream<Finding> finding(Texts texts, Texts.Line line, Glossary.Term term) {
    if (term.exempt().stream().anyMatch(line.key()::startsWith)) {
      return Stream.empty();
    }
    return Syntax.parsed(line).map(Patterns::texts).stream()
        .flatMap(List::stream)
        .flatMap(text -> term.wrong().matcher(text).results())
        .map(match -> match.group())
        .distinct()
        .map(wrong ->
            Finding.of("terms", texts, line, "says “%s”: use “%s”".formatted(wrong, term.right())));
  }
}
