package nl.vertrek.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day throws away what was kept long enough. */
final class Shredder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);
  private static final Duration ROUND = Duration.ofDays(1);

  private final Database database;
  private final Keeping keeping;
  private final InstantSource wallClock;
  private final InstantSource tenantClock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Shredder(Database database, Keeping keeping, InstantSource wallClock, InstantSource tenantClock) {
    this.database = database;
    this.keeping = keeping;
    this.wallClock = wallClock;
    this.tenantClock = tenantClock;
  }

  /** Goes round now, and again every day. */
  void start() {
    round();
    Thread.ofVirtual().name("shredder").start(this::run);
  }

  private void run() {
    try {
      while (!stopped.await(ROUND.toSeconds(), TimeUnit.SECONDS)) {
        round();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    if (keeping.transcripts() != null) {
      Instant silentSince = before(wallClock.instant(), keeping.transcripts());
      attempt(() -> database.eraseTranscripts(silentSince));
    }
    if (keeping.cases() != null) {
      Instant now = tenantClock.instant();
      Instant closedBefore = before(now, keeping.cases());
      attempt(() ->
          database.casesClosed(closedBefore).forEach(id -> attempt(() -> database.erase(id, now))));
    }
  }

  /** What cannot be erased does not keep the rest. */
  private static void attempt(Runnable erasing) {
    try {
      erasing.run();
    } catch (RuntimeException failure) {
      LOG.warn("What was kept long enough stays until tomorrow: {}", failure.toString());
    }
  }

  private static Instant before(Instant now, Period kept) {
    return now.atOffset(ZoneOffset.UTC).minus(kept).toInstant();
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
