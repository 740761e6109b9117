package nl.vertrek.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom a registered bot believes. Each forgery differs from a good call in one thing only, so that
 * one check alone stands between it and the bot.
 */
class SignedCallsTest {

  private static final String SERVICE = "https://smba.trafficmanager.net/emea/";
  private static final RSAKey KEY = IdentityProvider.key("one");
  private static final RSAKey UNPUBLISHED = IdentityProvider.key("two");

  private final IdentityProvider provider = new IdentityProvider();
  private final TestServer server = new TestServer(0, provider.registration());

  @BeforeEach
  void publish() {
    provider.publish(KEY);
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  /**
   * A call that must not be believed.
   *
   * @param why in words
   */
  record Forgery(String why, String token, String activity) {
    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Forgery> forgeries() {
    var now = Instant.now();
    var good = IdentityProvider.signed(KEY, claims());
    return Stream.of(
        forged("no signature", IdentityProvider.unsigned(claims())),
        forged("HS256 with the public key", IdentityProvider.signedWithThePublicKey(KEY, claims())),
        forged("another algorithm", IdentityProvider.signed(JWSAlgorithm.RS512, KEY, claims())),
        forged("a key that was never published", IdentityProvider.signed(UNPUBLISHED, claims())),
        forged(
            "another key under a published name", IdentityProvider.signed(disguised(), claims())),
        forged("changed after it was signed", changed(good)),
        forged("another issuer", claims().issuer("https://api.botframework.us")),
        forged("another audience", claims().audience("66666666-1111-2222-3333-444444444444")),
        forged("expired", claims().expirationTime(at(now.minus(Duration.ofMinutes(6))))),
        forged("no expiry", claims().expirationTime(null)),
        forged("not yet valid", claims().notBeforeTime(at(now.plus(Duration.ofMinutes(6))))),
        forged("another service URL", claims().claim("serviceurl", "https://evil.example/")),
        forged("no service URL", claims().claim("serviceurl", null)),
        forged("an oversized token", claims().claim("padding", "x".repeat(5_000))),
        forged("no token", "nonsense"),
        new Forgery(
            "a channel that the key is not endorsed for",
            good,
            activity().replace("msteams", "directline")),
        new Forgery(
            "an unknown tenant", good, activity().replace(IdentityProvider.TENANT, "other")),
        new Forgery("no tenant", good, activity().replace("tenantId", "somethingElse")),
        new Forgery(
            "a second tenant",
            good,
            activity()
                .replace(
                    "\"entities\"",
                    "\"channelData\":{\"tenant\":{\"id\":\"other\"}},\"entities\"")));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void believesNoForgery(Forgery forgery) {
    var answer = server.post("/api/messages", forgery.token(), forgery.activity());
    assertEquals(403, answer.status());
    assertEquals(
        "The call is not believed to come from the Bot Framework.",
        answer.body().path("error").path("message").stringValue());
  }

  @Test
  void believesWhatTheBotFrameworkSigned() {
    assertEquals(200, call(IdentityProvider.signed(KEY, claims())));
  }

  @Test
  void bearsWithClocksThatDifferByLessThanFiveMinutes() {
    var now = Instant.now();
    assertEquals(
        200,
        call(
            IdentityProvider.signed(
                KEY, claims().expirationTime(at(now.minus(Duration.ofMinutes(4)))))));
    assertEquals(
        200,
        call(
            IdentityProvider.signed(
                KEY, claims().notBeforeTime(at(now.plus(Duration.ofMinutes(4)))))));
  }

  @Test
  void asksForATokenWhereThereIsNone() {
    var answer = server.post("/api/messages", null, activity());
    assertEquals(401, answer.status());
    assertEquals("Bearer", answer.raw().headers().firstValue("WWW-Authenticate").orElse(""));
    var basic = server.request("/api/messages").header("Authorization", "Basic dTpw");
    assertEquals(401, server.send(basic.POST(BodyPublishers.ofString(activity()))).status());
    var both =
        server
            .request("/api/messages")
            .header("Authorization", "Bearer " + IdentityProvider.signed(KEY, claims()))
            .header("Authorization", "Basic dTpw");
    assertEquals(401, server.send(both.POST(BodyPublishers.ofString(activity()))).status());
  }

  @Test
  void readsTheKeysAgainForOneItDoesNotKnowButNotMoreThanOnceAnHour() {
    var good = IdentityProvider.signed(KEY, claims());
    assertEquals(200, call(good));
    provider.publish(UNPUBLISHED);
    var renewed = IdentityProvider.signed(UNPUBLISHED, claims());
    for (int attempt = 0; attempt < 5; attempt++) {
      assertEquals(403, call(renewed));
    }
    assertEquals(1, provider.readings());
    server.pass(Duration.ofMinutes(61));
    assertEquals(200, call(renewed));
    assertEquals(2, provider.readings());
  }

  @Test
  void readsTheKeysAgainEveryDay() {
    assertEquals(200, call(IdentityProvider.signed(KEY, claims())));
    server.pass(Duration.ofHours(25));
    var tomorrow = at(Instant.now().plus(Duration.ofHours(26)));
    assertEquals(200, call(IdentityProvider.signed(KEY, claims().expirationTime(tomorrow))));
    assertEquals(2, provider.readings());
  }

  @Test
  void keepsTheKeysItHasWhileTheyCannotBeReadAgain() {
    assertEquals(200, call(IdentityProvider.signed(KEY, claims())));
    provider.fail(true);
    server.pass(Duration.ofHours(25));
    var tomorrow = at(Instant.now().plus(Duration.ofHours(26)));
    assertEquals(200, call(IdentityProvider.signed(KEY, claims().expirationTime(tomorrow))));
  }

  @Test
  void believesNobodyWhileItHasNoKeys() {
    provider.fail(true);
    assertEquals(503, call(IdentityProvider.signed(KEY, claims())));
    provider.fail(false);
    server.pass(Duration.ofSeconds(11));
    assertEquals(200, call(IdentityProvider.signed(KEY, claims())));
  }

  @Test
  void tellsNobodyItsSecret() {
    assertFalse(provider.registration().toString().contains(IdentityProvider.SECRET));
  }

  private int call(String token) {
    return server.post("/api/messages", token, activity()).status();
  }

  private static Forgery forged(String why, JWTClaimsSet.Builder claims) {
    return forged(why, IdentityProvider.signed(KEY, claims));
  }

  private static Forgery forged(String why, String token) {
    return new Forgery(why, token, activity());
  }

  private static JWTClaimsSet.Builder claims() {
    return IdentityProvider.claims(SERVICE);
  }

  private static RSAKey disguised() {
    return new RSAKey.Builder(UNPUBLISHED).keyID(KEY.getKeyID()).build();
  }

  private static String changed(String token) {
    var parts = token.split("\\.", -1);
    var other = IdentityProvider.signed(KEY, claims().subject("somebody else")).split("\\.", -1);
    return String.join(".", parts[0], other[1], parts[2]);
  }

  private static Date at(Instant moment) {
    return Date.from(moment);
  }

  private static String activity() {
    return """
    {"type":"message","id":"m1","text":"hallo","channelId":"msteams","serviceUrl":"%s",
     "deliveryMode":"expectReplies","conversation":{"id":"a:1","tenantId":"%s"},
     "from":{"id":"29:1"},"recipient":{"id":"28:bot"},"entities":[{"type":"unheard-of"}]}
    """
        .formatted(SERVICE, IdentityProvider.TENANT);
  }
}
