package nl.vertrek.bot.engine;

import java.time.Instant;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.understanding.Directory;

/** The tenant with what its contract leaves to whoever provides it: the clock and the names. */
public interface TenantSite extends Tenant {

  /** The moment on the tenant's clock; answers also while the tenant does not. */
  Instant now();

  /** Has the listener called whenever the clock was moved by hand. */
  void onClockMoved(Runnable listener);

  /** Another number whenever a name, an address or an account changed. */
  long edition();

  /**
   * Everybody who can be named, as of the edition at hand.
   *
   * @throws nl.vertrek.tenant.TenantUnavailable when the tenant does not answer now
   */
  Directory directory();
}
