package nl.vertrek.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.JsonClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorTest {

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private final JsonClient http = new JsonClient(Duration.ofSeconds(3));
  private final Connector connector = new Connector(http, Credentials.NONE);
  private HttpServer channel;

  @BeforeEach
  void listen() throws IOException {
    channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    channel.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    channel.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    connector.close();
    http.close();
    channel.stop(0);
  }

  @Test
  void sendsNothingTwiceWhenNoAnswerComes() throws Exception {
    channel.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          await(over);
          exchange.close();
        });
    assertInstanceOf(Sent.Unsure.class, connector.add(reference(), Json.object()));
    assertEquals(1, requests.get());
  }

  @Test
  void repeatsAnUpdateWhoseAnswerLeavesItUnsure() throws Exception {
    channel.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(requests.incrementAndGet() == 1 ? 502 : 200, -1);
          exchange.close();
        });
    assertInstanceOf(Sent.Taken.class, connector.update(reference(), "card", Json.object()));
    assertEquals(2, requests.get());
  }

  @Test
  void triesAgainWhereNobodyIsToConnectToUntilTheBotStops() throws Exception {
    var reference = reference();
    channel.stop(0);
    var sent = new CompletableFuture<Sent>();
    var sender = Thread.startVirtualThread(() -> send(reference, sent));
    assertFalse(sent.isDone());
    connector.close();
    sender.join();
    assertInstanceOf(Sent.NotSent.class, sent.get());
  }

  @Test
  void givesUpWaitingWhenTheBotStops() throws Exception {
    channel.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "200");
          exchange.sendResponseHeaders(429, -1);
          exchange.close();
          connector.close();
        });
    assertInstanceOf(Sent.NotSent.class, connector.add(reference(), Json.object()));
  }

  private ConversationReference reference() {
    var activity = Json.object().put("channelId", "msteams").put("id", "m1");
    activity.put("serviceUrl", "http://127.0.0.1:" + channel.getAddress().getPort());
    activity.putObject("conversation").put("id", "19:a;b");
    return ConversationReference.of(activity);
  }

  private void send(ConversationReference reference, CompletableFuture<Sent> sent) {
    try {
      sent.complete(connector.add(reference, Json.object()));
    } catch (InterruptedException impossible) {
      sent.completeExceptionally(impossible);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
