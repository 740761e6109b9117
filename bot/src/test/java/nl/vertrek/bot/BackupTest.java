package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir private Path data;
  @TempDir private Path other;

  private Path file;

  @BeforeEach
  void name() {
    file = other.resolve("vertrek.backup");
  }

  @Test
  void isTakenOfARunningServerAndGoesOnWhereThatWas() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      Serving.on(live.port(), data);
      live.say("before", Language.DUTCH, "Anke Visser gaat vrijdag uit dienst");
      new BackupFile(file).make(data);
      live.say("after", Language.DUTCH, "Bart gaat uit dienst");
    }
    Path restored = other.resolve("restored");
    new BackupFile(file).restore(restored, false);

    try (House house = open(restored)) {
      assertTrue(house.database().cases().openOf(Admin.ANKE).isPresent());
      assertEquals(1, house.database().audit().cases());
      new Admin(house).offboardAnke();
      assertEquals(
          Case.Status.COMPLETE,
          house.database().cases().byId(new CaseId(1)).orElseThrow().status());
    }
    assertEquals(
        Files.readString(data.resolve("token-key")),
        Files.readString(restored.resolve("token-key")));
  }

  @Test
  void isTakenOfAFolderThatNobodyUses() throws Exception {
    List<Journal.Entry> journal;
    try (House house = open(data)) {
      new Admin(house).offboardAnke();
      journal = house.tenant().journal(null);
    }
    new BackupFile(file).make(data);
    new BackupFile(file).restore(data, true);

    try (House house = open(data)) {
      assertEquals(journal, house.tenant().journal(null));
      assertFalse(house.database().cases().openOf(Admin.ANKE).isPresent());
    }
    try (Stream<Path> left = Files.list(data)) {
      assertFalse(left.anyMatch(one -> one.getFileName().toString().startsWith("restoring")));
    }
  }

  @Test
  void isNotPutWhereATenantIsUnlessToldSo() throws Exception {
    open(data).close();
    new BackupFile(file).make(data);

    Misuse refusal = assertThrows(Misuse.class, () -> new BackupFile(file).restore(data, false));

    assertTrue(Objects.requireNonNull(refusal.getMessage()).contains("--reset"));
  }

  @Test
  void leavesTheFolderAloneWhenItIsDamaged() throws Exception {
    open(data).close();
    new BackupFile(file).make(data);
    byte[] half = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(half, half.length / 2));
    byte[] before = Files.readAllBytes(data.resolve("tenant.mv.db"));

    assertThrows(Exception.class, () -> new BackupFile(file).restore(data, true));

    assertArrayEquals(before, Files.readAllBytes(data.resolve("tenant.mv.db")));
  }

  @Test
  void isPutInPlaceWholeAlsoWhenItWasStoppedHalfway() throws Exception {
    try (House house = open(data)) {
      new Admin(house).offboardAnke();
    }
    new BackupFile(file).make(data);
    Path restored = other.resolve("restored");
    new BackupFile(file).restore(restored, false);
    // As it was before the last file was moved.
    Path begun = Files.createDirectory(restored.resolve("restored"));
    Files.move(restored.resolve("tenant.mv.db"), begun.resolve("tenant.mv.db"));

    try (House house = open(restored)) {
      assertFalse(house.tenant().journal(Admin.ANKE).isEmpty());
      assertEquals(1, house.database().audit().cases());
    }
    assertFalse(Files.exists(begun));
  }

  @Test
  void isNotReplacedByOneThatDidNotArriveWhole() throws Exception {
    Files.writeString(file, "the one of yesterday");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          new ZipOutputStream(exchange.getResponseBody()).close();
          exchange.close();
        });
    server.start();
    try (DataFolder _ = DataFolder.claim(data)) {
      Serving.on(server.getAddress().getPort(), data);
      assertThrows(IOException.class, () -> new BackupFile(file).make(data));
    } finally {
      server.stop(0);
    }
    assertEquals("the one of yesterday", Files.readString(file));
  }

  @Test
  void asksNobodyWhoTookThePortOfAServerThatDied() throws Exception {
    open(data).close();
    Serving.on(1, data);
    try (House _ = open(data)) {
      Misuse refusal = assertThrows(Misuse.class, () -> new BackupFile(file).make(data));
      assertTrue(String.valueOf(refusal.getMessage()).contains("other than a server"));
    }
  }

  @Test
  void isNotMadeWithoutTheConversations() throws Exception {
    open(data).close();
    Files.delete(data.resolve("vertrek.mv.db"));

    Misuse refusal = assertThrows(Misuse.class, () -> new BackupFile(file).make(data));

    assertTrue(String.valueOf(refusal.getMessage()).contains("pg_dump"), refusal::toString);
  }

  @Test
  void refusesAFileThatIsSomethingElse() throws IOException {
    Files.writeString(file, "{}");

    assertThrows(Misuse.class, () -> new BackupFile(file).restore(data, false));
  }

  @Test
  void saysSoWhereThereIsNothingToBackUp() {
    assertThrows(Misuse.class, () -> new BackupFile(file).make(data));
    assertFalse(Files.exists(file));
  }

  @Test
  void isGivenToWhoeverKnowsTheSecretOnly() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      assertEquals(401, live.status("/ops/backup"));
      Serving.on(live.port(), data);
      Files.writeString(data.resolve("directline-secret"), "another");

      assertThrows(Misuse.class, () -> new BackupFile(file).make(data));
    }
    assertFalse(Files.exists(file));
  }

  private static House open(Path folder) {
    return House.open(new Settings(folder, null, false, null, null));
  }
}
