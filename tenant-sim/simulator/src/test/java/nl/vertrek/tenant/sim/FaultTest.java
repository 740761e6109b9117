package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Actor MIRJAM = new Actor(Contoso.upn("m.hoekstra"));
  private static final Command RENAME = new Command.Rename(ANKE, "Anke");

  private final List<Duration> pauses = new ArrayList<>();
  private final TenantSimulator tenant =
      TenantSimulator.open(
          SimulatorSettings.inMemory(UUID.randomUUID().toString())
              .by(new SettableWall())
              .pausing(pauses::add));

  FaultTest() {
    tenant.load(Contoso.file());
  }

  @AfterEach
  void close() {
    tenant.close();
  }

  private Outcome run(int request) {
    return tenant.execute(RENAME, MIRJAM, new RequestId("r" + request));
  }

  @Test
  void takesItsTimeBeforeASlowActIsDone() {
    tenant.faults().add(slow("Rename", Duration.ofSeconds(90)));

    assertInstanceOf(Outcome.Done.class, run(1));
    assertEquals(List.of(Duration.ofSeconds(90)), pauses);
  }

  @Test
  void takesItsTimeBeforeASlowLook() {
    tenant.faults().add(slow(null, null));

    assertTrue(tenant.look().person(ANKE).isPresent());
    assertEquals(List.of(Duration.ofSeconds(2)), pauses);
  }

  @Test
  void tellsWhenToComeBack() {
    tenant
        .faults()
        .add(
            new Fault(
                Fault.Kind.THROTTLED, null, ANKE, 1, null, Duration.ofSeconds(17), null, null));

    assertEquals(new Outcome.Failed(Duration.ofSeconds(17)), run(1));
    assertInstanceOf(Outcome.Done.class, run(1));
  }

  @Test
  void strikesTheSameCommandsForTheSameSeed() {
    List<Integer> struck = struck(42);

    assertEquals(struck, struck(42));
    assertNotEquals(struck, struck(43));
    assertTrue(struck.size() > 20 && struck.size() < 80, struck.toString());
  }

  private List<Integer> struck(long seed) {
    return struck("Rename", seed, () -> {});
  }

  private List<Integer> struck(@Nullable String command, long seed, Runnable between) {
    tenant.faults().add(unavailable(command, null).by(new Fault.Chance(0.5, seed)));
    List<Integer> struck = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      if (run(i) instanceof Outcome.Failed) {
        struck.add(i);
      }
      between.run();
    }
    tenant.faults().clear();
    return struck;
  }

  private static Fault unavailable(@Nullable String command, @Nullable Integer times) {
    return new Fault(Fault.Kind.UNAVAILABLE, command, null, times, null, null, null, null);
  }

  @Test
  void strikesTheSameCommandsHoweverOftenSomebodyLooks() {
    assertEquals(struck(null, 42, () -> {}), struck(null, 42, this::lookedInVain));
  }

  private boolean lookedInVain() {
    try {
      tenant.look();
      return false;
    } catch (TenantUnavailable silent) {
      return true;
    }
  }

  @Test
  void happensAsOftenToCommandsHoweverOftenSomebodyLooks() {
    tenant.faults().add(unavailable(null, 2));

    assertEquals(List.of(true, true, false), Stream.generate(this::lookedInVain).limit(3).toList());
    assertInstanceOf(Outcome.Failed.class, run(1));
    assertInstanceOf(Outcome.Failed.class, run(1));
    assertInstanceOf(Outcome.Done.class, run(1));
  }

  @Test
  void refusesWhatIsNoProbabilityOrNoTime() {
    assertThrows(IllegalArgumentException.class, () -> new Fault.Chance(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Fault.Chance(1.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Fault.Chance(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> slow(null, Duration.ofMinutes(6)));
    assertThrows(IllegalArgumentException.class, () -> slow(null, Duration.ofMinutes(-1)));
    for (Duration wrong : List.of(Duration.ofDays(3651), Duration.ofSeconds(-1))) {
      assertThrows(IllegalArgumentException.class, () -> throttled(wrong, null));
      assertThrows(IllegalArgumentException.class, () -> throttled(null, wrong));
    }
  }

  private static Fault slow(@Nullable String command, @Nullable Duration delay) {
    return new Fault(Fault.Kind.SLOW, command, null, null, null, null, delay, null);
  }

  private static Fault throttled(@Nullable Duration lasts, @Nullable Duration retryAfter) {
    return new Fault(Fault.Kind.THROTTLED, null, null, null, lasts, retryAfter, null, null);
  }
}
