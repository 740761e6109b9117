package nl.vertrek.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.vertrek.bot.channel.ChannelKeys;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.workbench.Workbench;
import nl.vertrek.locales.Catalogue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The server with a bot that echoes, and a client to ask it with. */
final class TestServer implements AutoCloseable {

  static final String SECRET = "the secret of the tests";

  final EchoExchange exchange = new EchoExchange();
  final StubDestinations destinations = new StubDestinations();
  final StubSimulator simulator = new StubSimulator();
  final StubTenant tenant = new StubTenant();
  private final Clock clock = new Clock();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerSettings settings;
  private Server server;

  private static final class Clock implements InstantSource {
    private volatile Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }
  }

  TestServer() {
    this(0, null);
  }

  TestServer(int port, @Nullable Registration registration) {
    var keys = new ChannelKeys(SECRET, "0123456789abcdef0123456789abcdef");
    settings = new ServerSettings("127.0.0.1", port, StubTenant.MIRJAM, keys, registration, clock);
    server = start();
  }

  private Server start() {
    return Server.start(
        settings,
        new Served(
            exchange,
            tenant,
            exchange,
            new StubCases(),
            destinations,
            new Workbench(Catalogue.load()),
            simulator,
            null));
  }

  /** Stops the server and starts it again on what outlives it; meanwhile something may happen. */
  void restart(Runnable meanwhile) {
    server.close();
    meanwhile.run();
    server = start();
  }

  /** An answer with its body as JSON; missing where there was none. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String error() {
      return body.path("error").path("code").stringValue("");
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpClient http() {
    return http;
  }

  /** Lets time go by on the wall clock. */
  void pass(Duration duration) {
    clock.now = clock.now.plus(duration);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin() + path));
  }

  Answer get(String path, @Nullable String bearer) {
    return send(authorized(request(path), bearer).GET());
  }

  Answer post(String path, @Nullable String bearer, String body) {
    return send(
        authorized(request(path), bearer)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      var text = response.body();
      var body = text.startsWith("{") ? Json.mapper().readTree(text) : Json.object();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }

  private static HttpRequest.Builder authorized(
      HttpRequest.Builder request, @Nullable String bearer) {
    return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
  }
}
