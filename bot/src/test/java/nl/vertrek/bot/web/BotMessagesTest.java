package nl.vertrek.bot.web;

import static nl.vertrek.bot.web.RecordingConnector.Fault.BAD_GATEWAY_AFTERWARDS;
import static nl.vertrek.bot.web.RecordingConnector.Fault.HUNG_UP_AFTERWARDS;
import static nl.vertrek.bot.web.RecordingConnector.Fault.NONE;
import static nl.vertrek.bot.web.RecordingConnector.Fault.NOT_IMPLEMENTED;
import static nl.vertrek.bot.web.RecordingConnector.Fault.THROTTLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.dialogs.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotMessagesTest {

  private static final ConversationId TALK = new ConversationId("bf|msteams|19:a;b");

  private final TestServer server = new TestServer();
  private final RecordingConnector connector = new RecordingConnector();

  @AfterEach
  void stop() {
    server.close();
    connector.close();
  }

  @Test
  void answersInTheResponseWhenRepliesAreExpected() {
    var answer = server.post("/api/messages", null, message("m1", "hallo", true));
    assertEquals(200, answer.status());
    var reply = answer.body().path("activities").get(0);
    assertEquals("Echo: hallo", reply.path("text").stringValue());
    assertEquals("m1", reply.path("replyToId").stringValue());
    assertEquals("19:a;b", reply.path("conversation").path("id").stringValue());
    assertEquals("28:bot", reply.path("from").path("id").stringValue());
    assertEquals(1, answer.body().path("activities").size());
  }

  @Test
  void repeatsItsAnswerForAMessageThatComesTwice() {
    var first = server.post("/api/messages", null, message("m1", "hallo", true));
    var second = server.post("/api/messages", null, message("m1", "hallo", true));
    assertEquals(first.body(), second.body());
  }

  @Test
  void answersByWayOfTheServiceUrlInOrderAndLaterUnasked() throws Exception {
    assertEquals(202, server.post("/api/messages", null, message("m1", "een", false)).status());
    assertEquals("POST 19:a;b/m1 Echo: een", connector.next());
    server.exchange.sayUnasked(TALK, "later");
    assertEquals("POST 19:a;b/m1 later", connector.next());
    assertEquals(202, server.post("/api/messages", null, message("m2", "twee", false)).status());
    assertEquals("POST 19:a;b/m2 Echo: twee", connector.next());
  }

  @Test
  void updatesACardWhereItStands() throws Exception {
    server.post("/api/messages", null, message("m1", "plan", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m1"));
    server.post("/api/messages", null, message("m2", "voortgang", false));
    assertTrue(connector.next().startsWith("PUT 19:a;b/theirs-1"));
  }

  @Test
  void bringsEverythingOnceAndInOrderWhateverTheChannelAnswers() throws Exception {
    connector.fail(THROTTLED, THROTTLED);
    for (int round = 0; round < 4; round++) {
      for (var fault : List.of(THROTTLED, BAD_GATEWAY_AFTERWARDS, HUNG_UP_AFTERWARDS)) {
        var text = round + " " + fault;
        connector.fail(fault);
        assertEquals(202, server.post("/api/messages", null, message(text, text, false)).status());
        assertEquals("POST 19:a;b/" + text + " Echo: " + text, connector.next());
      }
    }
    server.post("/api/messages", null, message("last", "laatste", false));
    assertEquals("POST 19:a;b/last Echo: laatste", connector.next());
  }

  @Test
  void showsACardAnewAndTakesTheOldOneAwayWhereTheChannelUpdatesNothing() throws Exception {
    server.post("/api/messages", null, message("m1", "plan", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m1"));
    connector.fail(NOT_IMPLEMENTED);
    server.post("/api/messages", null, message("m2", "voortgang", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m2"));
    assertEquals("DELETE 19:a;b/theirs-1 ", connector.next());
    server.post("/api/messages", null, message("m3", "voortgang", false));
    assertTrue(connector.next().startsWith("PUT 19:a;b/theirs-2"));
  }

  @Test
  void leavesTheOldCardWhereTheChannelTakesNothingAwayEither() throws Exception {
    server.post("/api/messages", null, message("m1", "plan", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m1"));
    connector.fail(NOT_IMPLEMENTED, NONE, NOT_IMPLEMENTED);
    server.post("/api/messages", null, message("m2", "voortgang", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m2"));
    server.post("/api/messages", null, message("m3", "drie", false));
    assertEquals("POST 19:a;b/m3 Echo: drie", connector.next());
  }

  @Test
  void saysLaterWhatIsSaidUnaskedAlsoAfterARestart() throws Exception {
    server.post("/api/messages", null, message("m1", "plan", false));
    assertTrue(connector.next().startsWith("POST 19:a;b/m1"));
    server.restart(() -> server.exchange.sayUnasked(TALK, "een herinnering"));
    assertEquals("POST 19:a;b/m1 een herinnering", connector.next());
    server.restart(() -> {});
    server.exchange.sayUnasked(TALK, "nog een");
    assertEquals("POST 19:a;b/m1 nog een", connector.next());
    server.post("/api/messages", null, message("m2", "voortgang", false));
    assertTrue(connector.next().startsWith("PUT 19:a;b/theirs-1"));
  }

  @Test
  void answersTheChannelAtOnceAndShowsThatItIsAtWork() throws Exception {
    var slow = message("m1", "langzaam", false);
    assertEquals(202, server.post("/api/messages", null, slow).status());
    assertEquals("POST 19:a;b/m1 Echo: langzaam", connector.next());
    var sign = connector.nextSign();
    assertEquals("POST 19:a;b ", sign.line());
    assertEquals("typing", sign.activity().path("type").stringValue());
    server.exchange.finish();
  }

  @Test
  void staysSilentWhereItWasTakenOut() throws Exception {
    server.post("/api/messages", null, message("m1", "een", false));
    assertEquals("POST 19:a;b/m1 Echo: een", connector.next());
    server.post(
        "/api/messages",
        null,
        activity("installationUpdate", "i1", "\"action\":\"remove\"", false));
    server.exchange.sayUnasked(TALK, "ongehoord");
    server.post("/api/messages", null, message("m2", "twee", false));
    assertEquals("POST 19:a;b/m2 Echo: twee", connector.next());
  }

  @Test
  void greetsOnceWhenItIsAddedInWhateverWay() throws Exception {
    var head = "\"recipient\":{\"id\":\"28:bot\"},\"membersAdded\":";
    server.post(
        "/api/messages", null, activity("installationUpdate", "i1", "\"action\":\"add\"", false));
    server.post(
        "/api/messages",
        null,
        activity("conversationUpdate", "i2", head + "[{\"id\":\"29:somebody\"}]", false));
    server.post(
        "/api/messages",
        null,
        activity("conversationUpdate", "i3", head + "[{\"id\":\"28:bot\"}]", false));
    server.post("/api/messages", null, message("m1", "een", false));
    assertEquals("POST 19:a;b/i1 Welkom!", connector.next().replaceFirst("/i[13]", "/i1"));
    assertEquals("POST 19:a;b/m1 Echo: een", connector.next());
  }

  @Test
  void greetsAlsoWhenItIsAddedTwiceAtTheSameMoment() throws Exception {
    for (int round = 0; round < 20; round++) {
      var place = "19:round" + round;
      var one = activity("installationUpdate", "i" + round, "\"action\":\"add\"", false);
      var other = activity("installationUpdate", "j" + round, "\"action\":\"add\"", false);
      var arrivals =
          Stream.of(one, other)
              .map(arrival -> arrival.replace("19:a;b", place))
              .map(arrival -> Thread.startVirtualThread(() -> arrive(arrival)))
              .toList();
      for (var arrival : arrivals) {
        arrival.join();
      }
      assertTrue(connector.next().matches("POST " + place + "/[ij]\\d+ Welkom!"));
    }
  }

  @Test
  void acceptsWhatItDoesNotKnow() {
    for (var type : List.of("messageReaction", "endOfConversation", "unheard-of")) {
      assertEquals(200, server.post("/api/messages", null, "{\"type\":\"" + type + "\"}").status());
    }
    var head = server.request("/api/messages").method("HEAD", BodyPublishers.noBody());
    assertEquals(200, server.send(head).status());
  }

  @Test
  void answersNobodyBehindAProxyOrUnderAnotherName() {
    for (var header :
        List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP")) {
      assertEquals(403, send("127.0.0.1", header, "10.0.0.1").status(), header);
    }
    assertEquals(403, send("127.0.0.1", "Origin", "https://evil.example").status());
    assertEquals(200, send("127.0.0.1", "X-Ms-Agents-Playground", "true").status());
  }

  @Test
  void sendsRepliesToThisMachineOnly() {
    var elsewhere = message("m1", "x", false).replace(connector.url(), "http://192.0.2.1:80");
    assertEquals(403, server.post("/api/messages", null, elsewhere).status());
    var disguised =
        message("m1", "x", false).replace(connector.url(), "http://localhost@192.0.2.1");
    assertEquals(403, server.post("/api/messages", null, disguised).status());
  }

  @Test
  void takesNoNameThatWouldForgeALineOfTheLog() {
    for (var name : List.of("", "a\\nb", "x".repeat(401))) {
      var activity = message("m1", "hallo", true).replace("19:a;b", name);
      assertEquals(400, server.post("/api/messages", null, activity).status());
    }
  }

  @Test
  void keepsAConversationToItsSpeaker() {
    server.post("/api/messages", null, message("m1", "hallo", true));
    var other = message("m2", "hallo", true).replace("m.hoekstra@", "e.kowalczyk@");
    assertEquals(403, server.post("/api/messages", null, other).status());
  }

  private void arrive(String activity) {
    assertEquals(202, server.post("/api/messages", null, activity).status());
  }

  private TestServer.Answer send(String host, String header, String value) {
    HttpRequest.Builder request =
        server
            .request(server.origin().replace("127.0.0.1", host) + "/api/messages")
            .header(header, value)
            .POST(BodyPublishers.ofString("{\"type\":\"typing\"}"));
    return server.send(request);
  }

  private String message(String id, String text, boolean expectReplies) {
    return activity("message", id, "\"text\":\"" + text + "\"", expectReplies);
  }

  private String activity(String type, String id, String content, boolean expectReplies) {
    return """
    {"type":"%s","id":"%s",%s,"channelId":"msteams","serviceUrl":"%s/",
     "deliveryMode":"%s","locale":"nl-NL","conversation":{"id":"19:a;b","tenantId":"t"},
     "from":{"id":"m.hoekstra@contoso.nl"},"recipient":{"id":"28:bot"},
     "entities":[{"type":"clientInfo"}],"something":{"new":[1]}}
    """
        .formatted(type, id, content, connector.url(), expectReplies ? "expectReplies" : "normal");
  }
}
