package nl.vertrek.bot.channel.trust;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.http.SafeAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the Bot Framework has published. They are read again every day, and when a call
 * names one that is not among them; not oftener than every hour, or forged names would have us ask
 * without end.
 */
final class PublishedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

  private static final Duration DAILY = Duration.ofDays(1);
  private static final Duration FLOOR = Duration.ofHours(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private record Edition(Map<String, SigningKey> keys, Instant readAt, Instant notBefore) {}

  private final URI metadata;
  private final JsonClient http;
  private final InstantSource clock;
  private final Lock reading = new ReentrantLock();
  private volatile Edition edition = new Edition(Map.of(), Instant.EPOCH, Instant.EPOCH);

  PublishedKeys(URI metadata, JsonClient http, InstantSource clock) {
    this.metadata = metadata;
    this.http = http;
    this.clock = clock;
  }

  /**
   * The key of this name.
   *
   * @throws Problem 503 when the keys were never to be had yet
   */
  Optional<SigningKey> find(String name) {
    if (isDue(name)) {
      reading.lock();
      try {
        if (isDue(name)) {
          read();
        }
      } finally {
        reading.unlock();
      }
    }
    if (edition.keys().isEmpty()) {
      throw new Problem(
          503, "KeysUnavailable", "Calls cannot be verified now; send this one again later.");
    }
    return Optional.ofNullable(edition.keys().get(name));
  }

  private boolean isDue(String name) {
    var known = edition.keys().containsKey(name);
    var due = edition.readAt().plus(known ? DAILY : FLOOR);
    var now = clock.instant();
    return !now.isBefore(due) && !now.isBefore(edition.notBefore());
  }

  /** Where it fails, the keys at hand stay good until it succeeds. */
  private void read() {
    var now = clock.instant();
    try {
      var address = URI.create(http.object(metadata).path("jwks_uri").stringValue(""));
      if (!SafeAddress.is(address)) {
        throw new IOException("The metadata name no safe address for the keys");
      }
      edition = new Edition(SigningKeys.of(http.object(address)), now, now);
    } catch (IOException | IllegalArgumentException unavailable) {
      LOG.warn("The keys of the Bot Framework cannot be read: {}", unavailable.toString());
      edition = new Edition(edition.keys(), edition.readAt(), now.plus(AFTER_FAILURE));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
