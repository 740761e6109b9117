package nl.vertrek.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.web.Server;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole house as it is served, on a port of its own, and what can be asked of it over HTTP. */
final class LiveHouse implements AutoCloseable {

  private final House house;
  private final Server front;
  private final HttpClient http = HttpClient.newHttpClient();

  LiveHouse(Path data) {
    this(data, null);
  }

  LiveHouse(Path data, @Nullable Registration registration) {
    this(data, registration, Catalogue.load());
  }

  /** The same with words of its own. */
  LiveHouse(Path data, @Nullable Registration registration, Catalogue catalogue) {
    this(new Settings(data, null, false, null, null), registration, catalogue);
  }

  /** The same, opened in another way. */
  LiveHouse(Settings settings, @Nullable Registration registration, Catalogue catalogue) {
    house = House.open(settings, catalogue, InstantSource.system());
    front = Front.open(house, 0, registration);
  }

  House house() {
    return house;
  }

  int port() {
    return front.port();
  }

  /** The status with which something is answered. */
  int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin() + path)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** What is answered, as text. */
  String text(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin() + path)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  String origin() {
    return "http://127.0.0.1:" + front.port();
  }

  /** A person as the tenant shows them. */
  JsonNode user(String upn) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(origin() + "/sim/users/" + upn)).GET());
  }

  /** What the tenant was told about a person, by the names of the commands. */
  List<String> commands(String upn) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin() + "/sim/journal?person=" + upn));
    return ask(request.GET())
        .valueStream()
        .map(entry -> entry.path("command").stringValue())
        .toList();
  }

  /** Has the next asking of a command turned away, to be asked again later. */
  void throttle(String command) throws IOException, InterruptedException {
    var order =
        "{\"kind\":\"throttled\",\"command\":\"%s\",\"times\":1,\"retryAfter\":\"PT1M\"}"
            .formatted(command);
    var response = http.send(posting("/sim/faults", order).build(), BodyHandlers.ofString());
    expect(204, response);
  }

  /** Lets time go by on the tenant's clock, an ISO 8601 duration. */
  void pass(String duration) throws IOException, InterruptedException {
    post("/sim/clock", "{\"advance\":\"%s\"}".formatted(duration));
  }

  /** Says something as the one who always speaks; what is answered at once. */
  List<JsonNode> say(String conversation, Language language, String words)
      throws IOException, InterruptedException {
    var activity = Json.object().put("type", "message").put("id", UUID.randomUUID().toString());
    activity.put("text", words).put("locale", language.locale().toLanguageTag());
    activity.put("channelId", "test").put("deliveryMode", "expectReplies");
    activity.putObject("conversation").put("id", conversation);
    activity.putObject("from").put("id", house.speaker().text());
    return post("/api/messages", activity.toString()).path("activities").valueStream().toList();
  }

  /** Sends an activity as the Bot Framework does; the status of the answer. */
  int send(String token, JsonNode activity) throws IOException, InterruptedException {
    var request =
        posting("/api/messages", activity.toString()).header("Authorization", "Bearer " + token);
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    return ask(posting(path, body));
  }

  private HttpRequest.Builder posting(String path, String body) {
    return HttpRequest.newBuilder(URI.create(origin() + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), BodyHandlers.ofString());
    expect(200, response);
    return Json.mapper().readTree(response.body());
  }

  /** Without a test's assertions, for it is also used where there is no test. */
  private static void expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new AssertionError(
          response.statusCode() + " instead of " + status + ": " + response.body());
    }
  }

  @Override
  public void close() {
    http.close();
    front.close();
    house.close();
  }
}
