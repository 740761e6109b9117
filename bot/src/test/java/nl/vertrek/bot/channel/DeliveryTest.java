package nl.vertrek.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.web.StubDestinations;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private final StubDestinations destinations = new StubDestinations();

  @Test
  void leavesNothingForLaterWhereTheBotWasTakenOut() throws Exception {
    var requests = new AtomicInteger();
    var channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    channel.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(403, -1);
          exchange.close();
        });
    channel.start();
    try (var http = new JsonClient(Duration.ofSeconds(3));
        var connector = new Connector(http, Credentials.NONE)) {
      var reference = reference(channel.getAddress().getPort());
      destinations.keep(reference.id(), new Destinations.Destination(reference.written(), 0));

      assertTrue(new Delivery(new TwoReplies(), destinations, connector).catchUp(reference.id()));
    } finally {
      channel.stop(0);
    }
    assertEquals(1, requests.get());
    assertEquals(List.of(), destinations.behind(10));
  }

  private static ConversationReference reference(int port) {
    var activity = Json.object().put("channelId", "msteams").put("id", "m1");
    activity.put("serviceUrl", "http://127.0.0.1:" + port);
    activity.putObject("conversation").put("id", "19:a;b");
    return ConversationReference.of(activity);
  }

  /** Two replies stand in every conversation, and nothing ever happens. */
  private static final class TwoReplies implements Exchange {

    @Override
    public List<Entry> since(ConversationId conversation, long watermark, int limit) {
      return LongStream.rangeClosed(watermark + 1, 2)
          .mapToObj(place ->
              new Entry(
                  place,
                  "reply|" + place,
                  Instant.EPOCH,
                  new Entry.What.Ours(Language.DUTCH, "Hallo", null, null, 0, List.of())))
          .toList();
    }

    @Override
    public void open(ConversationId conversation, Upn speaker, @Nullable Language language) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Upn speaker(ConversationId conversation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Receipt receive(Incoming incoming, Consumer<Receipt> heard) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Following follow(ConversationId conversation, Runnable listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Following followAll(Consumer<ConversationId> listener) {
      throw new UnsupportedOperationException();
    }
  }
}
