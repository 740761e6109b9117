package nl.vertrek.bot.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class StorageFailureTest {

  @TempDir private Path home;

  @Test
  void refusesAFolderThatAnotherHas() {
    try (DataFolder _ = DataFolder.claim(home)) {
      assertFailsWith(StorageFailure.Kind.IN_USE, () -> DataFolder.claim(home));
    }
    DataFolder.claim(home).close();
  }

  @Test
  void refusesADamagedFileAndLeavesItAlone() throws IOException {
    try (DataFolder folder = DataFolder.claim(home)) {
      Database.in(folder).close();
      Path file = folder.resolve("vertrek.mv.db");
      byte[] damaged = Files.readAllBytes(file);
      for (int i = 0; i < damaged.length; i += 97) {
        damaged[i] ^= 0x5a;
      }
      Files.write(file, damaged);

      assertFailsWith(StorageFailure.Kind.DAMAGED, () -> Database.in(folder));
      assertArrayEquals(damaged, Files.readAllBytes(file));
    }
  }

  @Test
  void refusesAPlaceThatIsNoFolder() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    assertFailsWith(StorageFailure.Kind.NOT_WRITABLE, () -> DataFolder.claim(file.resolve("data")));
  }

  @Test
  void refusesADatabaseItHasNoDriverForWithoutTellingItsPassword() {
    StorageFailure failure =
        assertFailsWith(
            StorageFailure.Kind.UNREACHABLE,
            () -> Database.at("jdbc:other://host/db?password=p4ss"));
    assertFalse(sentence(failure).contains("p4ss"));
  }

  @Test
  void takesTheDatabasesAwayAndKeepsTheKeysOnAReset() throws IOException {
    try (DataFolder folder = DataFolder.claim(home)) {
      Database.in(folder).close();
      Files.writeString(folder.resolve("token-key"), "key");
      folder.reset();
      assertFalse(Files.exists(folder.resolve("vertrek.mv.db")));
      assertTrue(Files.exists(folder.resolve("token-key")));
    }
  }

  private static String sentence(StorageFailure failure) {
    return Objects.requireNonNull(failure.getMessage());
  }

  private static StorageFailure assertFailsWith(StorageFailure.Kind kind, Executable opening) {
    StorageFailure failure = assertThrows(StorageFailure.class, opening);
    assertEquals(kind, failure.kind());
    assertEquals(1, sentence(failure).lines().count());
    return failure;
  }
}
