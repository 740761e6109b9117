package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.store.Database;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Cases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes behind Direct Line. Whoever speaks takes any of them, and where it dies before it has
 * answered, the same again to another: as a client behind a load balancer would.
 */
record NodesOverHttp(List<NodesSoak.Node> nodes, Database database, HttpClient http)
    implements Reach {

  static final String SECRET = "the secret of the soak";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 100;

  NodesOverHttp(List<NodesSoak.Node> nodes, Database database) {
    this(nodes, database, HttpClient.newHttpClient());
  }

  @Override
  public ConversationId open(ConversationId proposed) {
    JsonNode begun = post("/v3/directline/conversations", Json.object().put("locale", "nl-NL"));
    return new ConversationId(begun.path("conversationId").stringValue());
  }

  @Override
  public void send(Incoming incoming) {
    ObjectNode activity = Json.object().put("id", incoming.activityId());
    activity.putObject("from").put("id", "admin");
    switch (incoming.content()) {
      case Incoming.Content.Words(var text) -> activity.put("type", "message").put("text", text);
      case Incoming.Content.Press(var question, var option) ->
          activity
              .put("type", "message")
              .putObject("value")
              .put("question", question)
              .put("option", option);
      case Incoming.Content.Join _ -> activity.put("type", "event").put("name", "webchat/join");
      case Incoming.Content.PressForAnother _, Incoming.Content.Next _, Incoming.Content.Choose _ ->
          throw new IllegalArgumentException("An admin does not send " + incoming.content());
    }
    String conversation = incoming.conversation().text();
    JsonNode _ = post("/v3/directline/conversations/" + conversation + "/activities", activity);
  }

  @Override
  public List<Entry> since(ConversationId conversation, long watermark) {
    return database.entries(conversation, watermark, 1000);
  }

  @Override
  public Cases cases() {
    return database.cases();
  }

  @Override
  public void pass(Duration time) {
    JsonNode _ = post("/sim/clock", Json.object().put("advance", time.toString()));
  }

  private JsonNode post(String path, ObjectNode body) {
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())).port();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + SECRET)
              .POST(BodyPublishers.ofString(body.toString()))
              .build();
      try {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
          return Json.mapper().readTree(answer.body());
        }
        trouble = path + " was answered " + answer.statusCode() + " " + answer.body();
        assertTrue(answer.statusCode() >= 500, trouble);
      } catch (IOException died) {
        trouble = died.toString();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
    throw new IllegalStateException(trouble);
  }
}
