package nl.vertrek.tenant;

import java.time.Duration;

/** The tenant does not answer now; nothing was changed. */
public final class TenantUnavailable extends RuntimeException {

  private final Duration retryAfter;

  public TenantUnavailable(Duration retryAfter) {
    super("The tenant does not answer; try again after " + retryAfter + ".");
    this.retryAfter = retryAfter;
  }

  /** How long to wait before asking again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
