package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulatorTest {

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsAPersonAndKnowsWhoIsNone() {
    var anke = server.get("/sim/users/A.Visser@contoso.nl", null);
    assertEquals("Anke Visser", anke.body().path("displayName").stringValue());
    assertEquals(404, server.get("/sim/users/nobody@contoso.nl", null).status());
    assertEquals(404, server.get("/sim/users/guest%23EXT%23@contoso.nl", null).status());
  }

  @Test
  void answersInJsonWhereTheServerItselfCannotReadTheAddress() {
    var refusal = server.get("/sim/users/%00@a.b", null);
    assertEquals(400, refusal.status());
    assertEquals("BadArgument", refusal.body().path("error").path("code").stringValue());
  }

  @Test
  void movesTheClockForwardOnly() {
    var moved = server.post("/sim/clock", null, "{\"advance\":\"PT24H\"}");
    assertEquals("2026-05-19T07:00:00Z", moved.body().path("now").stringValue());
    var later = server.post("/sim/clock", null, "{\"to\":\"2026-06-01T09:00:00+02:00\"}");
    assertEquals("2026-06-01T07:00:00Z", later.body().path("now").stringValue());
    for (var wrong :
        List.of(
            "{\"advance\":\"-PT1H\"}",
            "{\"to\":\"2020-01-01T00:00:00Z\"}",
            "{\"advance\":\"tomorrow\"}",
            "{\"advance\":\"PT1H\",\"to\":\"2027-01-01T00:00:00Z\"}",
            "{\"advance\":\"PT1H\",\"to\":1}",
            "{\"advance\":\"PT1H\",\"forwards\":true}",
            "{}")) {
      assertEquals(400, server.post("/sim/clock", null, wrong).status(), wrong);
    }
  }

  @Test
  void tellsWhatFellDueWhileTheClockWasMoved() {
    var moved = server.post("/sim/clock", null, "{\"advance\":\"P30D\"}").body();
    var change = moved.path("fellDue").get(0);

    assertEquals("2026-06-17T07:00:00Z", change.path("at").stringValue());
    assertEquals("a.visser@contoso.nl", change.path("person").stringValue());
    assertEquals("mailbox-purged", change.path("what").stringValue());
    assertEquals(3, moved.path("fellDueMore").intValue());
    var stood = server.post("/sim/clock", null, "{\"advance\":\"PT0S\"}").body();
    assertTrue(stood.path("fellDue").isEmpty());
  }

  @Test
  void saysInItsOwnWordsWhatIsWrongWithAnOrder() {
    for (var wrong : List.of("{\"advance\":\"tomorrow\"}", "{\"to\":\"soon\"}", "{nonsense}")) {
      var refusal = server.post("/sim/clock", null, wrong);
      assertEquals(400, refusal.status(), wrong);
      var words = refusal.body().path("error").path("message").stringValue();
      assertFalse(words.contains("parse") || words.contains("token"), words);
    }
  }

  @Test
  void ordersFaultsAndEndsThem() {
    assertEquals(204, server.post("/sim/faults", null, "{\"kind\":\"throttled\"}").status());
    assertEquals(List.of("{\"kind\":\"throttled\"}"), server.simulator.faults());
    assertEquals(204, server.send(server.request("/sim/faults").DELETE()).status());
    assertEquals(List.of(), server.simulator.faults());
  }

  @Test
  void givesTheJournalAndTheWholeTenant() {
    var journal = server.get("/sim/journal?person=a.visser@contoso.nl", null);
    assertTrue(journal.raw().body().contains("a.visser@contoso.nl"));
    assertTrue(server.get("/sim/tenant", null).body().path("users").isArray());
  }

  @Test
  void isClosedToOtherSitesAndBehindAProxy() {
    for (var path : List.of("/sim/tenant", "/sim/clock", "/sim/users/a.visser@contoso.nl")) {
      assertEquals(403, with(path, "Origin", "https://evil.example"), path);
      assertEquals(403, with(path, "Sec-Fetch-Site", "cross-site"), path);
      assertEquals(403, with(path, "X-Forwarded-For", "127.0.0.1"), path);
      assertEquals(200, with(path, "Origin", server.origin()), path);
    }
  }

  @Test
  void isClosedUnderAnyNameButThatOfThisMachine() throws Exception {
    assertEquals(200, underName("localhost"));
    assertEquals(200, underName("[::1]:80"));
    assertEquals(403, underName("evil.example"));
    assertEquals(403, underName("localhost.evil.example"));
    assertEquals(403, underName("127.0.0.1.evil.example"));
  }

  @Test
  void letsOurOwnPageOnThisMachineChooseWhoSpeaks() {
    var ewa = "{\"upn\":\"e.kowalczyk@contoso.nl\",\"locale\":\"en-US\"}";
    var persona = server.post("/persona", null, ewa);
    assertEquals("Ewa Kowalczyk", persona.body().path("name").stringValue());
    var client = DirectLineClient.begin(server, persona.body().path("token").stringValue());
    assertEquals(201, client.started);
    var stranger =
        server
            .request("/persona")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString(ewa));
    assertEquals(403, server.send(stranger).status());
    var nobody = "{\"upn\":\"nobody@contoso.nl\"}";
    assertEquals(404, server.post("/persona", null, nobody).status());
    var another = "{\"upn\":\"m.hoekstra@contoso.nl\",\"conversation\":\"" + client.id + "\"}";
    assertEquals(404, server.post("/persona", null, another).status());
  }

  @Test
  void tellsThePageWhoseStateToShow() {
    var client = DirectLineClient.begin(server);
    client.say("hallo");
    assertTrue(listed(client).path("person").isNull());
    client.say("Anke");
    var about = listed(client);
    assertEquals("a.visser@contoso.nl", about.path("person").stringValue());
    assertEquals("Anke Visser", about.path("name").stringValue());
    assertEquals(17, about.path("case").intValue());
    assertEquals(401, server.get("/page/conversations", null).status());
  }

  @Test
  void tellsThePageHowFarEachConversationWentAndWhatWasSaidLast() {
    var client = DirectLineClient.begin(server);
    client.say("hallo");
    assertEquals(2, listed(client).path("length").intValue());
    assertEquals("Echo: hallo", listed(client).path("words").stringValue());
    client.say("\uD83D\uDE42".repeat(200));
    var shortened = listed(client).path("words").stringValue();
    assertTrue(shortened.endsWith("\uD83D\uDE42…"), shortened);
  }

  @Test
  void tellsBrowsersWhatNotToDo() {
    var headers = server.get("/", null).raw().headers();
    var policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("script-src 'self'"));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
  }

  /** By hand, because clients do not let one lie about the host. */
  private int underName(String host) throws Exception {
    var address = URI.create(server.origin());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var request = "GET /sim/clock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
  }

  private int with(String path, String header, String value) {
    return server.send(server.request(path).header(header, value)).status();
  }

  private JsonNode listed(DirectLineClient client) {
    var list = server.get("/page/conversations", client.token).body().path("conversations");
    return list.valueStream()
        .filter(one -> one.path("id").stringValue().equals(client.id))
        .findFirst()
        .orElseThrow();
  }
}
