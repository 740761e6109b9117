package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.TenantFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasTest {

  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn HANNEKE = Contoso.upn("h.roelofs");
  private static final Command TAKE = new Command.AddAliases(JOOST, List.of("Hanneke@contoso.nl"));

  @TempDir private Path folder;

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void f18ARemovedAliasIsFreeForOthersAtOnce() {
    contoso.done(new Command.RemoveAliases(Contoso.upn("a.visser"), List.of("anke@contoso.nl")));

    contoso.done(new Command.AddAliases(JOOST, List.of("anke@contoso.nl")));

    assertEquals(
        List.of(JOOST), contoso.tenant.look().rehearsal().deliver("anke@contoso.nl").keptIn());
  }

  @Test
  void f18AnAliasThatSomebodyHasIsNotGivenAway() {
    assertEquals(
        new Refusal.AddressTaken("truus@contoso.nl", Contoso.upn("g.wiersma"), null),
        contoso.refused(new Command.AddAliases(JOOST, List.of("truus@contoso.nl"))));
  }

  @Test
  void f18AliasesOfADeletedMailboxAreLockedUntilRetentionIsOver() {
    Instant free =
        Objects.requireNonNull(contoso.person("h.roelofs").account().deletedAt())
            .plus(Duration.ofDays(30));
    Refusal locked = new Refusal.AddressTaken("Hanneke@contoso.nl", HANNEKE, free);
    assertEquals(locked, contoso.refused(TAKE));
    contoso.tenant.clock().to(free.minusSeconds(1));
    assertEquals(locked, contoso.refused(TAKE));

    contoso.tenant.clock().to(free);
    contoso.done(TAKE);

    assertEquals(JOOST, contoso.tenant.look().byAddress("hanneke@contoso.nl").orElseThrow());
    assertEquals(List.of(), contoso.mailbox("h.roelofs").aliases());
  }

  @Test
  void f18APrimaryAddressIsFreeWhenTheAccountIsGoneForGoodAndStaysSoInAFile() throws IOException {
    contoso.pass(Duration.ofDays(30));
    contoso.done(new Command.AddAliases(JOOST, List.of("h.roelofs@contoso.nl")));
    assertEquals(
        List.of(JOOST), contoso.tenant.look().rehearsal().deliver("h.roelofs@contoso.nl").keptIn());

    Path file = folder.resolve("export.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      contoso.tenant.tenant(out);
    }

    assertEquals(List.of(), TenantFile.check(file).shown());
    SimulatorSettings elsewhere =
        SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(contoso.wall);
    try (TenantSimulator other = TenantSimulator.open(elsewhere)) {
      other.load(file);
      assertEquals(JOOST, other.look().byAddress("h.roelofs@contoso.nl").orElseThrow());
      assertEquals(
          Account.State.PURGED, other.look().person(HANNEKE).orElseThrow().account().state());
    }
  }

  @Test
  void f18AShorterRetentionFreesAliasesWhileTheAccountCanStillComeBackWithoutThem()
      throws IOException {
    Path file = folder.resolve("short.json");
    Files.writeString(
        file,
        Files.readString(Contoso.file())
            .replace("\"deletedMailboxRetentionDays\": 30", "\"deletedMailboxRetentionDays\": 12"));
    SimulatorSettings settings =
        SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(contoso.wall);
    try (TenantSimulator tenant = TenantSimulator.open(settings)) {
      tenant.load(file);
      Actor mirjam = new Actor(Contoso.upn("m.hoekstra"));
      tenant.clock().advance(Duration.ofDays(3));

      assertInstanceOf(Outcome.Done.class, tenant.execute(TAKE, mirjam, new RequestId("1")));
      assertInstanceOf(
          Outcome.Refused.class,
          tenant.execute(
              new Command.AddAliases(JOOST, List.of(HANNEKE.text())), mirjam, new RequestId("2")));
      assertInstanceOf(
          Outcome.Done.class,
          tenant.execute(new Command.RestoreAccount(HANNEKE), mirjam, new RequestId("3")));

      assertEquals(JOOST, tenant.look().byAddress("hanneke@contoso.nl").orElseThrow());
      Mailbox mailbox = tenant.look().person(HANNEKE).orElseThrow().mailbox();
      assertEquals(List.of(), Objects.requireNonNull(mailbox).aliases());
    }
  }
}
