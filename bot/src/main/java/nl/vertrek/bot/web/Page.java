package nl.vertrek.bot.web;

import io.javalin.http.Context;
import java.io.IOException;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.http.Problem;

/** {@code /} and the words that stand on it. */
final class Page {

  void index(Context ctx) throws IOException {
    ctx.contentType("text/html; charset=utf-8").result(resource("/web/index.html"));
  }

  /** The page's words in one language, as it stands in that language's folder. */
  void words(Context ctx) throws IOException {
    var language = Locales.language(ctx.pathParam("locale"));
    if (language == null) {
      throw Problem.notFound("The page does not speak that language.");
    }
    ctx.contentType("application/json")
        .result(resource("/" + Locales.tag(language) + "/page.json"));
  }

  private static byte[] resource(String path) throws IOException {
    try (var in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing from this build");
      }
      return in.readAllBytes();
    }
  }
}
