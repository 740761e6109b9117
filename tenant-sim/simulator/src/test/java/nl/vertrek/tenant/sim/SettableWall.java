package nl.vertrek.tenant.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that only moves when it is told to. */
final class SettableWall implements InstantSource {

  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
