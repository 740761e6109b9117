package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {

  @TempDir private Path folder;

  private final SettableWall wall = new SettableWall();

  private TenantSimulator open() {
    TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder).by(wall));
    if (tenant.isEmpty()) {
      tenant.load(Contoso.file());
    }
    return tenant;
  }

  @Test
  void startsWhereTheFileSaysAndRunsAtWallSpeed() {
    try (TenantSimulator tenant = open()) {
      assertEquals(Contoso.START, tenant.clock().instant());
      wall.pass(Duration.ofMinutes(90));
      assertEquals(Contoso.START.plus(Duration.ofMinutes(90)), tenant.look().now());
    }
  }

  @Test
  void standsStillWhileTheProcessIsDown() {
    try (TenantSimulator tenant = open()) {
      wall.pass(Duration.ofMinutes(5));
      assertEquals(Contoso.START.plus(Duration.ofMinutes(5)), tenant.clock().instant());
    }
    wall.pass(Duration.ofDays(7));
    try (TenantSimulator tenant = open()) {
      assertEquals(Contoso.START.plus(Duration.ofMinutes(5)), tenant.clock().instant());
    }
  }

  @Test
  void isNeverSetBack() {
    try (TenantSimulator tenant = open()) {
      TenantClock clock = tenant.clock();
      clock.advance(Duration.ofHours(1));
      Instant now = clock.instant();

      assertThrows(IllegalArgumentException.class, () -> clock.to(now.minusSeconds(1)));
      assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1)));
      assertThrows(
          IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
      assertThrows(IllegalArgumentException.class, () -> clock.to(Instant.MAX));
      assertEquals(now, clock.instant());
    }
  }

  @Test
  void goesOnWhenTheWallClockIsSetBack() {
    try (TenantSimulator tenant = open()) {
      wall.pass(Duration.ofMinutes(10));
      Instant before = tenant.clock().instant();
      wall.pass(Duration.ofHours(-1));

      assertFalse(tenant.clock().instant().isBefore(before));
      wall.pass(Duration.ofMinutes(1));
      assertEquals(before.plus(Duration.ofMinutes(1)), tenant.clock().instant());
    }
  }

  @Test
  void tellsWhoeverWaitsThatItWasMoved() {
    List<Instant> woken = new ArrayList<>();
    try (TenantSimulator tenant = open()) {
      tenant.clock().onClockMoved(() -> woken.add(tenant.clock().instant()));
      tenant.clock().advance(Duration.ofDays(1));
      tenant.clock().to(Contoso.START.plus(Duration.ofDays(2)));
    }
    assertEquals(
        List.of(Contoso.START.plus(Duration.ofDays(1)), Contoso.START.plus(Duration.ofDays(2))),
        woken);
  }

  @Test
  void hasNoTimeBeforeATenantIsLoaded() {
    try (TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder))) {
      assertTrue(tenant.isEmpty());
      assertThrows(IllegalStateException.class, () -> tenant.clock().instant());
    }
  }

  @Test
  void neverGoesBehindACommandThatWasAnswered() {
    Command block = new Command.BlockSignIn(Contoso.upn("a.visser"));
    try (TenantSimulator tenant = open()) {
      wall.pass(Duration.ofSeconds(3));
      tenant.execute(block, new Actor(Contoso.upn("m.hoekstra")), new RequestId("one"));
      try (TenantSimulator second = open()) {
        assertEquals(Contoso.START.plusSeconds(3), second.clock().instant());
      }
    }
  }
}
