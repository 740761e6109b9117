package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says things by way of a channel. What surely did not arrive is sent again, after the pause that
 * the channel asks for: what was throttled, or found nobody to connect to. Anything else may have
 * arrived, and sent again it would stand there twice; only an update may be repeated then, which
 * puts the same thing in the same place.
 */
public final class Connector implements AutoCloseable {

  private static final int ATTEMPTS = 10;
  private static final int ATTEMPTS_WHEN_UNSURE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final ChannelClient channels;
  private final CountDownLatch closed = new CountDownLatch(1);

  public Connector(JsonClient http, Credentials credentials) {
    this.channels = new ChannelClient(http, credentials);
  }

  /** Says something new. */
  Sent add(ConversationReference reference, ObjectNode activity) throws InterruptedException {
    return send("POST", address(reference, reference.replyTo()), activity);
  }

  /** Puts something in the place of what the channel calls {@code theirs}. */
  Sent update(ConversationReference reference, String theirs, ObjectNode activity)
      throws InterruptedException {
    return send("PUT", address(reference, theirs), activity.deepCopy().put("id", theirs));
  }

  /** Takes away what the channel calls {@code theirs}; where that cannot be done, it stays. */
  void remove(ConversationReference reference, String theirs) throws InterruptedException {
    once(HttpRequest.newBuilder(address(reference, theirs)).DELETE());
  }

  /** Shows that the bot is at work; whether anybody sees it does not matter. */
  void sign(ConversationReference reference) {
    try {
      once(request("POST", address(reference, null), reference.typing()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries nothing again any more. */
  @Override
  public void close() {
    closed.countDown();
  }

  private Sent send(String method, URI address, ObjectNode activity) throws InterruptedException {
    var request = request(method, address, activity);
    var sent = once(request);
    for (int attempt = 1; attempt < attempts(sent, method); attempt++) {
      if (closed.await(pause(sent, attempt).toMillis(), TimeUnit.MILLISECONDS)) {
        return sent;
      }
      sent = once(request);
    }
    return sent;
  }

  /** How often at most it is sent in all, after the last time came to this. */
  private static int attempts(Sent sent, String method) {
    return switch (sent) {
      case Sent.NotSent _ -> ATTEMPTS;
      case Sent.Unsure _ -> method.equals("PUT") ? ATTEMPTS_WHEN_UNSURE : 1;
      case Sent.Taken _, Sent.Refused _ -> 1;
    };
  }

  private static Duration pause(Sent sent, int attempt) {
    return sent instanceof Sent.NotSent not && not.pause() != null
        ? shorter(not.pause(), LONGEST_PAUSE)
        : backOff(attempt);
  }

  private static HttpRequest.Builder request(String method, URI address, ObjectNode activity) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(activity.toString()));
  }

  private Sent once(HttpRequest.Builder request) throws InterruptedException {
    try {
      return judged(channels.send(request));
    } catch (ConnectException | HttpConnectTimeoutException | ChannelClient.NotCalled unsent) {
      return new Sent.NotSent(unsent.toString(), null);
    } catch (IOException lost) {
      return new Sent.Unsure(lost.toString());
    }
  }

  private static Sent judged(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    if (status == 429) {
      return new Sent.NotSent("throttled", askedPause(response));
    }
    return switch (status / 100) {
      case 2 -> new Sent.Taken(idIn(response.body()));
      case 5 -> status == 501 ? new Sent.Refused(status) : new Sent.Unsure("answered " + status);
      default -> new Sent.Refused(status);
    };
  }

  private static String idIn(byte[] answer) {
    try {
      return answer.length == 0 ? "" : Json.read(answer).path("id").stringValue("");
    } catch (Problem unreadable) {
      return "";
    }
  }

  private static @Nullable Duration askedPause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }

  /** Twice as long each time, and not the same for all, who would come back all at once. */
  private static Duration backOff(int attempt) {
    var longest = shorter(FIRST_PAUSE.multipliedBy(1L << attempt), LONGEST_PAUSE);
    return longest.multipliedBy(ThreadLocalRandom.current().nextLong(50, 101)).dividedBy(100);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static URI address(ConversationReference reference, @Nullable String activity) {
    var tail = activity == null ? "" : "/" + Addresses.segment(activity);
    return URI.create(Addresses.conversation(reference) + "/activities" + tail);
  }
}
