package nl.vertrek.bot.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vertrek.bot.http.Json;
import org.junit.jupiter.api.Test;

/** The words of the page, those of the chat client among them. */
class PageWordsTest {

  private static final Path WEB = Path.of("src/main/web");

  /** A key where the page asks for it, or where an element names it. */
  private static final Pattern ASKED =
      Pattern.compile("(?:\\bword\\('|data-(?:word|label)=\")([a-z-]+\\.[a-z-]+)['\"]");

  @Test
  void standInBothLanguages() throws IOException {
    assertEquals(keys("nl-NL"), keys("en-US"));
  }

  @Test
  void areThereForEverythingThePageSays() throws IOException {
    var asked = new TreeSet<String>();
    try (var files = Files.list(WEB)) {
      for (var file : files.filter(PageWordsTest::isOurs).toList()) {
        ASKED.matcher(Files.readString(file)).results().map(PageWordsTest::key).forEach(asked::add);
      }
    }
    var missing = new TreeSet<>(asked);
    missing.removeAll(keys("nl-NL"));
    assertEquals(Set.of(), missing);
    // The page puts many keys together itself; a pattern that finds next to none looks at nothing.
    assertTrue(asked.size() >= 50, asked::toString);
  }

  private static boolean isOurs(Path file) {
    return List.of(".js", ".html").stream().anyMatch(file.toString()::endsWith);
  }

  private static String key(MatchResult found) {
    return found.group(1);
  }

  private static Set<String> keys(String tag) throws IOException {
    try (var in = PageWordsTest.class.getResourceAsStream("/" + tag + "/page.json")) {
      return new TreeSet<>(Json.read(requireNonNull(in).readAllBytes()).propertyNames());
    }
  }
}
