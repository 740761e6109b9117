package nl.vertrek.bot.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.vertrek.bot.http.Json;
import nl.vertrek.locales.Texts;

/** The words of the page, as texts. */
public final class PageWords {

  static final String FILE = "page.json";

  private PageWords() {}

  /** The page's words in this locale; none where it has no page. */
  public static Texts of(Locale locale) {
    var lines = new ArrayList<Texts.Line>();
    Texts.source(locale, FILE)
        .ifPresent(source -> {
          List<String> written = source.lines().toList();
          Json.read(source.getBytes(StandardCharsets.UTF_8))
              .properties()
              .forEach(word ->
                  lines.add(
                      new Texts.Line(
                          word.getKey(),
                          word.getValue().stringValue(""),
                          FILE,
                          number(written, word.getKey()),
                          "")));
        });
    return new Texts(locale, lines);
  }

  private static int number(List<String> written, String key) {
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i).strip().startsWith("\"" + key + "\"")) {
        return i + 1;
      }
    }
    return 1;
  }
}
