package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends activities to one conversation of a channel, one after the other. An activity whose id was
 * sent before takes that one's place.
 */
final class Connector {

  private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 4;

  /** Cards are updated while they are near the end of a conversation; older ones are sent anew. */
  private static final int REMEMBERED = 200;

  private final HttpClient http;
  private final Map<String, String> theirIds = new LinkedHashMap<>();

  Connector(HttpClient http) {
    this.http = http;
  }

  /**
   * A client as connectors need it: it follows no redirect away from an address it may call, and
   * asks for no upgrade to HTTP/2, at which servers with web sockets hang up.
   */
  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(PATIENCE)
        .build();
  }

  /** Sends one activity; what the channel refuses, or is not there for, is logged and left out. */
  void send(ConversationReference reference, ObjectNode activity) throws InterruptedException {
    var id = activity.path("id").stringValue("");
    var earlier = theirIds.get(id);
    try {
      if (earlier == null || !update(reference, activity, earlier)) {
        add(reference, activity, id);
      }
    } catch (IOException unreachable) {
      LOG.warn(
          "The channel of {} cannot be reached: {}", reference.id().text(), unreachable.toString());
    }
  }

  private boolean update(ConversationReference reference, ObjectNode activity, String theirId)
      throws IOException, InterruptedException {
    var address = address(reference, theirId);
    return isTaken(exchange("PUT", address, activity.deepCopy().put("id", theirId)));
  }

  private void add(ConversationReference reference, ObjectNode activity, String id)
      throws IOException, InterruptedException {
    var response = exchange("POST", address(reference, reference.replyTo()), activity);
    if (isTaken(response)) {
      remember(id, response.body());
    } else {
      LOG.warn(
          "The channel answered {} to a reply in {}", response.statusCode(), reference.id().text());
    }
  }

  /** Only 429 is tried again: after any other answer the activity may have been delivered. */
  private HttpResponse<byte[]> exchange(String method, URI address, ObjectNode activity)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(activity.toString()))
            .build();
    var response = http.send(request, BodyHandlers.ofByteArray());
    for (int attempt = 1; response.statusCode() == 429 && attempt < ATTEMPTS; attempt++) {
      Thread.sleep(pause(response, attempt));
      response = http.send(request, BodyHandlers.ofByteArray());
    }
    return response;
  }

  private static Duration pause(HttpResponse<?> response, int attempt) {
    var asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(seconds -> seconds.matches("[0-9]{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(Duration.ofMillis(500L << attempt));
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }

  private void remember(String id, byte[] answer) {
    try {
      var theirId = Json.read(answer).path("id").stringValue("");
      if (!theirId.isEmpty()) {
        theirIds.put(id, theirId);
      }
    } catch (Problem nothingToRemember) {
      LOG.debug("The channel gave no id for {}", id);
    }
    if (theirIds.size() > REMEMBERED) {
      theirIds.remove(theirIds.keySet().iterator().next());
    }
  }

  private static boolean isTaken(HttpResponse<?> response) {
    return response.statusCode() / 100 == 2;
  }

  private static URI address(ConversationReference reference, @Nullable String activity) {
    var conversation = Addresses.segment(reference.conversation());
    var tail = activity == null ? "" : "/" + Addresses.segment(activity);
    var service = Objects.requireNonNull(reference.serviceUrl(), "a channel that can be called");
    return URI.create(service + "/v3/conversations/" + conversation + "/activities" + tail);
  }
}
