package nl.vertrek.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.web.Visit;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.understanding.Language;

/**
 * An off-boarding on the page, by the first answer to every question; before each answer the
 * language is switched, and the question must be there again in the other one.
 */
final class SwitchingWalk {

  private static final int MOST_QUESTIONS = 40;

  /** What is said when nothing is asked for now. */
  private static final Set<String> ENDS = Set.of("told.rests", "told.all-over", "told.complete");

  private static final String ANSWERS =
      ".webchat__suggested-actions__button, button.ac-pushButton:enabled";

  private final LiveHouse live;
  private final Page page;
  private final Visit visit;
  private final String leaver;
  private final List<String> asked = new ArrayList<>();
  private long answered;
  private long seen;
  private List<Ours> heard = List.of();

  SwitchingWalk(LiveHouse live, Page page, String leaver) {
    this.live = live;
    this.page = page;
    this.visit = new Visit(page);
    this.leaver = leaver;
  }

  /** The keys of the questions, in the order in which they were answered. */
  List<String> walk(String begin) {
    visit.say(begin);
    for (int i = 0; i < MOST_QUESTIONS; i++) {
      Ours said = lastAfter(answered);
      if (key(said).equals("told.complete")) {
        return asked;
      }
      if (said.question() > 0) {
        answer(switched(said));
      } else {
        answered = seen;
        page.locator("[data-advance=PT24H]").click();
      }
    }
    throw new AssertionError("There is no end to it: " + asked);
  }

  private Ours switched(Ours question) {
    Language other = question.language() == Language.DUTCH ? Language.ENGLISH : Language.DUTCH;
    page.locator("[data-language='" + other.locale().toLanguageTag() + "']").click();
    page.waitForCondition(() -> last().language() == other && last().question() > 0);
    Ours again = last();
    assertThat(visit.bubble(again.text().lines().findFirst().orElseThrow()).last()).isVisible();
    return again;
  }

  private void answer(Ours question) {
    asked.add(key(question));
    answered = sequence();
    if (question.options().isEmpty()) {
      visit.say(leaver);
    } else {
      String label = question.options().getFirst().label();
      page.locator(ANSWERS, new Page.LocatorOptions().setHasText(label)).last().click();
    }
  }

  /**
   * What is said last, once something is said and the turn it is said in is over. What comes a
   * moment later has not been seen then.
   */
  private Ours lastAfter(long sequence) {
    page.waitForCondition(() -> {
      look();
      return seen > sequence && !heard.isEmpty() && isOver(heard.getLast());
    });
    return heard.getLast();
  }

  private void look() {
    var now = entries();
    seen = now.isEmpty() ? 0 : now.getLast().sequence();
    heard = ours(now);
  }

  private static boolean isOver(Ours last) {
    return last.question() > 0 || ENDS.contains(key(last));
  }

  private Ours last() {
    return ours(entries()).getLast();
  }

  private static List<Ours> ours(List<Entry> entries) {
    return entries.stream()
        .map(Entry::what)
        .filter(what -> what instanceof Ours ours && ours.message() != null)
        .map(Ours.class::cast)
        .toList();
  }

  private long sequence() {
    return entries().stream().mapToLong(Entry::sequence).max().orElse(0);
  }

  private List<Entry> entries() {
    var conversation = new ConversationId(page.url().replaceFirst(".*#", ""));
    return live.house().engine().since(conversation, 0, 1_000);
  }

  private static String key(Ours ours) {
    return ours.message() == null ? "" : ours.message().key();
  }
}
