package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is open to this machine and our own page, and refuses what makes no sense. */
class LocalesPageTest {

  @AutoClose private final TestServer server = new TestServer();

  @ParameterizedTest
  @ValueSource(strings = {"/locales", "/locales/messages", "/locales/messages/thank"})
  void answersThisMachineAndItsOwnPageOnly(String path) {
    assertEquals(200, server.get(path, null).status());
    assertEquals(200, with(path, "Origin", server.origin()));
    assertEquals(403, with(path, "Origin", "https://evil.example"));
    assertEquals(403, with(path, "Sec-Fetch-Site", "cross-site"));
    assertEquals(403, with(path, "X-Forwarded-For", "127.0.0.1"));
  }

  @Test
  void takesNoEditFromAnotherSite() {
    var body = BodyPublishers.ofString(edit("thank", "en-US", "Gone."));
    var request = server.request("/locales/edits").header("Origin", "https://evil.example");
    assertEquals(403, server.send(request.PUT(body)).status());
    assertEquals("", server.get("/locales/patch", null).raw().body());
  }

  @ParameterizedTest
  @CsvSource({
    "no.such.key, en-US, Hello., 404",
    "thank, de-DE, Danke., 400",
    "thank, qps-ploc, Thanks., 400",
    "thank, en-US, Thanks {name, 400",
    "thank, en-US, ' ', 400",
    "thank, en-US, Thanks {name}., 400",
    "greet, en-US, 'Hello {name, number}.', 400",
  })
  void refusesAnEditThatMakesNoSense(String key, String locale, String pattern, int status) {
    var body = BodyPublishers.ofString(edit(key, locale, pattern));
    assertEquals(status, server.send(server.request("/locales/edits").PUT(body)).status());
  }

  @Test
  void keepsAnEditUntilItIsTakenBack() {
    var body = edit("thank", "en-US", "My pleasure.");
    var edits = server.request("/locales/edits");
    assertEquals(204, server.send(edits.PUT(BodyPublishers.ofString(body))).status());
    var patch = server.get("/locales/patch", null).raw();
    assertTrue(patch.body().contains("+thank = My pleasure."), patch::body);
    assertTrue(patch.headers().firstValue("Content-Disposition").orElse("").contains(".patch"));
    assertEquals(204, server.send(edits.method("DELETE", BodyPublishers.ofString(body))).status());
    assertEquals("", server.get("/locales/patch", null).raw().body());
  }

  @Test
  void saysThePagesWordsInPseudoAndInWhichLanguageTheyAreRead() {
    var words = server.get("/page/words/qps-ploc", null);
    assertTrue(words.body().path("bar.language").stringValue("").startsWith("[Ļàñ"));
    assertTrue(words.body().path("chat.case").stringValue("").contains("{number}"));
    assertEquals("en-US", words.raw().headers().firstValue("Content-Language").orElse(""));
    assertEquals(404, server.get("/page/words/tlh", null).status());
  }

  private static String edit(String key, String locale, String pattern) {
    return "{\"key\":\"%s\",\"locale\":\"%s\",\"pattern\":\"%s\"}".formatted(key, locale, pattern);
  }

  private int with(String path, String header, String value) {
    return server.send(server.request(path).header(header, value).GET()).status();
  }
}
