package nl.vertrek.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import nl.vertrek.bot.web.InstalledBrowser;
import nl.vertrek.bot.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two colleagues, each at a page of their own: one asks, the other lends a role. */
class ColleaguesOnThePageTest {

  private final InstalledBrowser browser = new InstalledBrowser();

  @TempDir private Path data;
  private LiveHouse live;

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
  void aRequestIsToldToTheColleagueAndTheStepIsDoneInTheirName() throws Exception {
    var mirjam = Visit.open(browser.context("nl-NL"), live.origin());
    mirjam.say("hallo");
    assertThat(mirjam.page().locator(".conversation")).hasCount(1);
    mirjam.button("Nieuw gesprek").click();
    assertThat(mirjam.page().locator(".conversation")).hasCount(2);
    // Back to the earlier one: what is asked arrives in the one used last.
    mirjam.page().locator(".conversation").last().click();
    assertThat(mirjam.bubble("hallo").first()).isVisible();

    var priya = Visit.open(browser.context("nl-NL"), live.origin());
    priya.page().locator("#persona").selectOption("p.ramdin@contoso.nl");
    assertThat(priya.bubble("Priya Ramdin")).isVisible();
    priya.say("Nadia Bouzid gaat nu uit dienst");
    press(priya, "Stap voor stap");
    press(priya, "Vraag een collega");

    var toast = mirjam.page().locator(".toast");
    assertThat(toast).containsText("Priya Ramdin");
    toast.getByText("Openen").click();
    press(mirjam, "Ja, uitvoeren");
    assertThat(priya.bubble("laat deze stap uitvoeren")).isVisible();
    assertThat(priya.page().locator("#person")).containsText("wordt geblokkeerd");
    assertEquals("blocking", live.user("n.bouzid@contoso.nl").at("/now/signIn").stringValue());
  }

  private static void press(Visit visit, String label) {
    var button =
        visit
            .page()
            .locator(".webchat__suggested-actions__button, button.ac-pushButton")
            .filter(new Locator.FilterOptions().setHasText(label));
    button.click();
  }
}
