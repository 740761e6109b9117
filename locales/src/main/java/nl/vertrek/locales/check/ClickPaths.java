package nl.vertrek.locales.check;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;

/**
 * The way through the admin center is told for every cloud.
 *
 * @param clouds as they stand in keys, such as {@code worldwide}
 */
public record ClickPaths(List<String> clouds) implements Check {

  private static final String CENTER = "guide.center.";
  private static final String OLDER = ".older";

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream()
        .flatMap(texts -> {
          var known = texts.patterns().keySet();
          var centers = clouds.stream().map(CENTER::concat);
          var newer =
              known.stream()
                  .filter(key -> key.startsWith("guide.") && key.endsWith(OLDER))
                  .map(key -> key.substring(0, key.length() - OLDER.length()));
          return Stream.concat(centers, newer)
              .filter(key -> !known.contains(key))
              .map(key ->
                  new Finding(
                      "click paths",
                      Finding.tag(texts),
                      "messages.properties",
                      key,
                      "this cloud has no way told"));
        });
  }
}
