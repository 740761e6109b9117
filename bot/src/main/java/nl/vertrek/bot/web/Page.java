package nl.vertrek.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.workbench.PageWords;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.locales.Texts;
import tools.jackson.databind.node.ObjectNode;

/** {@code /} and the words that stand on it. */
final class Page {

  private final Catalogue catalogue;

  Page(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void index(Context ctx) throws IOException {
    ctx.contentType("text/html; charset=utf-8").result(resource("/web/index.html"));
  }

  /**
   * The page's words in one locale, as they stand in its folder; one that is under way says what it
   * lacks in the locale that it falls back to, which is told as the language of the content.
   */
  void words(Context ctx) {
    var tag = ctx.pathParam("locale");
    var locale =
        catalogue
            .locale(tag)
            .or(() -> Optional.ofNullable(Locales.language(tag)).map(known -> known.locale()))
            .orElseThrow(() -> Problem.notFound("The page does not speak that language."));
    var basis = catalogue.basis(locale);
    var words = read(basis).orElseGet(Json::object);
    if (locale.equals(Pseudo.LOCALE)) {
      words.propertyNames().stream()
          .toList()
          .forEach(key -> words.put(key, Pseudo.of(words.path(key).stringValue(""))));
    } else if (!locale.equals(basis)) {
      read(locale).ifPresent(words::setAll);
    }
    ctx.header("Content-Language", basis.toLanguageTag()).json(words);
  }

  private static Optional<ObjectNode> read(Locale locale) {
    return Texts.source(locale, PageWords.FILE).map(text -> Json.read(text.getBytes(UTF_8)));
  }

  static byte[] resource(String path) throws IOException {
    try (var in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing from this build");
      }
      return in.readAllBytes();
    }
  }
}
