package nl.vertrek.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.web.InstalledBrowser;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anke is off-boarded on the page, in a real browser, against the whole house. */
class MainJobOnThePageTest {

  private static final String BUBBLES = ".webchat__bubble__content";

  private final InstalledBrowser browser = new InstalledBrowser();
  private final Catalogue catalogue = Catalogue.load();

  @TempDir private Path data;
  private LiveHouse live;
  private BrowserContext context = browser.context("nl-NL");
  private Page page = context.newPage();
  private Language language = Language.DUTCH;

  @BeforeEach
  void open() {
    live = new LiveHouse(data);
  }

  @AfterEach
  void close() {
    browser.close();
    live.close();
  }

  @Test
  void offboardsAnkeStepByStepAndGoesOnInEnglishHalfway() throws Exception {
    visit(Language.DUTCH);
    say("Anke Visser gaat nu uit dienst, Joost Hendriks krijgt haar postvak");
    assertThat(page.locator("#chat-title")).hasText("Anke Visser");
    choose("answer.begin");
    choose("answer.wipe");
    typeHerName("step.devices.name");
    choose("answer.leave-meetings");
    choose("answer.save-nothing");
    choose("answer.move-files");
    button("Joost Hendriks").click();
    assertThat(button(words("answer.besides-both"))).isVisible();
    browser.pictures(page, "page-nl");

    page.locator("[data-language='en-US']").click();
    language = Language.ENGLISH;
    choose("answer.besides-both");
    choose("answer.keep-aliases");
    choose("answer.release-number");
    choose("answer.all-licenses");
    choose("answer.not-lower");
    assertThat(plan()).containsText(words("state.done"));
    assertThat(plan()).hasCount(1);
    assertEquals(List.of("step.mail.ask-besides"), askedTwice());

    finish();
    assertThat(plan()).hasCount(1);
    assertThat(plan()).not().containsText("everywhere from");
    assertAnkeHasLeft();
    showsTheSameInAnotherTabAndAfterAReload();
  }

  @Test
  void offboardsAnkeAsPlannedInEnglish() throws Exception {
    visit(Language.ENGLISH);
    say("Anke Visser is leaving now, Joost Hendriks gets her mailbox");
    choose("answer.as-planned");
    typeHerName("step.devices.name", "step.meetings.name");
    assertThat(bubble(about("step.queues.done").with("first", "Anke"))).isVisible();
    say("status");
    assertThat(plan()).hasCount(2);
    assertThat(page.locator(".coming")).containsText("Sign-in blocked everywhere");
    browser.pictures(page, "page-en");
    finish();
    assertEquals(List.of(), askedTwice());
    assertAnkeHasLeft();
  }

  private void visit(Language spoken) {
    language = spoken;
    context.close();
    context = browser.context(spoken.locale().toLanguageTag());
    page = context.newPage();
    page.navigate(live.origin());
    assertThat(bubble(Message.of("ask.who"))).isVisible();
  }

  private void typeHerName(String... steps) {
    var names = Stream.of(steps).<Arg>map(step -> new Arg.Phrase(Message.of(step))).toList();
    assertThat(bubble(about("ask.typed-name").with("steps", names).with("count", steps.length)))
        .isVisible();
    say("Anke Visser");
  }

  /** Moves the clock until every step is settled. */
  private void finish() {
    page.locator("[data-advance=PT1H]").click();
    assertThat(bubble(about("told.all-over"))).isVisible();
    assertThat(page.locator("#person")).containsText("Shared mailbox");
    page.locator("[data-advance=PT24H]").click();
    assertThat(bubble(about("told.complete"))).isVisible();
  }

  private void assertAnkeHasLeft() throws IOException, InterruptedException {
    var anke = live.user("a.visser@contoso.nl");
    assertEquals("shared", anke.at("/mailbox/type").stringValue());
    assertEquals("[\"j.hendriks@contoso.nl\"]", anke.at("/mailbox/fullAccess").toString());
    assertEquals("[]", anke.path("assignedLicenses").toString());
    assertEquals("blocked", anke.at("/now/signIn").stringValue());
    assertEquals("active", anke.at("/now/account/state").stringValue());
    var panel = page.locator("#person");
    assertThat(panel.locator(".card", new Locator.LocatorOptions().setHasText("Licenses")))
        .containsText("None");
    assertThat(panel).containsText("Anke Visser (uit dienst)");
    assertThat(panel).containsText("blocked");
  }

  private void showsTheSameInAnotherTabAndAfterAReload() {
    var shown = page.locator(BUBBLES).allTextContents().toArray(String[]::new);
    var other = context.newPage();
    other.navigate(page.url());
    assertThat(other.locator(BUBBLES)).hasText(shown);

    page.reload();
    assertThat(page.locator(BUBBLES)).hasText(shown);
    say("status");
    var standing =
        Message.of("status.complete").with("name", "Anke Visser").with("over", 11).with("all", 11);
    assertThat(bubble(standing)).isVisible();
    assertThat(other.locator(BUBBLES, inside(rendered(standing))).last()).isVisible();
  }

  /** The keys of the questions that were put more than once, in the words of whatever language. */
  private List<String> askedTwice() {
    var conversation = new ConversationId(page.url().replaceFirst(".*#", ""));
    var asked = new ArrayList<Message>();
    var again = new ArrayList<String>();
    for (Entry entry : live.house().engine().since(conversation, 0, 1_000)) {
      if (entry.what() instanceof Entry.What.Ours ours
          && ours.question() > 0
          && ours.message() != null) {
        if (asked.contains(ours.message())) {
          again.add(ours.message().key());
        }
        asked.add(ours.message());
      }
    }
    return again;
  }

  private void say(String words) {
    var box = page.locator(".webchat__send-box input[type=text]");
    box.fill(words);
    box.press("Enter");
  }

  private void choose(String option) {
    button(words(option)).click();
  }

  private Locator button(String label) {
    return page.locator(".webchat__suggested-actions__button, button.ac-pushButton", inside(label));
  }

  /** The newest bubble with these words; the plan above holds some of them too. */
  private Locator bubble(Message message) {
    return page.locator(BUBBLES, inside(rendered(message))).last();
  }

  private Locator plan() {
    return page.locator(".ac-adaptiveCard", inside(rendered(about("plan.title"))));
  }

  private Message about(String key) {
    return Message.of(key).with("name", "Anke Visser");
  }

  private String words(String key) {
    return rendered(Message.of(key));
  }

  private String rendered(Message message) {
    return catalogue.render(message, language.locale());
  }

  private static Page.LocatorOptions inside(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
