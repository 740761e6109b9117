package nl.vertrek.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the page does when its connection breaks. */
@TestInstance(Lifecycle.PER_CLASS)
class PageConnectionTest {

  /** The chat client waits up to fifteen seconds before it comes back. */
  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(60_000);

  private final TestServer server = new TestServer();
  private final InstalledBrowser browser = new InstalledBrowser();
  private final List<WebSocketRoute> sockets = new ArrayList<>();
  private BrowserContext context = browser.context("nl-NL");
  private Visit visit = new Visit(context.newPage());

  @BeforeEach
  void open() {
    context.close();
    sockets.clear();
    context = browser.context("nl-NL");
    context.routeWebSocket(
        Pattern.compile(".*"),
        socket -> {
          socket.connectToServer();
          sockets.add(socket);
        });
    visit = Visit.open(context, server.origin());
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void losesAndDoublesNothingWhenItsSocketDrops() {
    visit.say("een");
    assertThat(visit.bubble("Echo: een")).isVisible();
    drop();
    server.exchange.sayUnasked(visit.conversation(), "gemist");
    visit.say("twee");
    assertThat(visit.bubble("Echo: twee")).isVisible(SOON);
    assertEquals(List.of("Welkom!", "een", "Echo: een", "gemist", "twee", "Echo: twee"), said());
    assertEquals(2, sockets.size());
  }

  @Test
  void comesBackAfterANightsSleepWithWhatWasBeingTyped() {
    visit.box().fill("half een zin");
    server.pass(Duration.ofHours(9));
    drop();
    server.exchange.sayUnasked(visit.conversation(), "Klaar met wissen.");
    assertThat(visit.bubble("Klaar met wissen.")).isVisible(SOON);
    assertThat(visit.box()).hasValue("half een zin");
    assertThat(visit.page().locator("#notice")).isHidden();
    visit.say("hallo");
    assertThat(visit.bubble("Echo: hallo")).isVisible();
    assertTrue(said().containsAll(List.of("Welkom!", "Klaar met wissen.", "hallo", "Echo: hallo")));
  }

  @Test
  void goesOnWithANewTokenAsSoonAsSomebodyLooksAgain() {
    server.pass(Duration.ofHours(9));
    visit.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    visit.page().waitForCondition(() -> sockets.size() == 2);
    visit.say("hallo");
    assertThat(visit.bubble("Echo: hallo")).isVisible();
    assertThat(visit.page().locator("#notice")).isHidden();
  }

  @Test
  void goesOnShowingWhatWasSaidWithANewToken() {
    visit.page().locator("#side-by-side").click();
    var columns = visit.page().locator("#transcript th");
    assertThat(columns).hasCount(2);
    server.pass(Duration.ofHours(9));
    visit.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    visit.page().waitForCondition(() -> sockets.size() == 2);
    visit.page().locator("#transcript-languages button").first().click();
    assertThat(columns).hasCount(1);
  }

  @Test
  void showsThatTheBotIsAtWork() {
    visit.say("langzaam");
    assertThat(visit.page().locator(".webchat__typing-indicator, .webchat__typingIndicator"))
        .isVisible();
    server.exchange.finish();
  }

  private void drop() {
    sockets.getLast().close(new WebSocketRoute.CloseOptions().setCode(3000));
  }

  private List<String> said() {
    return visit.page().locator(".webchat__bubble__content").allInnerTexts();
  }
}
