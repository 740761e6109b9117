package nl.vertrek.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.web.InstalledBrowser;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A localisation tester at work, in a real browser, on words in which faults are planted. */
class WorkbenchOnThePageTest {

  /** In milliseconds; a busy machine takes its time to draw a first page. */
  private static final double PATIENCE = 30_000;

  private static final String BUBBLES = ".webchat__bubble__content";
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");

  /** One of each kind that somebody with everything is asked, from the first to the last step. */
  private static final List<String> QUESTIONS =
      List.of(
          "ask.when",
          "ask.approval",
          "ask.typed-name",
          "step.devices.ask",
          "step.meetings.ask",
          "step.save-mail.ask",
          "step.files.ask",
          "step.files.ask-who",
          "step.mail.ask",
          "step.mail.ask-who-share",
          "step.calls.ask",
          "step.licenses.ask",
          "step.totals.ask");

  private final InstalledBrowser browser = new InstalledBrowser();

  @TempDir private Path data;
  private LiveHouse live;
  private final BrowserContext context = browser.context("nl-NL");
  private final Page page = context.newPage();

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  @BeforeEach
  void open() {
    var english =
        Texts.of(ENGLISH).without("thank").with("greet.again", "Hello {nmae}! Good to see you.");
    live = new LiveHouse(data, null, Catalogue.of(List.of(Texts.of(DUTCH), english)));
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), browser.foreignRequests());
    browser.close();
    live.close();
  }

  /** All of it in one sitting: at every step in both languages, two faults found, mended, said. */
  @Test
  void playsATestersWholeSession() throws IOException {
    page.navigate(live.origin());
    assertThat(bubble("Wie gaat uit dienst?")).isVisible();
    var asked = new SwitchingWalk(live, page, "Anke Visser").walk("Anke Visser gaat uit dienst");
    assertTrue(asked.containsAll(QUESTIONS), asked::toString);
    seesWhatWasSaidInEveryLanguage();
    findsPlantedFaultsAndMendsThem();
    takesThePatchAlong();
    hearsTheNewWords();
  }

  private void seesWhatWasSaidInEveryLanguage() {
    speakEnglish();
    long said = entries();
    say("show it in Dutch");
    var transcript = page.locator("#transcript");
    assertThat(transcript).containsText("Zal ik dit plan voor Anke Visser uitvoeren?");
    assertThat(transcript).not().containsText("Shall I carry out this plan");
    transcript.getByText("en-US").first().click();
    assertThat(transcript).containsText("Shall I carry out this plan");
    page.locator("#transcript-keys").click();
    assertThat(
            transcript
                .locator(".keys a", new Locator.LocatorOptions().setHasText("ask.approval"))
                .first())
        .hasAttribute("href", "/locales#ask.approval");
    browser.pictures(page, "side-by-side");
    page.locator("#transcript-close").click();
    assertEquals(said, entries());
  }

  @Test
  void seesInPseudoWhatIsNotTranslated() {
    page.navigate(live.origin() + "/?locale=qps-ploc");
    assertThat(bubble("[Ŵĥö îš ļéàṽîñĝ?")).isVisible();
    assertThat(page.locator("#other-language")).isVisible();
    say("Anke Visser is leaving on Friday");
    assertThat(bubble("[Šĥàļļ Î çàŕŕý öûţ ţĥîš þļàñ ƒöŕ Anke Visser?")).isVisible();
    assertThat(page.locator("#person")).containsText("[Šîĝñ-îñ");
    assertEquals(List.of(), plainWords());
    browser.pictures(page, "pseudo");
    language("nl-NL");
    assertThat(bubble("Zal ik dit plan voor Anke Visser uitvoeren?")).isVisible();
  }

  private void speakEnglish() {
    if ("false".equals(page.locator("[data-language='en-US']").getAttribute("aria-pressed"))) {
      long before = entries();
      language("en-US");
      page.waitForCondition(() -> entries() > before);
    }
  }

  private void findsPlantedFaultsAndMendsThem() {
    openCatalogue("");
    page.locator("#filter").selectOption("findings");
    assertThat(page.locator("details")).hasCount(2);
    assertThat(message("thank")).containsText("missing");
    message("greet.again").locator("summary").click();
    assertThat(message("greet.again")).containsText("has {nmae}");

    var editor = message("greet.again").getByLabel("greet.again en-US");
    editor.fill("Hello! Nice to see {name");
    assertThat(message("greet.again")).containsText("no message format");
    editor.fill("Hello! Nice to see you.");
    assertThat(message("greet.again").locator(".preview").last())
        .hasText("Hello! Nice to see you.");
    sayItSo("greet.again");
    assertThat(page.locator(".badge.edited").first()).isVisible();

    message("thank").locator("summary").click();
    message("thank").getByLabel("thank en-US").fill("My pleasure.");
    sayItSo("thank");
    page.locator("#filter").selectOption("edited");
    assertThat(page.locator("details")).hasCount(2);
    browser.pictures(page, "locales");
  }

  /** Whatever language the page is in: the last of the editors' first buttons is the English. */
  private void sayItSo(String key) {
    message(key).locator(".editors button:visible").last().click();
  }

  private void takesThePatchAlong() throws IOException {
    var download = page.waitForDownload(() -> page.locator("#patch").click());
    var patch = Files.readString(download.path());
    assertTrue(patch.contains("+++ b/locales/src/main/resources/en-US/messages.properties"), patch);
    assertTrue(patch.contains("-greet.again = Hello! Good to see you."), patch);
    assertTrue(patch.contains("+greet.again = Hello! Nice to see you."), patch);
    assertTrue(patch.contains("+thank = My pleasure."), patch);
  }

  private void hearsTheNewWords() {
    page.navigate(live.origin());
    say("hello");
    assertThat(bubble("Hello! Nice to see you.")).isVisible();
  }

  @Test
  void showsNoneOneManyLongAndRightToLeft() {
    openCatalogue("#own.aliases");
    var table = message("own.aliases").locator("table");
    for (String text :
        List.of(
            "één alias", "one alias", "1.234 aliassen", "1,234 aliases", "Wilhelmina", "ياسمين")) {
      assertThat(table).containsText(text);
    }
    assertThat(message("own.aliases")).containsText("OwnFigures");
    page.locator("#search").fill("postvak deelt");
    assertThat(page.locator("#messages")).containsText("fact.F60");
  }

  /** What stands on the page in plain letters and is neither a name nor a number. */
  private List<?> plainWords() {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('[data-word], .clock-buttons button, #person h3, #person dt')]
              .map(one => one.textContent.trim())
              .filter(text => text && !/^\\[.*\\]$/.test(text))
            """);
  }

  /** The first look reads every class of the program, which takes a busy machine a while. */
  private void openCatalogue(String hash) {
    page.navigate(live.origin() + "/locales" + hash);
    page.locator("details").first().waitFor(new Locator.WaitForOptions().setTimeout(4 * PATIENCE));
  }

  private long entries() {
    var conversation = new ConversationId(page.url().replaceFirst(".*#", ""));
    return live.house().engine().since(conversation, 0, 1_000).stream()
        .mapToLong(Entry::sequence)
        .max()
        .orElse(0);
  }

  private void language(String tag) {
    page.locator("[data-language='" + tag + "']").click();
  }

  private void say(String words) {
    var box = page.locator(".webchat__send-box input[type=text]");
    box.fill(words);
    box.press("Enter");
  }

  private Locator bubble(String words) {
    return page.locator(BUBBLES, inside(words)).last();
  }

  private Locator message(String key) {
    return page.locator("details[id='" + key + "']");
  }

  private static Page.LocatorOptions inside(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
