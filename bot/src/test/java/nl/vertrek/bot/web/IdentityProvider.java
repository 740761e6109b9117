package nl.vertrek.bot.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrek.bot.channel.trust.Cloud;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.http.Json;

/** The Bot Framework's identity provider, of the tests' own: keys, metadata and tokens. */
public final class IdentityProvider implements AutoCloseable {

  static final String ISSUER = "https://api.botframework.com";
  static final String APP_ID = "00000000-1111-2222-3333-444444444444";
  static final String SECRET = "the password of the app";
  public static final String TENANT = "55555555-6666-7777-8888-999999999999";

  private final HttpServer http;
  private final List<RSAKey> published = new CopyOnWriteArrayList<>();
  private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
  private final AtomicInteger readings = new AtomicInteger();
  private volatile boolean down;
  private volatile String endorsed = "msteams";

  public IdentityProvider() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    http.createContext("/metadata", this::metadata);
    http.createContext("/keys", this::keys);
    http.createContext("/token", this::token);
    http.start();
  }

  public Registration registration() {
    var cloud = new Cloud(at("/metadata"), ISSUER, at("/token"), ISSUER + "/.default");
    return new Registration(APP_ID, SECRET, TENANT, Set.of(TENANT), cloud);
  }

  /** A key of this name; nobody knows it until it is published. */
  public static RSAKey key(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void publish(RSAKey key) {
    published.add(key);
  }

  /** Which channel all published keys may speak for from now on. */
  void endorse(String channel) {
    endorsed = channel;
  }

  void fail(boolean fails) {
    down = fails;
  }

  /** How often the keys were read. */
  int readings() {
    return readings.get();
  }

  /** What was asked of the token endpoint. */
  List<String> tokenRequests() {
    return tokenRequests;
  }

  /** What a good token says. */
  public static JWTClaimsSet.Builder claims(String serviceUrl) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(APP_ID)
        .notBeforeTime(Date.from(now.minus(Duration.ofMinutes(1))))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(60))))
        .claim("serviceurl", serviceUrl);
  }

  public static String signed(RSAKey key, JWTClaimsSet.Builder claims) {
    return signed(JWSAlgorithm.RS256, key, claims);
  }

  static String signed(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet.Builder claims) {
    try {
      return signed(algorithm, key.getKeyID(), new RSASSASigner(key), claims);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Signed with HS256, for whose secret the public key is taken. */
  static String signedWithThePublicKey(RSAKey key, JWTClaimsSet.Builder claims) {
    try {
      var secret = key.toRSAPublicKey().getEncoded();
      return signed(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret), claims);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }

  private static String signed(
      JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet.Builder claims)
      throws JOSEException {
    var header = new JWSHeader.Builder(algorithm).keyID(key).build();
    var token = new SignedJWT(header, claims.build());
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
  }

  private void metadata(HttpExchange exchange) throws IOException {
    readings.incrementAndGet();
    var metadata = Json.object().put("issuer", ISSUER).put("jwks_uri", at("/keys").toString());
    answer(exchange, down ? 503 : 200, metadata.toString());
  }

  private void keys(HttpExchange exchange) throws IOException {
    var answer = Json.object();
    var keys = answer.putArray("keys");
    keys.addObject().put("kty", "of a later day").put("kid", "new");
    for (var key : published) {
      var written = Json.read(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
      written.putArray("endorsements").add(endorsed);
      keys.add(written);
    }
    answer(exchange, 200, answer.toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    tokenRequests.add(form);
    var answer = Json.object().put("token_type", "Bearer").put("expires_in", 3600);
    answer.put("access_token", "token-" + tokenRequests.size());
    answer(exchange, down ? 503 : 200, answer.toString());
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
