package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import nl.vertrek.dialogs.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much anybody gets of this server, and how it says no. */
class LimitsTest {

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.exchange.finish();
    server.close();
  }

  @Test
  void showsATranscriptOfAnyLengthWhole() {
    var client = DirectLineClient.begin(server);
    var conversation = new ConversationId(client.id);
    IntStream.range(0, 1_100).forEach(_ -> server.exchange.sayUnasked(conversation, "again"));
    var transcript = server.get("/page/conversations/" + client.id + "/transcript", client.token);
    assertEquals(
        server.exchange.since(conversation, 0, 2_000).size(),
        transcript.body().path("turns").size());
  }

  @Test
  void hearsNoMoreOfAConversationThanPeopleType() {
    var flooded = DirectLineClient.begin(server);
    var other = DirectLineClient.begin(server);
    var typing = "{\"type\":\"typing\"}";
    for (int i = 0; i < 600; i++) {
      assertEquals(200, flooded.post(typing).status());
    }
    var refused = flooded.post(typing);
    assertEquals(429, refused.status());
    assertEquals("TooMany", refused.error());
    assertEquals("1", refused.raw().headers().firstValue("Retry-After").orElse(""));
    assertEquals(200, other.post(typing).status());
    server.pass(Duration.ofSeconds(1));
    assertEquals(200, flooded.post(typing).status());
  }

  @Test
  void answersNoAddressMoreThanAPageAsks() {
    IntStream.range(0, 300).forEach(_ -> assertEquals(200, from("192.0.2.7")));
    assertEquals(429, from("192.0.2.7"));
    assertEquals(429, from("198.51.100.1, 192.0.2.7"));
    assertEquals(200, from("192.0.2.8"));
    assertEquals(200, server.get("/health", null).status());
    server.pass(Duration.ofSeconds(1));
    assertEquals(200, from("192.0.2.7"));
  }

  @Test
  void opensNoMoreSocketsThanAPersonHasPages() throws Exception {
    var sockets = new ArrayList<DirectLineClient.Socket>();
    try {
      var client = DirectLineClient.begin(server);
      for (int i = 0; i < 50; i++) {
        sockets.add(client.listen());
      }
      // Each is counted once it is open, which its first frame proves.
      client.say("hallo");
      for (var socket : sockets) {
        assertEquals(List.of("hallo", "Echo: hallo"), socket.next(2));
      }
      var another = DirectLineClient.begin(server);
      assertThrows(CompletionException.class, () -> another.listen().close());
    } finally {
      sockets.forEach(DirectLineClient.Socket::close);
    }
  }

  @Test
  void showsThatItIsAtWorkWhereAnAnswerTakesLong() throws Exception {
    var client = DirectLineClient.begin(server);
    try (var socket = client.listen()) {
      var saying = Thread.startVirtualThread(() -> client.say("langzaam"));
      assertEquals(List.of("langzaam", "Echo: langzaam"), socket.next(2));
      var sign = socket.nextSign().path("activities").get(0);
      assertEquals("typing", sign.path("type").stringValue());
      assertEquals("bot", sign.path("from").path("role").stringValue());
      // What is said next comes after it.
      var place = sign.path("channelData").path("webchat:sequence-id").doubleValue();
      assertTrue(place > 0 && place < 3, "stands at " + place);
      server.exchange.finish();
      saying.join();
    }
    assertEquals(2, client.since("").path("activities").size());
  }

  @Test
  void saysWhatIsNotThereAndWhatIsNotDoneThere() {
    assertEquals("NotFound", server.get("/nothing-here", null).error());
    var wrongMethod = server.get("/api/messages", null);
    assertEquals(405, wrongMethod.status());
    assertEquals("MethodNotAllowed", wrongMethod.error());
  }

  @Test
  void saysInItsOwnWordsWhatItCannotRead() {
    for (var body :
        List.of(
            "{\"type\":",
            "{'a':1}",
            "{\"a\":1e9999999999999999999999999999999999999999999}",
            "\u0000")) {
      var answer = server.post("/persona", null, body);
      assertEquals(400, answer.status());
      var message = answer.body().path("error").path("message").stringValue();
      assertTrue(message.startsWith("The body is"), message);
      assertFalse(message.matches("(?s).*(Unexpected|jackson|Stream|character \\().*"), message);
    }
  }

  @Test
  void becomesNobodyInALanguageItDoesNotSpeak() {
    var known = "{\"upn\":\"m.hoekstra@contoso.nl\",\"locale\":\"%s\"}";
    assertEquals(200, server.post("/persona", null, known.formatted("en-US")).status());
    assertEquals(400, server.post("/persona", null, known.formatted("fr-FR")).status());
    assertEquals(400, server.post("/persona", null, known.formatted("")).status());
    assertEquals(400, server.post("/persona", null, "{\"upn\":\" \"}").status());
  }

  @Test
  void letsNoScriptOrStyleStandInAPage() {
    var policy =
        server.get("/", null).raw().headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("script-src 'self';"), policy);
    assertTrue(policy.contains("style-src 'self' 'sha256-"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
  }

  @Test
  void squeezesNothingForABrowserOnTheSameMachine() {
    var page = server.request("/web/app.js").header("Accept-Encoding", "gzip, br").GET();
    var headers = server.send(page).raw().headers();
    assertTrue(headers.firstValue("Content-Encoding").isEmpty());
  }

  private int from(String address) {
    return server.send(server.request("/health").header("X-Forwarded-For", address).GET()).status();
  }
}
