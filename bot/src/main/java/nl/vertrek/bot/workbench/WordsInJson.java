package nl.vertrek.bot.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.vertrek.bot.http.Json;
import nl.vertrek.locales.Texts;
import tools.jackson.databind.JsonNode;

/** Words that are no messages, because who shows them is not us: the page, and Teams. */
public final class WordsInJson {

  private static final String PAGE = "page.json";
  private static final String TEAMS = "teams.json";

  private WordsInJson() {}

  /** The words of the page in this locale; none where it has no page. */
  public static Texts ofPage(Locale locale) {
    return of(locale, PAGE);
  }

  /** What Teams shows of the app in this locale; none where it has no app. */
  static Texts ofTeams(Locale locale) {
    return of(locale, TEAMS);
  }

  private static Texts of(Locale locale, String file) {
    return new Texts(
        locale, Texts.source(locale, file).map(source -> lines(file, source)).orElse(List.of()));
  }

  /** The words of a source, each by the way to it. */
  static List<Texts.Line> lines(String file, String source) {
    var lines = new ArrayList<Texts.Line>();
    List<String> written = source.lines().toList();
    add("", Json.read(source.getBytes(StandardCharsets.UTF_8)), file, written, lines);
    return lines;
  }

  private static void add(
      String key, JsonNode node, String file, List<String> written, List<Texts.Line> lines) {
    if (node.isString()) {
      String words = node.stringValue("");
      lines.add(new Texts.Line(key, words, file, number(written, key, words), ""));
    }
    String way = key.isEmpty() ? "" : key + ".";
    node.properties()
        .forEach(word -> add(way + word.getKey(), word.getValue(), file, written, lines));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(way + i, node.path(i), file, written, lines);
      }
    }
  }

  /** The line with the whole key, or with the last part of it and these words. */
  private static int number(List<String> written, String key, String words) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    String value = Json.mapper().writeValueAsString(words);
    int whole = first(written, line -> line.contains('"' + key + "\":"));
    return whole > 0
        ? whole
        : first(written, line -> line.contains('"' + name + "\":") && line.contains(value));
  }

  private static int first(List<String> written, Predicate<String> wanted) {
    return 1
        + IntStream.range(0, written.size())
            .filter(i -> wanted.test(written.get(i)))
            .findFirst()
            .orElse(-1);
  }
}
