package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.bot.PlayedScript.Said;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole conversations, word for word, in files that a translator can read. Written anew, to be read
 * through before they are kept, with {@code -Dtranscripts=write}.
 */
class TranscriptsTest {

  private static final Path FOLDER = Path.of("src/test/transcripts");

  @TempDir private static Path data;

  /** What was played, by the name of its file. */
  private static final Map<Language, SortedMap<String, Played>> PLAYED =
      new EnumMap<>(Language.class);

  /**
   * A script as it stands in its file, and what came of it.
   *
   * @param keys of the messages heard, in their order
   */
  private record Played(String before, String after, List<String> keys, Set<Said> said) {}

  @BeforeAll
  static void play() throws IOException {
    for (Language language : Language.values()) {
      var played = new TreeMap<String, Played>();
      for (Path file : files(language)) {
        var before = Files.readString(file);
        var folder = data.resolve(language + "-" + file.getFileName());
        try (var scene = new PlayedScript(folder, language)) {
          var after = scene.play(before.lines().toList());
          played.put(name(file), new Played(before, after, scene.keys(), scene.said()));
        }
      }
      PLAYED.put(language, played);
    }
  }

  private static List<Path> files(Language language) throws IOException {
    try (var files = Files.list(folder(language))) {
      return files.sorted().toList();
    }
  }

  private static Path folder(Language language) {
    return FOLDER.resolve(language.locale().toLanguageTag());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Played played(Language language, String name) {
    return Objects.requireNonNull(
        PLAYED.getOrDefault(language, new TreeMap<>()).get(name),
        () -> name + " is missing in " + language);
  }

  static Set<String> names() {
    return PLAYED.values().stream()
        .flatMap(played -> played.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void areTheSameFilesInEveryLanguage() throws IOException {
    assertFalse(names().isEmpty());
    for (Language language : Language.values()) {
      assertEquals(
          names(),
          files(language).stream()
              .map(TranscriptsTest::name)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void goesWordForWordAsItStandsInItsFile(String name) throws IOException {
    for (Language language : Language.values()) {
      var played = played(language, name);
      boolean writes = "write".equals(System.getProperty("transcripts"));
      if (writes && !played.before().equals(played.after())) {
        Files.writeString(folder(language).resolve(name), played.after());
        fail(name + " was written; read it through.");
      }
      assertEquals(played.before(), played.after(), () -> language + " " + name);
    }
  }

  /** Other words, but the same conversation: whoever speaks, what happens, and what is heard. */
  @ParameterizedTest
  @MethodSource("names")
  void goesTheSameWayInEveryLanguage(String name) {
    var dutch = played(Language.DUTCH, name);
    var english = played(Language.ENGLISH, name);
    assertEquals(happens(dutch), happens(english));
    assertEquals(String.join("\n", dutch.keys()), String.join("\n", english.keys()));
  }

  /** The lines of a script without what is said and heard. */
  private static List<String> happens(Played played) {
    return played
        .after()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("|"))
        .map(line -> line.startsWith(">") || line.startsWith("#") ? line.substring(0, 1) : line)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void showEverythingThatCanBeMeantInACaseAndOutsideOne(Language language) {
    var said =
        PLAYED.getOrDefault(language, new TreeMap<>()).values().stream()
            .flatMap(played -> played.said().stream())
            .collect(Collectors.toSet());
    var missing =
        Arrays.stream(Intent.values())
            .filter(intent -> intent != Intent.NONE)
            .flatMap(intent -> Stream.of(new Said(intent, true), new Said(intent, false)))
            .filter(one -> !said.contains(one))
            .toList();
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @EnumSource
  void showEveryGuard(Language language) {
    // Whom the tenant never knew has no name to be called by; who was purged is told as deleted.
    assertEquals(Set.of("guard.unknown"), unheard(language, "guard."));
  }

  /** Keys of the catalogue that begin so and stand in no transcript of this language. */
  private static Set<String> unheard(Language language, String beginning) {
    var catalogue = Catalogue.load();
    var keys = new TreeSet<String>(catalogue.keys(language.locale()));
    keys.removeIf(key -> !key.startsWith(beginning));
    var heard = new HashSet<String>();
    PLAYED
        .getOrDefault(language, new TreeMap<>())
        .values()
        .forEach(played -> heard.addAll(played.keys()));
    keys.removeAll(heard);
    return keys;
  }
}
