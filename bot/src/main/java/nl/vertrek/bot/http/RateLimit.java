package nl.vertrek.bot.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often something may be asked for: so many at once, and after that so many a second. What is
 * counted is bounded too; who was long away begins anew.
 *
 * @param <K> for whom it is counted apart
 */
public final class RateLimit<K> {

  private static final int MOST_COUNTED = 50_000;

  private final int atOnce;
  private final int aSecond;
  private final InstantSource clock;
  private final LoadingCache<K, Bucket> buckets;

  /** What is left for one of them. */
  private static final class Bucket {
    private double left;
    private Instant at;

    Bucket(double left, Instant at) {
      this.left = left;
      this.at = at;
    }
  }

  public RateLimit(int atOnce, int aSecond, InstantSource clock) {
    this.atOnce = atOnce;
    this.aSecond = aSecond;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofSeconds(60L + atOnce / aSecond))
            .build(_ -> new Bucket(atOnce, clock.instant()));
  }

  /**
   * Counts one more.
   *
   * @throws Problem 429 when it is too many
   */
  public void count(K one) {
    var bucket = buckets.get(one);
    synchronized (bucket) {
      var now = clock.instant();
      var passed = Math.max(0, Duration.between(bucket.at, now).toMillis()) / 1000.0;
      bucket.left = Math.min(atOnce, bucket.left + passed * aSecond);
      bucket.at = now;
      if (bucket.left < 1) {
        throw new Problem(429, "TooMany", "That is too much at once; wait a second.");
      }
      bucket.left--;
    }
  }
}
