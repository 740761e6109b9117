package nl.vertrek.bot.web;

import static nl.vertrek.bot.web.RecordingConnector.Fault.FORBIDDEN;
import static nl.vertrek.bot.web.RecordingConnector.Fault.UNAUTHORIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nl.vertrek.dialogs.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With what a registered bot answers. */
class SignedRepliesTest {

  private static final ConversationId TALK =
      new ConversationId("bf|msteams|a:1|m.hoekstra@contoso.nl");
  private static final RSAKey KEY = IdentityProvider.key("one");

  private final IdentityProvider provider = new IdentityProvider();
  private final RecordingConnector connector = new RecordingConnector();
  private final TestServer server = new TestServer(0, provider.registration());

  @BeforeEach
  void publish() {
    provider.publish(KEY);
    connector.add("29:1", "o-1", "m.hoekstra@contoso.nl");
  }

  @AfterEach
  void stop() {
    server.close();
    connector.close();
    provider.close();
  }

  @Test
  void showsOneTokenUntilItIsAboutToExpire() throws Exception {
    say("een");
    assertEquals("Bearer token-1", connector.nextCall().authorization());
    say("twee");
    assertEquals("Bearer token-1", connector.nextCall().authorization());
    server.pass(Duration.ofMinutes(56));
    say("drie");
    assertEquals("Bearer token-2", connector.nextCall().authorization());
    var form = provider.tokenRequests().getFirst();
    assertTrue(form.contains("grant_type=client_credentials"));
    assertTrue(form.contains("client_id=" + IdentityProvider.APP_ID));
    assertTrue(form.contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default"));
  }

  @Test
  void renewsATokenOnceThatIsNotTaken() throws Exception {
    connector.fail(UNAUTHORIZED);
    say("een");
    var brought = connector.nextCall();
    assertEquals("Bearer token-2", brought.authorization());
    assertTrue(brought.line().endsWith("Echo: een"));
    connector.fail(UNAUTHORIZED, UNAUTHORIZED);
    say("twee");
    say("drie");
    assertTrue(connector.next().endsWith("Echo: drie"));
    assertEquals(3, provider.tokenRequests().size());
  }

  @Test
  void saysNothingMoreWhereItIsNotAdmitted() throws Exception {
    connector.fail(FORBIDDEN);
    say("een");
    server.restart(() -> server.exchange.sayUnasked(TALK, "ongehoord"));
    say("twee");
    assertTrue(connector.next().endsWith("Echo: twee"));
  }

  private void say(String text) {
    var later = Date.from(Instant.now().plus(Duration.ofHours(3)));
    var claims = IdentityProvider.claims(connector.url()).expirationTime(later);
    var token = IdentityProvider.signed(KEY, claims);
    assertEquals(202, server.post("/api/messages", token, message(text)).status());
  }

  private String message(String text) {
    return """
    {"type":"message","id":"%s","text":"%s","channelId":"msteams","serviceUrl":"%s",
     "conversation":{"id":"a:1","tenantId":"%s"},"from":{"id":"29:1","aadObjectId":"o-1"},"recipient":{"id":"28:bot"}}
    """
        .formatted(text, text, connector.url(), IdentityProvider.TENANT);
  }
}
