package nl.vertrek.tenant.sim.store;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * Counts how often a name or an address that somebody is found by was changed since the database
 * was opened, by whatever it was: a command, people themselves, or time.
 */
public final class NamesEdition implements JdbiConfig<NamesEdition> {

  private final AtomicLong changes = new AtomicLong();

  long number() {
    return changes.get();
  }

  /** To be called once the change can be read. */
  void advance() {
    changes.incrementAndGet();
  }

  /** The same for every connection. */
  @Override
  public NamesEdition createCopy() {
    return this;
  }
}
