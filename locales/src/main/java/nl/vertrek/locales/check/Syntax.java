package nl.vertrek.locales.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Texts;

/** Every message is a pattern of ICU. */
record Syntax() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream()
        .flatMap(texts ->
            texts.lines().stream()
                .flatMap(line ->
                    fault(line.pattern()).stream()
                        .map(fault -> Finding.of("syntax", texts, line, fault))));
  }

  private static Optional<String> fault(String pattern) {
    if (pattern.isBlank()) {
      return Optional.of("says nothing");
    }
    try {
      var _ = Patterns.of(pattern);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of("is no message format: " + wrong.getMessage());
    }
  }

  /** The pattern taken apart; empty where it is none. */
  static Optional<Patterns> parsed(Texts.Line line) {
    try {
      return Optional.of(Patterns.of(line.pattern()));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
