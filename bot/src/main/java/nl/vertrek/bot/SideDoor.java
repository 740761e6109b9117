package nl.vertrek.bot;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.web.SimulatorDoor;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.tenant.sim.store.FallenDue;
import org.jspecify.annotations.Nullable;

/** What may be done to the simulator past the contract, as the server asks for it. */
record SideDoor(TenantSimulator simulator, TimeTravel time) implements SimulatorDoor {

  @Override
  public Instant now() {
    return simulator.clock().instant();
  }

  @Override
  public Optional<String> user(Upn person) {
    return simulator.user(person);
  }

  @Override
  public void tenant(OutputStream out) {
    simulator.tenant(out);
  }

  @Override
  public String journal(@Nullable Upn person) {
    return simulator.journalJson(person);
  }

  @Override
  public FellDue fellDueAfter(Instant moment) {
    FallenDue.Report report = simulator.fellDue(moment, now());
    return new FellDue(report.first().stream().map(SideDoor::shown).toList(), report.more());
  }

  private static Change shown(FallenDue.Entry entry) {
    return new Change(entry.at(), entry.person().text(), Json.name(entry.what()));
  }

  @Override
  public void advance(Duration duration) {
    time.advance(duration);
  }

  @Override
  public void to(Instant moment) {
    time.to(moment);
  }

  @Override
  public void fault(String order) {
    Fault fault = FaultOrder.read(order).fault();
    if (fault.person() != null && simulator.user(fault.person()).isEmpty()) {
      throw new IllegalArgumentException("The tenant knows no account " + fault.person() + ".");
    }
    simulator.faults().add(fault);
  }

  @Override
  public Map<String, @Nullable Object> happen(String order) {
    return HappeningOrder.told(simulator.happen(HappeningOrder.read(order).happening()));
  }

  @Override
  public void clearFaults() {
    simulator.faults().clear();
  }
}
