package nl.vertrek.bot;

import java.time.Instant;
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

  private final TenantSimulator simulator;

  SimulatedTenant(TenantSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public TenantView look() {
    return simulator.look();
  }

  @Override
  public Outcome execute(Command command, Actor actor, RequestId id) {
    return simulator.execute(command, actor, id);
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
    return simulator.directoryEdition();
  }

  @Override
  public Directory directory() {
    return TenantDirectory.of(simulator);
  }
}
