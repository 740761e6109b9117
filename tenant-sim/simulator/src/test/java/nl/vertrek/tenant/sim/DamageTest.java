package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lost something are refused, told about, and left as they are. */
class DamageTest {

  @TempDir private Path folder;

  private Path database;
  private byte[] justLoaded;

  @BeforeEach
  void runForAWhile() throws IOException {
    database = folder.resolve("tenant.mv.db");
    try (TenantSimulator tenant = open()) {
      tenant.load(Contoso.file());
    }
    justLoaded = Files.readAllBytes(database);
    try (TenantSimulator tenant = open()) {
      for (int i = 0; i < 20; i++) {
        tenant.execute(
            new Command.Rename(Contoso.upn("a.visser"), "Anke " + i),
            new Actor(Contoso.upn("m.hoekstra")),
            new RequestId("rename-" + i));
      }
    }
  }

  private TenantSimulator open() {
    return TenantSimulator.open(SimulatorSettings.inFolder(folder));
  }

  private String refusal() {
    return Objects.requireNonNull(assertThrows(TenantDamaged.class, this::open).getMessage());
  }

  @Test
  void opensWhatIsWhole() {
    try (TenantSimulator tenant = open()) {
      assertEquals(20, tenant.journal(null).size());
    }
  }

  @Test
  void refusesAFileThatIsOlderThanWhatWasAnswered() throws IOException {
    Files.write(database, justLoaded);

    String refusal = refusal();

    assertTrue(refusal.contains("0 of 20"), refusal);
    assertTrue(refusal.contains(database.toString()), refusal);
    assertTrue(refusal.contains("--reset"), refusal);
  }

  @Test
  void refusesToBeginAnewWhereAFileIsGone() throws IOException {
    Files.delete(database);

    assertTrue(refusal().contains("is gone"));
    assertFalse(Files.exists(database));
  }

  @Test
  void opensNoGarbageAndLeavesItAlone() throws IOException {
    byte[] garbage = new byte[justLoaded.length];
    Arrays.fill(garbage, (byte) '?');
    Files.write(database, garbage);

    assertThrows(RuntimeException.class, this::open);

    assertArrayEquals(garbage, Files.readAllBytes(database));
  }

  @Test
  void losesNothingSilentlyWhereverTheFileIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(database);
    for (int part = 1; part < 8; part++) {
      Files.write(database, Arrays.copyOf(whole, whole.length / 8 * part));
      try (TenantSimulator tenant = open()) {
        assertEquals(20, tenant.journal(null).size(), "cut at " + part + "/8");
      } catch (RuntimeException refused) {
        // By the tally, or by the database itself.
      }
    }
  }
}
