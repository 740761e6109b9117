package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A registered bot among people: who speaks, in whose company, and with which buttons. */
class TeamsTest {

  private static final RSAKey KEY = IdentityProvider.key("one");

  private final IdentityProvider provider = new IdentityProvider();
  private final RecordingConnector connector = new RecordingConnector();
  private final TestServer server = new TestServer(0, provider.registration());

  @BeforeEach
  void publish() {
    provider.publish(KEY);
    connector.add("29:mirjam", "o-mirjam", "M.Hoekstra@contoso.nl");
    connector.add("29:ewa", "o-ewa", "e.kowalczyk@contoso.nl");
  }

  @AfterEach
  void stop() {
    server.close();
    connector.close();
    provider.close();
  }

  @Test
  void hearsThePersonBehindTheObjectOfTheDirectory() throws Exception {
    post(message("m1", "mirjam", "hallo"));
    assertTrue(connector.next().endsWith("Echo: hallo"));
    assertEquals(StubTenant.MIRJAM, speaker("a:1|m.hoekstra@contoso.nl"));
  }

  @Test
  void asksWhoSpeaksOnce() throws Exception {
    post(message("m1", "mirjam", "een"));
    connector.next();
    post(message("m2", "mirjam", "twee"));
    connector.next();
    assertEquals(1, connector.lookups());
  }

  @Test
  void takesTheTenantsWordForItBeforeTheRosters() throws Exception {
    connector.add("29:bob", StubTenant.BOBS_OBJECT, "m.hoekstra@contoso.nl");
    var message = message("m1", "bob", "hallo");
    message.withObject("from").put("aadObjectId", StubTenant.BOBS_OBJECT);
    post(message);
    assertTrue(connector.next().endsWith("Echo: hallo"));
    assertEquals(StubTenant.BOB, speaker("a:1|b.test@contoso.nl"));
    assertEquals(0, connector.lookups());
  }

  @Test
  void hearsPeopleWhileTheTenantIsSilentAndRemembersNothingOfIt() throws Exception {
    connector.add("29:bob", StubTenant.BOBS_OBJECT, "m.hoekstra@contoso.nl");
    server.tenant.silent = true;
    post(messageOfBob("m1"));
    assertTrue(connector.next().endsWith("Echo: hallo"));

    server.tenant.silent = false;
    post(messageOfBob("m2"));
    assertTrue(connector.next().endsWith("Echo: hallo"));
    assertEquals(StubTenant.BOB, speaker("a:1|b.test@contoso.nl"));
  }

  private ObjectNode messageOfBob(String id) {
    var message = message(id, "bob", "hallo");
    message.withObject("from").put("aadObjectId", StubTenant.BOBS_OBJECT);
    return message;
  }

  @Test
  void believesNoNameThatTheRosterDoesNotConfirm() {
    connector.add("29:guest", "o-guest", "m.hoekstra@contoso.nl", "another tenant");
    connector.add("29:mismatch", "o-another", "m.hoekstra@contoso.nl");
    for (var somebody : new String[] {"guest", "mismatch", "nobody"}) {
      post(message(somebody, somebody, "hallo"));
      assertEquals(new Upn("o-" + somebody), speaker("a:1|o-" + somebody));
    }
    assertNull(speaker("a:1|m.hoekstra@contoso.nl"));
  }

  @Test
  void letsGoOfWhatIsFromNobodyInParticular() {
    var unnamed = message("m1", "mirjam", "hallo");
    unnamed.withObject("from").remove("aadObjectId");
    assertEquals(200, post(unnamed).status());
    assertEquals(0, connector.lookups());
  }

  @Test
  void talksWithEachInAGroupApartAndIgnoresItsOwnName() throws Exception {
    post(inGroup(mentioning(message("m1", "mirjam", "<at>Vertrek</at> hallo <at>Anke</at>"))));
    assertEquals("POST 19:g/m1 Echo: hallo Anke", connector.next());
    post(inGroup(mentioning(message("m2", "ewa", "<at>Vertrek</at>&nbsp;dag"))));
    assertTrue(connector.next().startsWith("POST 19:g/m2"));
    assertEquals(StubTenant.MIRJAM, speaker("19:g|m.hoekstra@contoso.nl"));
    assertEquals(StubTenant.EWA, speaker("19:g|e.kowalczyk@contoso.nl"));
  }

  @Test
  void bindsTheButtonsOfACardToWhomItAsked() throws Exception {
    post(inGroup(message("m1", "mirjam", "keuze")));
    var button = connector.nextCall().activity().at("/attachments/0/content/actions/1");
    assertEquals("Action.Execute", button.path("type").stringValue());
    assertEquals("Action.Submit", button.path("fallback").path("type").stringValue());
    var data = button.path("fallback").path("data");
    post(inGroup(submit("m2", "ewa", data)));
    assertEquals("POST 19:g/m2 Niet voor jou.", connector.next());
    post(inGroup(submit("m3", "mirjam", data)));
    assertEquals("POST 19:g/m3 Ingedrukt: 7 option-1", connector.next());
  }

  @Test
  void answersAButtonWithItsCardWithoutButtons() throws Exception {
    post(message("m1", "mirjam", "keuze"));
    var data = connector.nextCall().activity().at("/attachments/0/content/actions/0/data");
    var answer = post(execute("i1", "mirjam", data));
    assertEquals(200, answer.status());
    assertEquals(200, answer.body().path("statusCode").intValue());
    assertEquals(
        "application/vnd.microsoft.card.adaptive", answer.body().path("type").stringValue());
    var card = answer.body().path("value");
    assertEquals("AdaptiveCard", card.path("type").stringValue());
    assertTrue(card.path("actions").isMissingNode());
    assertTrue(card.toString().contains("Naar wie gaat de post?"));
    assertEquals("POST a:1/i1 Ingedrukt: 7 option-0", connector.next());
  }

  @Test
  void doesNothingTwiceForAButtonThatIsSentTwice() throws Exception {
    post(message("m1", "mirjam", "keuze"));
    var data = connector.nextCall().activity().at("/attachments/0/content/actions/0/data");
    var first = post(execute("i1", "mirjam", data));
    assertEquals(first.body(), post(execute("i1", "mirjam", data)).body());
    assertEquals("POST a:1/i1 Ingedrukt: 7 option-0", connector.next());
    post(message("m2", "mirjam", "verder"));
    assertEquals("POST a:1/m2 Echo: verder", connector.next());
  }

  @Test
  void saysPolitelyWhatItDoesNotDo() {
    for (var name : new String[] {"composeExtension/query", "task/fetch", ""}) {
      var invoke = message("i1", "mirjam", "").put("type", "invoke").put("name", name);
      var answer = post(invoke);
      assertEquals(200, answer.status());
      assertEquals(501, answer.body().path("statusCode").intValue());
    }
  }

  @Test
  void speaksToNobodyAfterItWasRemoved() throws Exception {
    post(message("m1", "mirjam", "hallo"));
    connector.next();
    post(message("i1", "ewa", "").put("type", "installationUpdate").put("action", "remove"));
    server.exchange.sayUnasked(talk("a:1|m.hoekstra@contoso.nl"), "ongehoord");
    post(message("m2", "mirjam", "terug"));
    assertTrue(connector.next().endsWith("Echo: terug"));
  }

  private TestServer.Answer post(ObjectNode activity) {
    var token = IdentityProvider.signed(KEY, IdentityProvider.claims(connector.url()));
    return server.post("/api/messages", token, activity.toString());
  }

  private @Nullable Upn speaker(String conversation) {
    return server.exchange.speaker(talk(conversation));
  }

  private static ConversationId talk(String conversation) {
    return new ConversationId("bf|msteams|" + conversation);
  }

  private ObjectNode submit(String id, String from, JsonNode data) {
    var submit = message(id, from, "");
    submit.set("value", data);
    return submit;
  }

  private ObjectNode execute(String id, String from, JsonNode data) {
    var invoke = message(id, from, "").put("type", "invoke").put("name", "adaptiveCard/action");
    invoke.putObject("value").putObject("action").put("type", "Action.Execute").set("data", data);
    return invoke;
  }

  private static ObjectNode inGroup(ObjectNode activity) {
    activity.withObject("conversation").put("id", "19:g").put("conversationType", "groupChat");
    return activity;
  }

  private static ObjectNode mentioning(ObjectNode activity) {
    var mention = activity.putArray("entities").addObject();
    mention.put("type", "mention").put("text", "<at>Vertrek</at>");
    mention.putObject("mentioned").put("id", "28:bot").put("name", "Vertrek");
    return activity;
  }

  private ObjectNode message(String id, String from, String text) {
    var message = Json.object().put("type", "message").put("id", id).put("text", text);
    message.put("channelId", "msteams").put("serviceUrl", connector.url());
    var conversation = message.putObject("conversation");
    conversation.put("id", "a:1").put("conversationType", "personal");
    conversation.put("tenantId", IdentityProvider.TENANT);
    message.putObject("from").put("id", "29:" + from).put("aadObjectId", "o-" + from);
    message.putObject("recipient").put("id", "28:bot").put("name", "Vertrek");
    return message;
  }
}
