package nl.vertrek.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.vertrek.dialogs.ConversationId;

/** Somebody at the page, in a window of their own or in another tab of it. */
public record Visit(Page page) {

  /** Opens the page, and waits until the bot greets. */
  public static Visit open(BrowserContext context, String address) {
    var page = context.newPage();
    page.navigate(address);
    var visit = new Visit(page);
    assertThat(visit.bubble("").first()).isVisible();
    return visit;
  }

  public void say(String words) {
    box().fill(words);
    box().press("Enter");
  }

  public Locator box() {
    return page.locator(".webchat__send-box input[type=text]");
  }

  public Locator bubble(String words) {
    return page.locator(".webchat__bubble__content", new Page.LocatorOptions().setHasText(words));
  }

  public Locator button(String name) {
    var named = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.BUTTON, named);
  }

  /** The conversation that is open. */
  ConversationId conversation() {
    return new ConversationId(page.url().replaceFirst(".*#", ""));
  }
}
