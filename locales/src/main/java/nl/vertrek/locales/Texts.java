package nl.vertrek.locales;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;

/**
 * What the folder of one locale says of messages, as it is written there.
 *
 * @param lines in the order of the files; a key that stands twice stands here twice
 */
public record Texts(Locale locale, List<Line> lines) {

  /** Where messages stand, in each locale's folder. */
  private static final List<String> FILES =
      List.of("messages.properties", "knowledge/answers.properties");

  public Texts {
    lines = List.copyOf(lines);
  }

  /**
   * A message where it stands.
   *
   * @param pattern in the message format of ICU
   * @param file within the locale's folder
   * @param number of the line, from 1
   * @param section the comment above it; empty where there is none
   */
  public record Line(String key, String pattern, String file, int number, String section) {

    private Line saying(String other) {
      return new Line(key, other, file, number, section);
    }
  }

  /** What the program brings along for a locale; nothing where it has no folder. */
  public static Texts of(Locale locale) {
    var lines = new ArrayList<Line>();
    for (String file : FILES) {
      source(locale, file).ifPresent(text -> lines.addAll(lines(file, text)));
    }
    return new Texts(locale, lines);
  }

  /** A file of a locale's folder as it is; empty when it is not there. */
  public static Optional<String> source(Locale locale, String file) {
    String path = "/" + locale.toLanguageTag() + "/" + file;
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the program's own files.", e);
    }
  }

  private static List<Line> lines(String file, String text) {
    var lines = new ArrayList<Line>();
    String section = "";
    List<String> written = text.lines().toList();
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i).strip();
      if (line.startsWith("#")) {
        section = line.substring(1).strip();
      } else if (!line.isEmpty()) {
        Map.Entry<String, String> entry = entry(line);
        lines.add(new Line(entry.getKey(), entry.getValue(), file, i + 1, section));
      }
    }
    return lines;
  }

  /** One line is one message, escaped as properties are. */
  private static Map.Entry<String, String> entry(String line) {
    var properties = new Properties();
    try (var in = new StringReader(line)) {
      properties.load(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String key = properties.stringPropertyNames().iterator().next();
    return Map.entry(key, properties.getProperty(key, ""));
  }

  /** The patterns by key; the last where a key stands twice. */
  public SequencedMap<String, String> patterns() {
    var patterns = new LinkedHashMap<String, String>();
    lines.forEach(line -> patterns.put(line.key(), line.pattern()));
    return patterns;
  }

  /** Where a key stands. */
  public Optional<Line> line(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** The same with one message worded otherwise, or added where it is missing. */
  public Texts with(String key, String pattern) {
    var changed = new ArrayList<>(lines);
    changed.replaceAll(line -> line.key().equals(key) ? line.saying(pattern) : line);
    if (line(key).isEmpty()) {
      changed.add(new Line(key, pattern, FILES.getFirst(), 0, ""));
    }
    return new Texts(locale, changed);
  }

  /** The same without one message. */
  public Texts without(String key) {
    return new Texts(locale, lines.stream().filter(line -> !line.key().equals(key)).toList());
  }

  /** The phrases that a locale's {@code answers.properties} keeps under each id. */
  static Map<String, List<String>> answers(Locale locale) {
    var answers = new LinkedHashMap<String, List<String>>();
    String text = source(locale, "answers.properties").orElse("");
    lines("answers.properties", text)
        .forEach(line ->
            answers
                .computeIfAbsent(line.key(), _ -> new ArrayList<>())
                .addAll(List.of(line.pattern().split("\\s*\\|\\s*"))));
    return answers;
  }

  /** The locales under way, each with the one that it falls back to, as {@code fy-NL = nl-NL}. */
  static SequencedMap<Locale, Locale> underWay() {
    var underWay = new LinkedHashMap<Locale, Locale>();
    try (InputStream in = Texts.class.getResourceAsStream("/under-way.properties")) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Texts::entry)
            .forEach(entry ->
                underWay.put(
                    Locale.forLanguageTag(entry.getKey()),
                    Locale.forLanguageTag(entry.getValue())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read which languages are under way.", e);
    }
    return underWay;
  }
}
