package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A tenant that does not answer shuts no door: whoever speaks hears from the bot that it is so. */
class SilentTenantTest {

  private static final String SILENT = "Microsoft 365 isn’t answering right now";
  private static final String EWA = "e.kowalczyk@contoso.nl";

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private LiveHouse house;

  @BeforeEach
  void open() {
    house = new LiveHouse(data);
    house
        .house()
        .tenant()
        .faults()
        .add(new Fault(Fault.Kind.UNAVAILABLE, null, null, null, null, null, null, null));
  }

  @AfterEach
  void close() {
    house.close();
    http.close();
  }

  @Test
  void opensThePageAndListsItsConversations() throws Exception {
    JsonNode usual = get("/page/personas", "").path("personas").get(0);
    assertEquals(house.house().speaker().text(), usual.path("upn").stringValue());

    JsonNode grant = post("/persona", "", "{\"upn\":\"%s\",\"locale\":\"en-US\"}".formatted(EWA));
    assertEquals(EWA, grant.path("user").stringValue());
    String token = grant.path("token").stringValue();
    begin(token);
    assertTrue(answer(grant, "Anke Visser is leaving on Friday").contains(SILENT));
    assertEquals(1, get("/page/conversations", token).path("conversations").size());
  }

  @Test
  void goesOnWithWhoItTookAPersonForOnceTheTenantAnswers() throws Exception {
    String secret = Files.readString(data.resolve("directline-secret")).strip();
    JsonNode grant = post("/v3/directline/tokens/generate", secret, named(EWA));
    begin(grant.path("token").stringValue());
    assertTrue(answer(grant, "hello").contains(SILENT));
    assertEquals(
        house.house().speaker(),
        speakerOf(post("/v3/directline/tokens/generate", secret, named("dl_1"))));

    house.house().tenant().faults().clear();
    assertTrue(answer(grant, "who is Anke Visser").contains("Anke Visser"));
    assertEquals(EWA, speakerOf(grant).text());
  }

  @Test
  void answersADeveloperWhoNamesNobody() throws Exception {
    JsonNode said = house.say("c1", Language.ENGLISH, "hello").getLast();
    assertTrue(said.path("text").stringValue().contains(SILENT), said.toString());
    house.house().tenant().faults().clear();
    JsonNode answer = house.say("c1", Language.ENGLISH, "who is Anke Visser").getFirst();
    assertTrue(answer.toString().contains("Anke Visser"), answer.toString());
  }

  private static String named(String user) {
    return "{\"user\":{\"id\":\"%s\"},\"locale\":\"en-US\"}".formatted(user);
  }

  private Upn speakerOf(JsonNode grant) throws Exception {
    begin(grant.path("token").stringValue());
    return Objects.requireNonNull(
        house
            .house()
            .engine()
            .speaker(new ConversationId(grant.path("conversationId").stringValue())));
  }

  private void begin(String token) throws Exception {
    post("/v3/directline/conversations", token, "");
  }

  /** All that stands in the conversation once this was said. */
  private String answer(JsonNode grant, String words) throws Exception {
    String token = grant.path("token").stringValue();
    String activities =
        "/v3/directline/conversations/"
            + grant.path("conversationId").stringValue()
            + "/activities";
    post(
        activities,
        token,
        Json.mapper().writeValueAsString(Map.of("type", "message", "text", words)));
    return get(activities, token).toString();
  }

  private JsonNode get(String path, String bearer) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(house.origin() + path)).GET(), bearer);
  }

  private JsonNode post(String path, String bearer, String body)
      throws IOException, InterruptedException {
    return ask(
        HttpRequest.newBuilder(URI.create(house.origin() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        bearer);
  }

  private JsonNode ask(HttpRequest.Builder request, String bearer)
      throws IOException, InterruptedException {
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    var response = http.send(request.build(), BodyHandlers.ofString());
    assertEquals(2, response.statusCode() / 100, response::body);
    return Json.mapper().readTree(response.body());
  }
}
