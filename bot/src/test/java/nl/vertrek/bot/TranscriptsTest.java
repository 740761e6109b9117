package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole conversations, word for word, in files that a translator can read. Written anew, to be read
 * through before they are kept, with {@code -Dtranscripts=write}.
 */
class TranscriptsTest {

  private static final Path FOLDER = Path.of("src/test/transcripts");

  @TempDir private Path data;

  static Stream<Path> transcripts() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void goesWordForWordAsItStandsInItsFile(Path file) throws IOException {
    var before = Files.readString(file);
    var after = played(file, before.lines().toList());
    if ("write".equals(System.getProperty("transcripts"))) {
      Files.writeString(file, after);
    } else {
      assertEquals(before, after, file::toString);
    }
  }

  private String played(Path file, List<String> script) {
    try (var scene = new PlayedScript(data, language(file))) {
      return scene.play(script);
    }
  }

  private static Language language(Path file) {
    return Stream.of(Language.values())
        .filter(language ->
            String.valueOf(file.getParent()).endsWith(language.locale().toLanguageTag()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areTheSameConversationsInEveryLanguage() throws IOException {
    assertFalse(names(Language.DUTCH).isEmpty());
    assertEquals(names(Language.DUTCH), names(Language.ENGLISH));
  }

  private static List<String> names(Language language) throws IOException {
    var folder = FOLDER.resolve(language.locale().toLanguageTag());
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
