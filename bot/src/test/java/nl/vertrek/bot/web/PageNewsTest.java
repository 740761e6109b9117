package nl.vertrek.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the page makes of words that come while somebody looks elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
class PageNewsTest {

  /** Collects what the system would show, and lets a test say whether anybody sees the page. */
  private static final String WATCHED =
      """
      window.shown = [];
      window.Notification = class extends EventTarget {
        static permission = 'granted';
        constructor(title, { body }) { super(); window.shown.push(`${title}: ${body}`); }
        close() {}
      };
      let hidden = false;
      Object.defineProperty(document, 'hidden', { get: () => hidden });
      window.look = away => { hidden = away; document.dispatchEvent(new Event('visibilitychange')); };
      """;

  private final TestServer server = new TestServer();
  private final InstalledBrowser browser = new InstalledBrowser();
  private BrowserContext context = browser.context("nl-NL");
  private Visit visit = new Visit(context.newPage());

  @BeforeEach
  void open() {
    context.close();
    context = browser.context("nl-NL");
    context.addInitScript(WATCHED);
    visit = Visit.open(context, server.origin());
  }

  @AfterEach
  void complainsOfNothing() {
    assertEquals(List.of(), browser.complaints());
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void tellsOfARequestInAConversationThatIsNotOpen() {
    visit.say("Anke");
    assertThat(visit.page().locator("#chat-title")).hasText("Anke Visser");
    var elsewhere = visit.conversation();
    visit.button("Nieuw gesprek").first().click();
    assertThat(visit.bubble("Anke Visser dus.")).hasCount(0);
    assertThat(visit.bubble("Welkom!")).isVisible();

    server.exchange.sayUnasked(elsewhere, "Mag dit in jouw naam?");
    var toast = visit.page().getByRole(AriaRole.STATUS);
    assertThat(toast.filter(having("Mag dit in jouw naam?"))).isVisible();
    assertThat(visit.page().locator(".conversation.unread")).containsText("Anke Visser");
    assertThat(visit.page()).hasTitle(Pattern.compile("^\\(1\\) .*"));

    toast.getByText("Openen").click();
    assertThat(visit.bubble("Mag dit in jouw naam?")).isVisible();
    assertThat(visit.page().locator(".toast")).hasCount(0);
    assertThat(visit.page().locator(".conversation.unread")).hasCount(0);
  }

  @Test
  void hasTheSystemTellOfAReminderWhenNobodySeesThePage() {
    visit.say("Anke");
    assertThat(visit.bubble("Anke Visser dus.")).isVisible();
    assertThat(visit.page()).hasTitle("\u2068Anke Visser\u2069 · Vertrek");
    visit.page().evaluate("look(true)");
    server.exchange.sayUnasked(visit.conversation(), "Morgen gaat de mail weg.");
    assertThat(visit.page()).hasTitle(Pattern.compile("^\\(1\\) .*"));
    assertEquals(
        List.of("\u2068Anke Visser\u2069: Morgen gaat de mail weg."),
        visit.page().evaluate("shown"));
    visit.page().evaluate("look(false)");
    assertThat(visit.page()).hasTitle("\u2068Anke Visser\u2069 · Vertrek");
  }

  @Test
  void tellsNothingOfAnswersThatAreSeen() {
    visit.say("hallo");
    assertThat(visit.bubble("Echo: hallo")).isVisible();
    server.exchange.sayUnasked(visit.conversation(), "Klaar.");
    assertThat(visit.bubble("Klaar.")).isVisible();
    visit.button("Nieuw gesprek").first().click();
    assertThat(visit.page().locator(".conversation")).not().hasCount(1);
    assertThat(visit.page().locator(".toast, .conversation.unread")).hasCount(0);
    assertEquals(List.of(), visit.page().evaluate("shown"));
  }

  @Test
  void forgetsWhatAnotherTabHasRead() {
    visit.say("Anke");
    assertThat(visit.page().locator("#chat-title")).hasText("Anke Visser");
    var address = visit.page().url();
    var elsewhere = visit.conversation();
    visit.button("Nieuw gesprek").first().click();
    assertThat(visit.bubble("Anke Visser dus.")).hasCount(0);
    server.exchange.sayUnasked(elsewhere, "Mag dit?");
    assertThat(visit.page().locator(".conversation.unread")).hasCount(1);

    var other = Visit.open(context, address);
    assertThat(other.bubble("Mag dit?")).isVisible();
    assertThat(visit.page().locator(".conversation.unread")).hasCount(0);
  }

  @Test
  void goesOnAsWhoeverSpeaksInThisTab() {
    var other = Visit.open(context, server.origin());
    other.page().locator("#persona").selectOption("e.kowalczyk@contoso.nl");
    assertThat(other.page().locator("#chat-title")).hasText("Nieuw gesprek");
    visit.say("Anke");
    assertThat(visit.bubble("Anke Visser dus.")).isVisible();
    visit.page().reload();
    assertThat(visit.bubble("Anke Visser dus.")).isVisible();
    assertThat(visit.page().locator("#persona")).hasValue("m.hoekstra@contoso.nl");
    other.page().reload();
    assertThat(other.page().locator("#persona")).hasValue("e.kowalczyk@contoso.nl");
  }

  private static Locator.FilterOptions having(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
