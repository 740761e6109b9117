package nl.vertrek.locales.check;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;

/** Every message stands in every language, and once. */
record SameKeys() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return Stream.concat(missing(all), all.stream().flatMap(SameKeys::doubled));
  }

  private static Stream<Finding> missing(List<Texts> all) {
    return all.stream()
        .flatMap(texts -> {
          var known = texts.patterns().keySet();
          return all.stream()
              .flatMap(other -> other.lines().stream())
              .filter(line -> !known.contains(line.key()))
              .map(line ->
                  new Finding(
                      "missing",
                      Finding.tag(texts),
                      line.file(),
                      line.key(),
                      "is missing: “%s” stands in another language".formatted(line.pattern())))
              .distinct();
        });
  }

  private static Stream<Finding> doubled(Texts texts) {
    var seen = new HashSet<String>();
    return texts.lines().stream()
        .filter(line -> !seen.add(line.key()))
        .map(line -> Finding.of("missing", texts, line, "stands here a second time: keep one"));
  }
}
