package nl.vertrek.bot.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrek.bot.http.Json;

/** A channel that writes down what the bot sends it. */
final class RecordingConnector implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final HttpServer http;
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger refusal = new AtomicInteger();

  RecordingConnector() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    http.createContext("/v3/conversations/", this::record);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Has the next call fail with this status, before anything is written down. */
  void refuseNext(int status) {
    refusal.set(status);
  }

  /** What was called next: method, conversation and activity, and the words. */
  String next() throws InterruptedException {
    var call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("The bot did not call");
    }
    return call;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void record(HttpExchange exchange) throws IOException {
    try (exchange) {
      var activity = Json.read(exchange.getRequestBody().readAllBytes());
      var refused = refusal.getAndSet(0);
      if (refused != 0) {
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(refused, -1);
        return;
      }
      var path =
          URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8)
              .replace("/v3/conversations/", "")
              .replace("/activities", "");
      calls.add(
          exchange.getRequestMethod() + " " + path + " " + activity.path("text").stringValue(""));
      var answer = "{\"id\":\"theirs-" + ids.incrementAndGet() + "\"}";
      exchange.sendResponseHeaders(201, answer.length());
      exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }
}
