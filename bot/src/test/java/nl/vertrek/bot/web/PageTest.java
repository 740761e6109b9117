package nl.vertrek.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The page in a real browser, with the real chat client in it. */
@TestInstance(Lifecycle.PER_CLASS)
class PageTest {

  private final TestServer server = new TestServer();
  private final InstalledBrowser browser = new InstalledBrowser();
  private BrowserContext context = browser.context("nl-NL");
  private Page page = context.newPage();

  @BeforeEach
  void open() {
    context.close();
    context = browser.context("nl-NL");
    page = context.newPage();
    page.navigate(server.origin());
    assertThat(bubble("Welkom!")).isVisible();
  }

  @AfterEach
  void askedNothingOfOtherHosts() {
    assertEquals(List.of(), browser.foreignRequests());
    assertEquals(List.of(), browser.complaints());
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void conversesByWordsAndByButtons() {
    say("hallo");
    assertThat(bubble("Echo: hallo")).isVisible();
    say("vraag");
    page.locator(".webchat__suggested-actions__button", text("Nee")).click();
    assertThat(bubble("Echo: Nee")).isVisible();
    say("keuze");
    page.locator("button.ac-pushButton", text("Marieke Dijkstra")).click();
    assertThat(bubble("Ingedrukt: 7 option-1")).isVisible();
  }

  @Test
  void showsNamesAsTheyAreWritten() {
    say("kaart");
    var card = page.locator(".ac-adaptiveCard");
    assertThat(card).containsText("Dit weet ik van Bob <b>Test</b> & Zn.");
    assertThat(card).containsText("*sterretjes* en [een](http://example.org) `stukje`");
    assertThat(card).containsText(StubTenant.RIGHT_TO_LEFT);
    assertThat(card.locator("b, em, a, code")).hasCount(0);
    assertThat(page.locator("#persona")).containsText(StubTenant.MARKED_UP);
  }

  @Test
  void replacesACardWhereItStands() {
    say("plan");
    assertThat(page.locator(".ac-adaptiveCard")).containsText("te doen");
    say("vraag");
    say("voortgang");
    assertThat(page.locator(".ac-adaptiveCard")).containsText("gedaan");
    assertThat(page.locator(".ac-adaptiveCard")).hasCount(1);
    var words = String.join("|", page.locator(".webchat__bubble__content").allInnerTexts());
    assertTrue(words.indexOf("gedaan") < words.indexOf("Zeker weten?"), words);
  }

  @Test
  void showsHowThePersonStandsInTheTenantAndMovesItsClock() {
    assertThat(page.locator("#person")).containsText("Noem in de chat wie er vertrekt");
    say("Anke");
    assertThat(page.locator("#person")).containsText("wordt geblokkeerd");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    assertThat(page.locator(".conversation[aria-current=true]")).containsText("Dossier 17");
    var progress = page.locator("#person progress");
    assertThat(progress.first()).not().hasAttribute("value", "0.4");
    assertThat(progress.nth(1)).hasAttribute("value", "0.3");
    assertThat(progress.nth(2)).hasAttribute("value", "0.9");
    var before = page.locator("#clock").getAttribute("datetime");
    page.getByRole(AriaRole.BUTTON, named("+1 dag")).click();
    assertThat(page.locator("#clock"))
        .not()
        .hasAttribute("datetime", Pattern.compile(Pattern.quote(before.substring(0, 10)) + ".*"));
  }

  @Test
  void drawsInTheReportHowFarOffEachDayIs() {
    say("Anke");
    var report = context.waitForPage(() -> page.locator("#report").click());
    assertThat(report.locator(".bar rect")).hasCount(2);
    var widths =
        (List<?>)
            report
                .locator(".bar rect")
                .evaluateAll("all => all.map(one => one.getBoundingClientRect().width)");
    var whole = report.locator(".bar").first().boundingBox().width;
    assertEquals(List.of(whole / 4, whole), widths.stream().map(PageTest::asNumber).toList());
  }

  private static double asNumber(Object number) {
    return ((Number) number).doubleValue();
  }

  @Test
  void keepsConversationAndHistoryOverAReload() {
    say("Anke");
    assertThat(bubble("Anke Visser dus.")).isVisible();
    var address = page.url();
    page.reload();
    assertThat(bubble("Anke Visser dus.")).isVisible();
    assertEquals(address, page.url());
    assertThat(bubble("Welkom!")).hasCount(1);
  }

  @Test
  void bringsWhatIsSaidToEveryTab() {
    var other = context.newPage();
    other.navigate(page.url());
    assertThat(bubble(other, "Welkom!")).isVisible();
    say("hallo");
    assertThat(bubble(other, "Echo: hallo")).isVisible();
    assertThat(bubble(other, "Echo: hallo")).hasCount(1);
  }

  @Test
  void opensTheConversationThatWasChosenLastWhicheverAnswerComesFirst() {
    say("Anke");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    var held = new ArrayList<Route>();
    page.route("**/persona", held::add);
    page.getByRole(AriaRole.BUTTON, named("Nieuw gesprek")).first().click();
    page.locator(".conversation[aria-current=true]").click();
    page.waitForCondition(() -> held.size() == 2);
    page.waitForResponse("**/persona", () -> held.getLast().resume());
    page.waitForResponse("**/persona", () -> held.getFirst().resume());
    assertThat(bubble("Anke Visser dus.")).isVisible();
    say("hallo");
    assertThat(bubble("Echo: hallo")).isVisible();
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    assertThat(bubble("Anke Visser dus.")).isVisible();
  }

  @Test
  void holdsSeveralConversationsSideBySide() {
    say("Anke");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    page.getByRole(AriaRole.BUTTON, named("Nieuw gesprek")).first().click();
    assertThat(page.locator("#chat-title")).hasText("Nieuw gesprek");
    assertThat(bubble("Anke Visser dus.")).hasCount(0);
    page.locator(".conversation", text("Anke Visser")).first().click();
    assertThat(bubble("Anke Visser dus.")).isVisible();
  }

  @Test
  void changesTheWholePageIntoTheOtherLanguage() {
    page.getByRole(AriaRole.BUTTON, named("EN")).click();
    assertThat(bubble("English it is.")).isVisible();
    assertThat(page.locator("#conversations h2")).hasText("Conversations");
    assertThat(page.getByPlaceholder("Type a message", loosely())).isVisible();
    page.reload();
    assertThat(page.locator("#conversations h2")).hasText("Conversations");
  }

  @Test
  void speaksAsWhoeverIsChosen() {
    say("Anke");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    page.locator("#persona").selectOption("e.kowalczyk@contoso.nl");
    assertThat(page.locator("#chat-title")).hasText("Nieuw gesprek");
    page.locator("#persona").selectOption("m.hoekstra@contoso.nl");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
  }

  @Test
  void foldsItsPanelsAwayOnANarrowScreen() {
    page.setViewportSize(420, 800);
    assertThat(page.locator("#tenant")).isHidden();
    page.locator("#show-tenant").click();
    assertThat(page.locator("#tenant")).isVisible();
    page.locator("#tenant button").first().press("Escape");
    assertThat(page.locator("#tenant")).isHidden();
  }

  private void say(String words) {
    var box = page.locator(".webchat__send-box input[type=text]");
    box.fill(words);
    box.press("Enter");
  }

  private Locator bubble(String words) {
    return bubble(page, words);
  }

  private static Locator bubble(Page page, String words) {
    return page.locator(".webchat__bubble__content", text(words));
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByPlaceholderOptions loosely() {
    return new Page.GetByPlaceholderOptions().setExact(false);
  }
}
