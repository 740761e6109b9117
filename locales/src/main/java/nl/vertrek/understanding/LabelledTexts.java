package nl.vertrek.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of {@code label TAB text}, where the label {@code oos} marks what is out of scope. */
final class LabelledTexts {

  static final String OUT_OF_SCOPE = "oos";

  private LabelledTexts() {}

  /**
   * The rows of a file.
   *
   * @throws IllegalArgumentException naming the file, and the line, that cannot be read
   */
  static List<IntentTrainer.Example> read(Path file) {
    List<String> lines = lines(file);
    List<IntentTrainer.Example> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (tab > 0) {
        rows.add(new IntentTrainer.Example(line.substring(0, tab), words(line.substring(tab + 1))));
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException(
            "%s, line %d: a line is a label, a tab and a text".formatted(file, i + 1));
      }
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + " is not UTF-8: save it as such", e);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException(file + " cannot be read", e));
    }
  }

  /** The words of a text as the model takes them. */
  static List<String> words(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    return new Heard(text, tokens, List.of()).masked(0, tokens.size());
  }
}
