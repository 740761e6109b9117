package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DirectLineTest {

  private TestServer server = new TestServer();

  @BeforeAll
  void start() {
    assertEquals(200, server.get("/health", null).status());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void startsAConversationOnceAndComesBackToItAfterwards() {
    var token = DirectLineClient.token(server);
    var first = DirectLineClient.begin(server, token);
    var second = DirectLineClient.begin(server, token);
    assertEquals(201, first.started);
    assertEquals(200, second.started);
    assertEquals(first.id, second.id);
  }

  @Test
  void bringsWordsBackToTheirSenderWithTheIdTheClientGaveThem() {
    var client = DirectLineClient.begin(server);
    client.post(
        """
        {"type":"message","text":"hallo","from":{"id":"somebody else"},
         "channelData":{"clientActivityID":"c1"}}
        """);
    var activities = client.since("").path("activities");
    assertEquals(List.of("hallo", "Echo: hallo"), DirectLineClient.texts(activities));
    var echo = activities.get(0);
    assertEquals("c1", echo.path("channelData").path("clientActivityID").stringValue());
    assertEquals("m.hoekstra@contoso.nl", echo.path("from").path("id").stringValue());
  }

  @Test
  void speaksPlainTextWithTheLanguageItIsIn() {
    var client = DirectLineClient.begin(server);
    client.say("*hallo*");
    var reply = client.since("").path("activities").get(1);
    assertEquals("plain", reply.path("textFormat").stringValue());
    assertEquals("nl-NL", reply.path("locale").stringValue());
    assertEquals("bot", reply.path("from").path("role").stringValue());
  }

  @Test
  void suggestsUpToThreeAnswersWithTheSameTitleAndValue() {
    var client = DirectLineClient.begin(server);
    client.say("vraag");
    var actions =
        client.since("").path("activities").get(1).path("suggestedActions").path("actions");
    assertEquals(2, actions.size());
    assertEquals("Ja", actions.get(0).path("title").stringValue());
    assertEquals("Ja", actions.get(0).path("value").stringValue());
  }

  @Test
  void givesMoreThanThreeAnswersAsButtonsAndAsNumbersInTheText() {
    var client = DirectLineClient.begin(server);
    client.say("keuze");
    var reply = client.since("").path("activities").get(1);
    assertTrue(reply.path("text").stringValue().contains("\n2. Marieke Dijkstra"));
    var button = reply.path("attachments").get(0).path("content").path("actions").get(1);
    assertEquals("Marieke Dijkstra", button.path("title").stringValue());
    assertEquals(7, button.path("data").path("question").intValue());
    client.post("{\"type\":\"message\",\"value\":" + button.path("data") + "}");
    var texts = DirectLineClient.texts(client.since("2").path("activities"));
    assertEquals("Ingedrukt: 7 option-1", texts.getLast());
  }

  @Test
  void showsACardAgainUnderItsIdAndInItsPlace() {
    var client = DirectLineClient.begin(server);
    client.say("plan");
    client.say("vraag");
    client.say("voortgang");
    var activities = client.since("").path("activities");
    var before = activities.get(1);
    var after = activities.get(5);
    assertEquals(before.path("id"), after.path("id"));
    assertEquals(2, after.path("channelData").path("webchat:sequence-id").intValue());
    assertFalse(before.path("summary").stringValue().contains("gedaan"));
    assertTrue(after.path("summary").stringValue().contains("gedaan"));
  }

  @Test
  void writesEveryTextOfACardAsARunThatNoClientReadsAsMarkup() {
    var client = DirectLineClient.begin(server);
    client.say("kaart");
    client.say("plan");
    var cards = client.since("").path("activities").toString();
    assertTrue(cards.contains("Bob <b>Test</b> & Zn."));
    assertFalse(cards.contains("\"TextBlock\""));
    assertFalse(cards.contains("\"FactSet\""));
  }

  @Test
  void doesNothingTwiceForAnActivityThatComesTwice() {
    var client = DirectLineClient.begin(server);
    var activity = "{\"type\":\"message\",\"id\":\"m1\",\"text\":\"een keer\"}";
    var first = client.post(activity);
    var second = client.post(activity);
    assertEquals(200, second.status());
    assertEquals(first.body().path("id"), second.body().path("id"));
    assertEquals(2, client.since("").path("activities").size());
  }

  @Test
  void greetsWhoJoinsAndFollowsTheLanguageChosen() {
    var client = DirectLineClient.begin(server);
    client.post(
        "{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"nl-NL\"}}");
    client.post(
        "{\"type\":\"event\",\"name\":\"vertrek/language\",\"value\":{\"language\":\"en-US\"}}");
    assertEquals(
        List.of("Welkom!", "English it is."),
        DirectLineClient.texts(client.since("").path("activities")));
  }

  @Test
  void acceptsWhatItDoesNotKnowAndLetsItGo() {
    var client = DirectLineClient.begin(server);
    for (var activity :
        List.of(
            "{\"type\":\"typing\"}",
            "{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}",
            "{\"type\":\"brand-new\",\"entities\":[{\"type\":\"unheard-of\"}]}",
            "{\"type\":\"event\",\"name\":\"unheard-of\"}",
            "{\"type\":\"message\",\"value\":{\"question\":\"no number\"}}")) {
      assertEquals(200, client.post(activity).status(), activity);
    }
    assertEquals(0, client.since("").path("activities").size());
  }

  @Test
  void readsOnFromAWatermark() {
    var client = DirectLineClient.begin(server);
    client.say("een");
    var watermark = client.since("").path("watermark").stringValue();
    assertEquals(0, client.since(watermark).path("activities").size());
    assertEquals(watermark, client.since(watermark).path("watermark").stringValue());
    client.say("twee");
    assertEquals(
        List.of("twee", "Echo: twee"),
        DirectLineClient.texts(client.since(watermark).path("activities")));
  }

  @Test
  void bringsEverythingToEverySocketOfAConversation() throws Exception {
    var client = DirectLineClient.begin(server);
    try (var one = client.listen();
        var other = client.listen()) {
      one.send("");
      client.say("hallo");
      assertEquals(List.of("hallo", "Echo: hallo"), one.next(2));
      assertEquals(List.of("hallo", "Echo: hallo"), other.next(2));
      server.exchange.sayUnasked(
          new nl.vertrek.dialogs.ConversationId(client.id), "Het postvak is gedeeld.");
      assertEquals(List.of("Het postvak is gedeeld."), one.next(1));
      assertEquals(List.of("Het postvak is gedeeld."), other.next(1));
    }
  }

  @Test
  void losesAndDoublesNothingWhenASocketDropsAndComesBack() throws Exception {
    var client = DirectLineClient.begin(server);
    var heard = new ArrayList<String>();
    var said = new ArrayList<String>();
    var watermark = "0";
    for (int round = 0; round < 5; round++) {
      try (var socket = client.listenFrom(watermark)) {
        for (int i = 0; i < 20; i++) {
          client.say(round + "-" + i);
          said.add(round + "-" + i);
          said.add("Echo: " + round + "-" + i);
        }
        heard.addAll(socket.next(round));
        watermark = socket.watermark;
      }
    }
    try (var socket = client.listenFrom(watermark)) {
      heard.addAll(socket.next(said.size() - heard.size()));
    }
    assertEquals(said, heard);
  }

  @Test
  void turnsAwayWhoHasNoToken() {
    var client = DirectLineClient.begin(server);
    assertRefused(401, "Unauthorized", server.get(client.path("/activities"), null));
    assertRefused(401, "Unauthorized", server.post("/v3/directline/conversations", null, "{}"));
    assertRefused(401, "Unauthorized", server.post("/v3/directline/tokens/generate", null, "{}"));
  }

  @Test
  void givesTokensAgainstTheSecretOnly() {
    var token = DirectLineClient.token(server);
    assertRefused(403, "Forbidden", server.post("/v3/directline/tokens/generate", "guess", "{}"));
    assertRefused(403, "Forbidden", server.post("/v3/directline/tokens/generate", token, "{}"));
  }

  @Test
  void turnsAwayTokensThatWereChangedOrNotSigned() {
    var client = DirectLineClient.begin(server);
    var parts = client.token.split("\\.", -1);
    var unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    var tampered =
        parts[0]
            + "."
            + parts[1]
            + "."
            + parts[2].replaceFirst("^.", parts[2].startsWith("A") ? "B" : "A");
    assertNotEquals(client.token, tampered);
    assertRefused(403, "Forbidden", server.get(client.path("/activities"), unsigned));
    assertRefused(403, "Forbidden", server.get(client.path("/activities"), tampered));
    assertRefused(403, "Forbidden", server.get(client.path("/activities"), "nonsense"));
  }

  @Test
  void keepsATokenToItsOwnConversation() {
    var one = DirectLineClient.begin(server);
    var other = DirectLineClient.begin(server);
    assertRefused(403, "Forbidden", server.get(one.path("/activities"), other.token));
    assertRefused(403, "Forbidden", server.get(one.path(""), other.token));
    assertRefused(
        403,
        "Forbidden",
        server.post(one.path("/activities"), other.token, "{\"type\":\"typing\"}"));
  }

  @Test
  void turnsAwayAnExpiredTokenAndRenewsOneThatHolds() {
    try (var aging = new TestServer()) {
      var client = DirectLineClient.begin(aging);
      aging.pass(Duration.ofMinutes(29));
      var renewed = aging.post("/v3/directline/tokens/refresh", client.token, "");
      assertEquals(200, renewed.status());
      aging.pass(Duration.ofMinutes(2));
      assertRefused(403, "TokenExpired", aging.get(client.path("/activities"), client.token));
      var fresh = renewed.body().path("token").stringValue();
      assertEquals(200, aging.get(client.path("/activities"), fresh).status());
      assertRefused(
          403, "TokenExpired", aging.post("/v3/directline/tokens/refresh", client.token, ""));
    }
  }

  @Test
  void saysThatAConversationIsNotThere() {
    var token = DirectLineClient.token(server);
    var nowhere = "/v3/directline/conversations/nowhere";
    assertRefused(404, "NotFound", server.get(nowhere, token));
    assertRefused(404, "NotFound", server.get(nowhere + "/activities", token));
    assertRefused(
        404, "NotFound", server.post(nowhere + "/activities", token, "{\"type\":\"typing\"}"));
  }

  @Test
  void refusesWhatIsTooLargeTooDeepOrNoJson() {
    var client = DirectLineClient.begin(server);
    var large = "{\"type\":\"message\",\"text\":\"" + "x".repeat(5_000_000) + "\"}";
    assertRefused(413, "TooLarge", client.post(large));
    assertRefused(413, "TooLarge", client.say("x".repeat(20_000)));
    assertRefused(400, "BadArgument", client.post("{\"type\":\"mess"));
    assertRefused(400, "BadArgument", client.post("{} {}"));
    assertRefused(400, "BadArgument", client.post("[]"));
    assertRefused(400, "BadArgument", client.post(""));
    assertRefused(400, "BadArgument", client.post("{\"text\":\"no type\"}"));
    var deep = "{\"type\":\"message\",\"value\":" + "[".repeat(500) + "]".repeat(500) + "}";
    assertRefused(400, "BadArgument", client.post(deep));
    assertRefused(400, "BadArgument", server.get(client.path("?watermark=-1"), client.token));
    assertEquals(200, client.say("nog daar").status());
  }

  @Test
  void saysThatFilesAreNotRead() {
    var client = DirectLineClient.begin(server);
    assertRefused(
        415, "FilesNotRead", server.post(client.path("/upload?userId=x"), client.token, "--x"));
  }

  @Test
  void opensNoSocketWithoutAFittingToken() {
    var client = DirectLineClient.begin(server);
    var other = DirectLineClient.begin(server);
    var wrong = client.streamUrl.replace(client.token, "").replaceFirst("t=.*", "t=" + other.token);
    assertThrows(
        CompletionException.class, () -> DirectLineClient.Socket.open(server, wrong).close());
  }

  @Test
  void answersAnUnknownAddressAsJsonToo() {
    var answer = server.get("/v3/directline/nothing-here", null);
    assertEquals(404, answer.status());
    assertFalse(answer.error().isEmpty());
  }

  private static void assertRefused(int status, String code, TestServer.Answer answer) {
    assertEquals(status, answer.status(), answer.raw().body());
    assertEquals(code, answer.error());
    assertFalse(answer.body().path("error").path("message").stringValue().isEmpty());
  }
}
