package nl.vertrek.bot.channel.trust;

import java.time.Duration;
import java.time.InstantSource;

/** Valid already and not expired yet, as far as clocks agree. */
record WithinLifetime(InstantSource clock) implements Check {

  /** How far the issuer's clock and ours may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  @Override
  public boolean holds(Call call) {
    var from = call.claims().getNotBeforeTime();
    var until = call.claims().getExpirationTime();
    var now = clock.instant();
    return from != null
        && until != null
        && !now.isBefore(from.toInstant().minus(SKEW))
        && now.isBefore(until.toInstant().plus(SKEW));
  }
}
