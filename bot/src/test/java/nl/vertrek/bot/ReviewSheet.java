package nl.vertrek.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.web.InstalledBrowser;
import nl.vertrek.dialogs.ConversationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every card and question of an off-boarding, one row a turn and one column a language,
 * on one page: {@code ./check pictures FILE}. No test: it is for a reviewer's eyes.
 */
class ReviewSheet {

  private static final List<String> LOCALES = List.of("nl-NL", "en-US", "qps-ploc");
  private static final double PATIENCE = 60_000;
  private static final int MOST_TURNS = 40;
  private static final int SHARP_ENOUGH = 70;

  @TempDir private Path folder;

  /** A turn: the key of the question, and what the chat looked like. */
  private record Turn(String key, byte[] picture) {}

  @Test
  void writesTheSheet() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    var columns = new LinkedHashMap<String, List<Turn>>();
    for (String locale : LOCALES) {
      try (var live = new LiveHouse(Files.createDirectory(folder.resolve(locale)))) {
        var browser = new InstalledBrowser();
        try {
          columns.put(locale, new Walk(live, browser.context("en-US").newPage(), locale).turns());
        } finally {
          browser.close();
        }
      }
    }
    Files.writeString(
        Path.of(System.getProperty("vertrek.sheet", "target/review.html")), html(columns));
  }

  /** Anke is off-boarded by the first answer to every question. */
  private static final class Walk {

    private final LiveHouse live;
    private final Page page;
    private final String locale;
    private final List<Turn> turns = new ArrayList<>();

    Walk(LiveHouse live, Page page, String locale) {
      this.live = live;
      this.page = page;
      this.locale = locale;
    }

    List<Turn> turns() {
      page.setViewportSize(1280, 1100);
      page.navigate(live.origin() + "/?locale=" + locale);
      picture(awaited(null));
      say(
          locale.equals("nl-NL")
              ? "Anke Visser gaat nu uit dienst, Joost Hendriks krijgt haar postvak"
              : "Anke Visser is leaving now, Joost Hendriks gets her mailbox");
      Ours asked = awaited(turns.getFirst().key());
      while (turns.size() < MOST_TURNS) {
        picture(asked);
        if (key(asked).equals("told.complete")) {
          break;
        }
        answer(asked);
        asked = awaited(key(asked));
      }
      return turns;
    }

    private void answer(Ours asked) {
      if (key(asked).equals("ask.typed-name")) {
        say("Anke Visser");
      } else if (asked.question() > 0) {
        page.locator(
                ".webchat__suggested-actions__button, button.ac-pushButton",
                new Page.LocatorOptions().setHasText(asked.options().getFirst().label()))
            .last()
            .click();
      } else {
        page.locator("[data-advance=PT24H]").click();
      }
    }

    /** The last thing said, once it is another than before and stands on the page. */
    private Ours awaited(@Nullable String before) {
      page.waitForCondition(() -> !ours().isEmpty() && !key(ours().getLast()).equals(before));
      Ours last = ours().getLast();
      assertThat(bubble(last.text().lines().findFirst().orElse(""))).isVisible();
      return last;
    }

    private Locator bubble(String words) {
      return page.locator(".webchat__bubble__content", new Page.LocatorOptions().setHasText(words))
          .last();
    }

    private List<Ours> ours() {
      var conversation = new ConversationId(page.url().replaceFirst(".*#", ""));
      return live.house().engine().since(conversation, 0, 1_000).stream()
          .map(Entry::what)
          .filter(what -> what instanceof Ours ours && ours.message() != null)
          .map(Ours.class::cast)
          .toList();
    }

    private static String key(Ours ours) {
      return ours.message() == null ? "" : ours.message().key();
    }

    private void picture(Ours said) {
      var chat = page.locator("#webchat");
      turns.add(
          new Turn(
              key(said),
              chat.screenshot(
                  new Locator.ScreenshotOptions()
                      .setType(ScreenshotType.JPEG)
                      .setQuality(SHARP_ENOUGH))));
    }

    private void say(String words) {
      var box = page.locator(".webchat__send-box input[type=text]");
      box.fill(words);
      box.press("Enter");
    }
  }

  private static String html(Map<String, List<Turn>> columns) {
    var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
    html.append("<title>Vertrek, turn by turn</title>\n");
    html.append("<style>td { vertical-align: top } img { width: 30vw }</style>\n<table>\n<tr>");
    columns.keySet().forEach(locale -> html.append("<th>").append(locale).append("</th>"));
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      html.append("</tr>\n<tr>");
      for (List<Turn> turns : columns.values()) {
        html.append(row < turns.size() ? cell(turns.get(row)) : "<td></td>");
      }
    }
    return html.append("</tr>\n</table>\n</html>\n").toString();
  }

  private static String cell(Turn turn) {
    return "<td>%s<br><img alt=\"%s\" src=\"data:image/jpeg;base64,%s\"></td>"
        .formatted(turn.key(), turn.key(), Base64.getEncoder().encodeToString(turn.picture()));
  }
}
