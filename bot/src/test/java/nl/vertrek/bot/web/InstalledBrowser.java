package nl.vertrek.bot.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A browser that is on this machine already, cut off from every other. The variable VERTREK_BROWSER
 * says where it is, when it is in no usual place.
 */
public final class InstalledBrowser implements AutoCloseable {

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/microsoft-edge",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** A busy machine takes its time; what never comes, fails all the same. */
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> foreignRequests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  public InstalledBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")));
  }

  /** A browser window with nothing remembered in it. */
  public BrowserContext context(String locale) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900));
    context.onRequest(request -> {
      if (!request.url().matches("(?:http://127\\.0\\.0\\.1:\\d+/|blob:|data:).*")) {
        foreignRequests.add(request.url());
      }
    });
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    return context;
  }

  /**
   * Keeps pictures of the page, light and dark, in the folder that the property vertrek.pictures
   * names, if any.
   */
  public void pictures(Page page, String name) {
    var folder = System.getProperty("vertrek.pictures");
    if (folder == null) {
      return;
    }
    page.setViewportSize(1280, 800);
    for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
    }
  }

  /** What was asked of hosts other than our own, since the start. */
  public List<String> foreignRequests() {
    return List.copyOf(foreignRequests);
  }

  /** What the browser called an error: broken scripts, and what the security policy stopped. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path installed() {
    var named = System.getenv("VERTREK_BROWSER");
    if (named != null) {
      return Path.of(named);
    }
    return USUAL_PLACES.stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No browser found: install Chromium, or name one in VERTREK_BROWSER."));
  }
}
