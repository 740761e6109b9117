package nl.vertrek.bot.http;

import io.javalin.http.Context;
import java.time.InstantSource;

/** How often one address may ask; this machine itself may ask as often as it likes. */
public final class AddressLimit {

  /** A page that opens asks some thirty times. */
  private static final int AT_ONCE = 300;

  private static final int A_SECOND = 30;

  private final RateLimit<String> limit;

  public AddressLimit(InstantSource clock) {
    this.limit = new RateLimit<>(AT_ONCE, A_SECOND, clock);
  }

  /**
   * Counts a call.
   *
   * @throws Problem 429 when there are too many of its address
   */
  public void count(Context ctx) {
    if (!Loopback.isLocal(ctx)) {
      limit.count(Caller.address(ctx));
    }
  }
}
