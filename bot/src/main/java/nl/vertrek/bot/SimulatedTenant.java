package nl.vertrek.bot;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.vertrek.bot.engine.TenantSite;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Directory;

/** The simulator as the engine sees a tenant. */
final class SimulatedTenant implements TenantSite {

  /** What changes the names or addresses that somebody can be found by. */
  private static final Set<Class<? extends Command>> RENAMING =
      Set.of(Command.Rename.class, Command.AddAliases.class, Command.RemoveAliases.class);

  private final TenantSimulator simulator;
  private final AtomicLong edition = new AtomicLong();

  SimulatedTenant(TenantSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public TenantView look() {
    return simulator.look();
  }

  @Override
  public Outcome execute(Command command, Actor actor, RequestId id) {
    try {
      return simulator.execute(command, actor, id);
    } finally {
      if (RENAMING.contains(command.getClass())) {
        edition.incrementAndGet();
      }
    }
  }

  @Override
  public Instant now() {
    return simulator.clock().instant();
  }

  @Override
  public void onClockMoved(Runnable listener) {
    simulator.clock().onClockMoved(listener);
  }

  @Override
  public long edition() {
    return edition.get();
  }

  @Override
  public Directory directory() {
    return TenantDirectory.of(simulator);
  }
}
