package nl.vertrek.locales.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Texts;

/** Quotation marks and apostrophes are typographic, and a quotation that is opened is closed. */
record Quotes() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream()
        .flatMap(texts ->
            texts.lines().stream()
                .flatMap(line ->
                    fault(line).map(fault -> Finding.of("quotes", texts, line, fault)).stream()));
  }

  private static Optional<String> fault(Texts.Line line) {
    // In the pattern as it is written: a straight apostrophe would quote braces.
    if (line.pattern().contains("'")) {
      return Optional.of("has a straight apostrophe: use ’");
    }
    if (line.pattern().contains("\"")) {
      return Optional.of("has straight quotation marks: use “ and ”");
    }
    boolean open =
        Syntax.parsed(line).map(Patterns::texts).stream()
            .flatMap(List::stream)
            .anyMatch(text -> count(text, '“') != count(text, '”'));
    return open ? Optional.of("opens a quotation that it does not close") : Optional.empty();
  }

  private static long count(String text, char sign) {
    return text.chars().filter(letter -> letter == sign).count();
  }
}
