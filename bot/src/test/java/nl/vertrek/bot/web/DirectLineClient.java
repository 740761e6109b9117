package nl.vertrek.bot.web;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with a conversation on Direct Line. */
final class DirectLineClient {

  private final TestServer server;
  final String id;
  final String token;
  final String streamUrl;
  final int started;

  private DirectLineClient(TestServer server, TestServer.Answer started) {
    this.server = server;
    this.id = started.body().path("conversationId").stringValue();
    this.token = started.body().path("token").stringValue();
    this.streamUrl = started.body().path("streamUrl").stringValue();
    this.started = started.status();
  }

  static String token(TestServer server) {
    return server
        .post(
            "/v3/directline/tokens/generate",
            TestServer.SECRET,
            "{\"user\":{\"id\":\"m.hoekstra@contoso.nl\"},\"locale\":\"nl-NL\"}")
        .body()
        .path("token")
        .stringValue();
  }

  static DirectLineClient begin(TestServer server) {
    return begin(server, token(server));
  }

  static DirectLineClient begin(TestServer server, String token) {
    return new DirectLineClient(
        server, server.post("/v3/directline/conversations", token, "{\"user\":{}}"));
  }

  String path(String tail) {
    return "/v3/directline/conversations/" + id + tail;
  }

  TestServer.Answer post(String activity) {
    return server.post(path("/activities"), token, activity);
  }

  TestServer.Answer say(String text) {
    return post("{\"type\":\"message\",\"text\":\"" + text + "\"}");
  }

  JsonNode since(String watermark) {
    return server.get(path("/activities?watermark=" + watermark), token).body();
  }

  Socket listen() {
    return Socket.open(server, streamUrl);
  }

  Socket listenFrom(String watermark) {
    var again = server.get(path("?watermark=" + watermark), token).body();
    return Socket.open(server, again.path("streamUrl").stringValue());
  }

  /** The texts among activities; of what has none, its summary. */
  static List<String> texts(JsonNode activities) {
    return activities
        .valueStream()
        .map(one -> one.path("text").stringValue(one.path("summary").stringValue("")))
        .toList();
  }

  /** A web socket that collects what comes by. */
  static final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> signs = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    String watermark = "0";

    static Socket open(TestServer server, String address) {
      var listening = new Socket();
      listening.socket =
          server.http().newWebSocketBuilder().buildAsync(URI.create(address), listening).join();
      return listening;
    }

    /** Waits for a sign that the bot is at work; how many there are is a matter of time. */
    JsonNode nextSign() throws InterruptedException {
      var sign = signs.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (sign == null) {
        throw new AssertionError("No sign came by");
      }
      return sign;
    }

    /** Waits until so many activities came by, and gives their texts. */
    List<String> next(int count) throws InterruptedException {
      var texts = new ArrayList<String>();
      while (texts.size() < count) {
        var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
          throw new AssertionError("Only " + texts + " came by, and not " + count + " activities");
        }
        texts.addAll(texts(frame.path("activities")));
        watermark = frame.path("watermark").stringValue();
      }
      return texts;
    }

    void send(String text) {
      if (socket != null) {
        socket.sendText(text, true).join();
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        var frame = Json.mapper().readTree(partial.toString());
        var first = frame.path("activities").path(0);
        (first.path("type").stringValue("").equals("typing") ? signs : frames).add(frame);
        partial.setLength(0);
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
      if (socket != null) {
        socket.abort();
      }
    }
  }
}
