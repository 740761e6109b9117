package nl.vertrek.bot;

import java.time.Duration;
import java.time.Instant;
import nl.vertrek.bot.engine.Memory;
import nl.vertrek.tenant.sim.TenantClock;

/**
 * Moves the tenant's clock, and stops on the way at each moment that a case waits for: so a
 * conversion that ends on Friday is seen to end on Friday, also by somebody who looks in a month.
 */
record TimeTravel(TenantClock clock, Memory memory) {

  /** Nobody waits for anything longer than this, so there is nothing to stop for. */
  private static final Duration LONGEST_WAY = Duration.ofDays(36_525);

  /** More than any tenant's cases need; what is left falls due at the end of the way. */
  private static final int MOST_STOPS = 10_000;

  /**
   * Moves the clock on by so much.
   *
   * @throws IllegalArgumentException when that would be backwards, or beyond what the clock knows
   */
  void advance(Duration by) {
    if (by.isNegative() || by.compareTo(LONGEST_WAY) > 0) {
      clock.advance(by);
    } else {
      to(clock.instant().plus(by));
    }
  }

  /**
   * Moves the clock to a moment. Whatever falls due on the way has been dealt with on return.
   *
   * @throws IllegalArgumentException when the moment lies behind
   */
  void to(Instant moment) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      var stop =
          memory
              .nextDue()
              .filter(due -> due.isAfter(clock.instant()))
              .filter(due -> due.isBefore(moment));
      if (stop.isEmpty()) {
        break;
      }
      clock.to(stop.get());
    }
    clock.to(moment);
  }
}
