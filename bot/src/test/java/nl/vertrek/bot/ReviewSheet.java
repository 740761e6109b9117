package nl.vertrek.bot;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.bot.web.Gallery;
import nl.vertrek.bot.web.InstalledBrowser;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every card and every question, in each language and in pseudo-language, on a wide
 * page and on a narrow one, in one file: {@code ./check pictures FILE}. It is for a reviewer's
 * eyes, and no part of the other checks.
 */
class ReviewSheet {

  private static final List<Locale> LOCALES =
      List.of(Language.DUTCH.locale(), Language.ENGLISH.locale(), Pseudo.LOCALE);

  /** High enough for the longest card to stand on it whole. */
  private static final int HEIGHT = 2_600;

  /** As in Teams beside a list of chats, and on a telephone. */
  private static final List<Integer> WIDTHS = List.of(760, 390);

  private static final int SHARP_ENOUGH = 80;
  private static final int MOST_SUGGESTED = 3;

  /**
   * Where the last thing said stands, down to the answers that can be pressed, once it stands
   * still.
   */
  private static final String PLACE =
      """
      async ({ said, answers }) => {
        const activities = () => [...document.querySelectorAll('.webchat__basic-transcript__activity')];
        const buttons = () => document.querySelectorAll('.webchat__suggested-actions__button');
        const top = one => one.getBoundingClientRect().top;
        let before = null;
        for (let frames = 0, calm = 0; calm < 10; frames++) {
          if (frames > 3000) throw new Error(`${activities().length} said, ${buttons().length} answers`);
          await new Promise(requestAnimationFrame);
          if (activities().length < said || buttons().length !== answers) continue;
          activities().at(-1).scrollIntoView({ block: 'end', behavior: 'instant' });
          const now = top(activities().at(-1));
          calm = now === before ? calm + 1 : 0;
          before = now;
        }
        const { left, width } = activities().at(-1).getBoundingClientRect();
        return [left, before, width, top(document.querySelector('.webchat__send-box__main')) - before];
      }
      """;

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Vertrek: every card and every question</title>
      <style>
        body { font: 14px system-ui; margin: 24px }
        div { display: flex; gap: 12px; align-items: end; margin: 0 0 12px }
        img { max-width: 32%; border: 1px solid #ccc }
      </style>
      """;

  @TempDir private Path data;

  private final Wording wording = new Wording(Catalogue.load());

  /** One look at one thing. */
  private record Look(String key, Locale locale, int width) {}

  @Test
  void showsEveryCardAndEveryQuestion() throws IOException {
    var pieces = new TreeMap<>(new Showpieces(data).byKey());
    var pictures = new HashMap<Look, byte[]>();
    try (var browser = new InstalledBrowser()) {
      for (Locale locale : LOCALES) {
        for (int width : WIDTHS) {
          photograph(pieces, browser, locale, width, pictures);
        }
      }
    }
    Files.writeString(
        Path.of(System.getProperty("vertrek.sheet", "target/review.html")),
        html(pieces.navigableKeySet(), pictures));
    assertEquals(
        List.of(), Showpieces.wanted().stream().filter(key -> !pieces.containsKey(key)).toList());
  }

  private void photograph(
      Map<String, Ours> pieces,
      InstalledBrowser browser,
      Locale locale,
      int width,
      Map<Look, byte[]> pictures) {
    try (var gallery = new Gallery();
        var context = browser.context(locale.toLanguageTag());
        var page = context.newPage()) {
      page.setViewportSize(width, HEIGHT);
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      page.navigate(gallery.origin() + "/?locale=" + locale.toLanguageTag());
      page.locator(".webchat__send-box").waitFor();
      int said = 0;
      for (var shown : pieces.entrySet()) {
        Ours piece = in(locale, shown.getValue());
        gallery.say(piece);
        pictures.put(new Look(shown.getKey(), locale, width), picture(page, ++said, piece));
      }
    }
  }

  /** As it would have been said in a conversation of this language. */
  private Ours in(Locale locale, Ours piece) {
    Ours again = wording.again(piece, locale);
    Language language = locale.equals(Language.DUTCH.locale()) ? Language.DUTCH : Language.ENGLISH;
    return new Ours(
        language, again.text(), again.message(), again.card(), again.question(), again.options());
  }

  private static byte[] picture(Page page, int said, Ours piece) {
    // More of them become buttons of a card, which is part of what is said.
    int answers = piece.options().size() > MOST_SUGGESTED ? 0 : piece.options().size();
    var place = (List<?>) page.evaluate(PLACE, Map.of("said", said, "answers", answers));
    return page.screenshot(
        new Page.ScreenshotOptions()
            .setType(ScreenshotType.JPEG)
            .setQuality(SHARP_ENOUGH)
            .setClip(number(place, 0), number(place, 1), number(place, 2), number(place, 3)));
  }

  private static double number(List<?> place, int index) {
    return ((Number) place.get(index)).doubleValue();
  }

  private static String html(Iterable<String> keys, Map<Look, byte[]> pictures) {
    var html = new StringBuilder(HEAD);
    for (String key : keys) {
      html.append("<h2 id=\"%s\">%s</h2>\n".formatted(key, key));
      for (int width : WIDTHS) {
        html.append("<div>");
        for (Locale locale : LOCALES) {
          html.append(figure(new Look(key, locale, width), pictures));
        }
        html.append("</div>\n");
      }
    }
    return html.append("</html>\n").toString();
  }

  private static String figure(Look look, Map<Look, byte[]> pictures) {
    String tag = look.locale().toLanguageTag();
    byte[] picture = requireNonNull(pictures.get(look));
    return "<img loading=\"lazy\" alt=\"%s %s\" src=\"data:image/jpeg;base64,%s\">"
        .formatted(look.key(), tag, Base64.getEncoder().encodeToString(picture));
  }
}
