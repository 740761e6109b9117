package nl.vertrek.bot.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrek.bot.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A channel that writes down what the bot brings it, and goes wrong as real ones do. */
public final class RecordingConnector implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  /** What can go wrong with one call. */
  enum Fault {
    /** All goes well. */
    NONE,
    /** Nothing is brought; 429 with Retry-After. */
    THROTTLED,
    /** The token is not taken. */
    UNAUTHORIZED,
    /** The bot was taken out of the conversation. */
    FORBIDDEN,
    /** Nothing is brought: this channel cannot do that. */
    NOT_IMPLEMENTED,
    /** It is brought, but the answer says otherwise. */
    BAD_GATEWAY_AFTERWARDS,
    /** It is brought, and there is no answer. */
    HUNG_UP_AFTERWARDS
  }

  /** A call as it was written down. */
  public record Call(String line, String authorization, ObjectNode activity) {}

  private final HttpServer http;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final BlockingQueue<Call> signs = new LinkedBlockingQueue<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, ObjectNode> members = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger lookups = new AtomicInteger();

  public RecordingConnector() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    http.createContext("/v3/conversations/", this::answer);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.start();
  }

  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Has the next calls go wrong, one after the other. */
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Has somebody of our tenant be a member of every conversation. */
  public void add(String id, String object, String upn) {
    add(id, object, upn, IdentityProvider.TENANT);
  }

  /** Has somebody be a member of every conversation. */
  void add(String id, String object, String upn, String tenant) {
    var member = Json.object().put("id", id).put("aadObjectId", object);
    members.put(id, member.put("userPrincipalName", upn).put("tenantId", tenant));
  }

  /** How often somebody was looked up among the members. */
  int lookups() {
    return lookups.get();
  }

  /** What was brought next: method, conversation and activity, and the words. */
  public String next() throws InterruptedException {
    return nextCall().line();
  }

  /** What was brought next, with everything. */
  public Call nextCall() throws InterruptedException {
    return next(calls);
  }

  /** The next sign that the bot is at work; how many there are is a matter of time. */
  Call nextSign() throws InterruptedException {
    return next(signs);
  }

  private static Call next(BlockingQueue<Call> queue) throws InterruptedException {
    var call = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("The bot did not call");
    }
    return call;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path =
          URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8)
              .replace("/v3/conversations/", "");
      if (path.contains("/members/")) {
        member(exchange, path.substring(path.indexOf("/members/") + "/members/".length()));
      } else {
        take(exchange, path.replace("/activities", ""));
      }
    }
  }

  private void member(HttpExchange exchange, String id) throws IOException {
    lookups.incrementAndGet();
    var member = members.get(id);
    if (member == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      answer(exchange, 200, member.toString());
    }
  }

  private void take(HttpExchange exchange, String path) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var activity = body.length == 0 ? Json.object() : Json.read(body);
    var fault = activity.path("type").stringValue("").equals("typing") ? null : faults.poll();
    switch (fault == null ? Fault.NONE : fault) {
      case THROTTLED -> {
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(429, -1);
      }
      case UNAUTHORIZED -> exchange.sendResponseHeaders(401, -1);
      case FORBIDDEN -> exchange.sendResponseHeaders(403, -1);
      case NOT_IMPLEMENTED -> exchange.sendResponseHeaders(501, -1);
      case BAD_GATEWAY_AFTERWARDS -> {
        write(exchange, path, activity);
        exchange.sendResponseHeaders(502, -1);
      }
      case HUNG_UP_AFTERWARDS -> write(exchange, path, activity);
      case NONE -> {
        write(exchange, path, activity);
        answer(exchange, 201, "{\"id\":\"theirs-" + ids.incrementAndGet() + "\"}");
      }
    }
  }

  private void write(HttpExchange exchange, String path, ObjectNode activity) {
    var line =
        exchange.getRequestMethod() + " " + path + " " + activity.path("text").stringValue("");
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    var isSign = activity.path("type").stringValue("").equals("typing");
    (isSign ? signs : calls).add(new Call(line, String.valueOf(authorization), activity));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
