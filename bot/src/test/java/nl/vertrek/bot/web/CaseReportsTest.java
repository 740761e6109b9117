package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.vertrek.tenant.Upn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CaseReportsTest {

  private final TestServer server = new TestServer();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void opensToAdminsOnly() {
    assertEquals("Unauthorized", server.get("/cases/17", null).error());
    assertEquals(403, server.get("/cases/17", "made up").status());
    assertEquals(403, server.get("/cases/17", token(StubTenant.ANKE)).status());
    assertEquals(200, server.get("/cases/17", token(StubTenant.EWA)).status());
    assertEquals(200, server.get("/cases/17?t=" + token(StubTenant.EWA), null).status());
  }

  @Test
  void saysThatThereIsNoSuchCase() {
    for (var id : new String[] {"18", "0", "-1", "x", "99999999999999999999"}) {
      var answer = server.get("/cases/" + id, token(StubTenant.MIRJAM));
      assertEquals("NotFound", answer.error(), id);
    }
  }

  @Test
  void opensByALinkOfItsConversationForAnHour() {
    var link = link();
    assertEquals(200, server.get(link, null).status());
    server.pass(SignedLinks.LIFETIME.minusSeconds(1));
    assertEquals(200, server.get(link, null).status());
    server.pass(Duration.ofSeconds(2));
    assertEquals("LinkExpired", server.get(link, null).error());
  }

  @Test
  void opensByALinkThatWasNotChangedOnly() {
    var link = link();
    assertEquals("Forbidden", server.get(link.replace("/17", "/18"), null).error());
    assertEquals("Forbidden", server.get(link.replace("expires=", "expires=9"), null).error());
    assertEquals("Forbidden", server.get(link.replace("expires=", "expires=x"), null).error());
    assertEquals("Forbidden", server.get(link + "A", null).error());
    assertEquals("Forbidden", server.get("/cases/17?signature=", null).error());
  }

  @Test
  void givesLinksToTheConversationThatFollowsTheCaseOnly() {
    var client = DirectLineClient.begin(server);
    var address = "/page/conversations/" + client.id + "/report";
    assertEquals(404, server.get(address, client.token).status());
    assertEquals(401, server.get(address, null).status());
    assertEquals(403, server.get(address, token(StubTenant.EWA)).status());
  }

  @Test
  void speaksBothLanguages() {
    var dutch = read("nl-NL");
    assertTrue(dutch.contains("<html lang=\"nl-NL\">"), dutch);
    assertTrue(dutch.contains("<h1>Rapport: "), dutch);
    var english = read("en-US");
    assertTrue(english.contains("<html lang=\"en-US\">"), english);
    assertTrue(english.contains("<h1>Report: "), english);
    assertEquals(400, server.get("/cases/17?locale=fr", token(StubTenant.MIRJAM)).status());
  }

  @Test
  void showsEveryNameAsItIsWritten() {
    var html = read("nl-NL");
    assertTrue(html.contains("<dd>Bob &lt;b&gt;Test&lt;/b&gt; &amp; Zn.</dd>"), html);
    assertTrue(html.contains("<dt>&quot;Wie&#39;</dt>"), html);
    assertTrue(html.contains(StubTenant.RIGHT_TO_LEFT), html);
    assertFalse(html.contains("<b>"), html);
    assertFalse(html.contains("<script"), html);
  }

  @Test
  void isAPdfAsWellWithEveryNameInIt() throws IOException, InterruptedException {
    var link = link();
    assertTrue(
        server.get(link, null).raw().body().contains("&amp;format=pdf\">PDF</a>"), "a link to it");
    var request = server.request(link + "&format=pdf&locale=en-US").build();
    var answer = server.http().send(request, BodyHandlers.ofByteArray());
    var type = answer.headers().firstValue("Content-Type").orElseThrow();
    assertTrue(type.startsWith("application/pdf"), type);
    try (var pdf = Loader.loadPDF(answer.body())) {
      var text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("Report: Bob <b>Test</b> & Zn."), text);
      assertTrue(text.contains("<script>alert(1)</script>"), text);
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded(), "fonts are carried along");
        }
      }
    }
    assertEquals(400, server.get(link + "&format=doc", null).status());
  }

  @Test
  void linksToThePdfWhicheverFormatItIsReadIn() {
    var token = token(StubTenant.MIRJAM);
    var html = server.get("/cases/17?format=html&locale=en-US", token).raw().body();
    assertTrue(html.contains("href=\"?locale=en-US&amp;format=pdf\""), html);
  }

  private String read(String locale) {
    var answer = server.get("/cases/17?locale=" + locale, token(StubTenant.MIRJAM));
    assertEquals(
        "text/html;charset=utf-8",
        answer.raw().headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
    return answer.raw().body();
  }

  private String link() {
    var client = DirectLineClient.begin(server);
    client.say("Anke");
    var answer = server.get("/page/conversations/" + client.id + "/report", client.token);
    return answer.body().path("url").stringValue();
  }

  private String token(Upn user) {
    var request = "{\"user\":{\"id\":\"%s\"}}".formatted(user.text());
    return server
        .post("/v3/directline/tokens/generate", TestServer.SECRET, request)
        .body()
        .path("token")
        .stringValue();
  }
}
