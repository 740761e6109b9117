package nl.vertrek.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page for whoever sees little, few colours or a small screen, and for whoever has no mouse.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PageForEverybodyTest {

  private final TestServer server = new TestServer();
  private final InstalledBrowser browser = new InstalledBrowser();
  private BrowserContext context = browser.context("nl-NL");
  private Visit visit = new Visit(context.newPage());

  /** How the page can be asked to look. */
  enum Look {
    LIGHT(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.NONE),
    DARK(ColorScheme.DARK, Contrast.NO_PREFERENCE, ForcedColors.NONE),
    CONTRAST(ColorScheme.LIGHT, Contrast.MORE, ForcedColors.NONE),
    DARK_CONTRAST(ColorScheme.DARK, Contrast.MORE, ForcedColors.NONE),
    FEW_COLOURS(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.ACTIVE);

    private final ColorScheme scheme;
    private final Contrast contrast;
    private final ForcedColors forced;

    Look(ColorScheme scheme, Contrast contrast, ForcedColors forced) {
      this.scheme = scheme;
      this.contrast = contrast;
      this.forced = forced;
    }

    EmulateMediaOptions media() {
      return new EmulateMediaOptions()
          .setColorScheme(scheme)
          .setContrast(contrast)
          .setForcedColors(forced);
    }
  }

  @BeforeEach
  void open() {
    context.close();
    context = browser.context("nl-NL");
    visit = Visit.open(context, server.origin());
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void keepsNobodyOut(Look look) {
    visit.page().emulateMedia(look.media());
    visit.say("Anke");
    assertThat(visit.page().locator("#person")).containsText("wordt geblokkeerd");
    for (var words : List.of("kaart", "plan", "keuze", "vraag")) {
      visit.say(words);
    }
    assertThat(suggestion("Ja")).isVisible();
    assertEquals(List.of(), faults());
    withAToast();
    visit.page().setViewportSize(390, 800);
    visit.page().locator("#show-tenant").click();
    assertEquals(List.of(), faults());
    visit.page().locator("#show-conversations").click();
    assertEquals(List.of(), faults());
  }

  @Test
  void isUsedWithoutAMouse() {
    visit.box().focus();
    keys("vraag", "Enter");
    assertThat(suggestion("Nee")).isVisible();
    keys("Shift+Tab", "ArrowRight", "Enter");
    assertThat(visit.bubble("Echo: Nee")).isVisible();

    keys("keuze", "Enter");
    assertThat(visit.page().locator("button.ac-pushButton").first()).isVisible();
    keys("Shift+Tab", "Shift+Tab", "Enter", "Enter");
    assertThat(visit.bubble("Ingedrukt: 7 option-")).isVisible();
  }

  @Test
  void leadsTheKeyboardIntoADrawerAndBack() {
    visit.page().setViewportSize(390, 800);
    var opener = visit.page().locator("#show-conversations");
    opener.focus();
    keys("Enter");
    assertThat(opener).hasAttribute("aria-expanded", "true");
    assertThat(visit.page().locator("#new-conversation")).isFocused();
    keys("Escape");
    assertThat(opener).isFocused();
    assertThat(visit.page().locator("#conversations")).isHidden();
  }

  private void withAToast() {
    var elsewhere = visit.conversation();
    visit.button("Nieuw gesprek").first().click();
    assertThat(visit.bubble("Anke Visser dus.")).hasCount(0);
    assertThat(visit.page().locator("#chat-title")).hasText("Nieuw gesprek");
    server.exchange.sayUnasked(elsewhere, "Mag dit in jouw naam?");
    assertThat(visit.page().locator(".toast")).isVisible();
  }

  private List<String> faults() {
    return new AxeBuilder(visit.page())
        .analyze().getViolations().stream()
            .map(fault -> fault.getId() + " " + fault.getNodes().getFirst().getHtml())
            .toList();
  }

  private Locator suggestion(String label) {
    return visit
        .page()
        .locator(".webchat__suggested-actions__button")
        .filter(new Locator.FilterOptions().setHasText(label));
  }

  /** Presses keys; what is no key is typed. */
  private void keys(String... keys) {
    for (var key : keys) {
      if (key.matches("[a-z]+")) {
        visit.page().keyboard().type(key);
      } else {
        visit.page().keyboard().press(key);
      }
    }
  }
}
