package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.http.JsonClient;
import org.jspecify.annotations.Nullable;

/**
 * The token of a registered bot, by OAuth's client credentials; kept until shortly before it
 * expires.
 */
public final class ClientCredentials implements Credentials {

  /** A token is renewed while the old one still has time to arrive. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private record Granted(String token, Instant until) {}

  private final Registration registration;
  private final JsonClient http;
  private final InstantSource clock;
  private final Lock asking = new ReentrantLock();
  private @Nullable Granted granted;

  public ClientCredentials(Registration registration, JsonClient http, InstantSource clock) {
    this.registration = registration;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Optional<String> token() throws IOException, InterruptedException {
    asking.lock();
    try {
      if (granted == null || !clock.instant().isBefore(granted.until())) {
        granted = ask();
      }
      return Optional.of(granted.token());
    } finally {
      asking.unlock();
    }
  }

  @Override
  public void refused(String token) {
    asking.lock();
    try {
      if (granted != null && granted.token().equals(token)) {
        granted = null;
      }
    } finally {
      asking.unlock();
    }
  }

  private Granted ask() throws IOException, InterruptedException {
    var form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", registration.appId(),
            "client_secret", registration.secret(),
            "scope", registration.cloud().scope());
    var answer =
        http.object(
            HttpRequest.newBuilder(registration.cloud().tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written(form))));
    var token = answer.path("access_token").stringValue("");
    if (token.isEmpty()) {
      throw new IOException("The token endpoint gave no token");
    }
    var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong(0));
    return new Granted(token, clock.instant().plus(lifetime).minus(MARGIN));
  }

  private static String written(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
