package nl.vertrek.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that grammars are made of, from each language's {@code lexicon/words.txt}. The
 * languages are read together, for people mix them in one sentence.
 *
 * <p>A line is {@code group: phrase, phrase=value}; the value is a whole number, 0 where it is left
 * out.
 */
final class Lexicon {

  private final Map<String, Phrases> groups = new HashMap<>();

  private Lexicon() {}

  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    for (Language language : Language.values()) {
      lexicon.read(language);
    }
    return lexicon;
  }

  /** The phrases of a group, which must exist. */
  Phrases phrases(String group) {
    Phrases phrases = groups.get(group);
    if (phrases == null) {
      throw new IllegalStateException("no lexicon/words.txt has a group '" + group + "'");
    }
    return phrases;
  }

  private void read(Language language) {
    String name = "/" + language.locale().toLanguageTag() + "/lexicon/words.txt";
    for (String line : lines(name)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException(name + ": a line has no group before a colon: " + line);
      }
      Phrases phrases =
          groups.computeIfAbsent(line.substring(0, colon).strip(), _ -> new Phrases());
      for (String entry : line.substring(colon + 1).split(",", -1)) {
        add(phrases, entry.strip());
      }
    }
  }

  private static void add(Phrases phrases, String entry) {
    if (entry.isEmpty()) {
      return;
    }
    int equals = entry.indexOf('=');
    String words = equals < 0 ? entry : entry.substring(0, equals);
    int value = equals < 0 ? 0 : Integer.parseInt(entry.substring(equals + 1).strip());
    phrases.add(Tokenizer.tokens(words).stream().map(Token::word).toList(), value);
  }

  /** A resource's lines without comments and blanks. */
  static List<String> lines(String resource) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }
}
