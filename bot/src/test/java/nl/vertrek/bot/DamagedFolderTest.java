package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import nl.vertrek.bot.store.StorageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder whose tenant is damaged is refused in a sentence, and left as it is. */
class DamagedFolderTest {

  @TempDir private Path data;

  private Path tenant;

  @BeforeEach
  void begin() {
    House.open(settings(false)).close();
    tenant = data.resolve("tenant.mv.db");
  }

  private Settings settings(boolean reset) {
    return new Settings(data, null, reset, null, null);
  }

  @Test
  void refusesGarbageAndLeavesItAlone() throws IOException {
    byte[] garbage = new byte[(int) Files.size(tenant)];
    Arrays.fill(garbage, (byte) '?');
    Files.write(tenant, garbage);

    StorageFailure failure = assertThrows(StorageFailure.class, () -> House.open(settings(false)));

    assertEquals(StorageFailure.Kind.DAMAGED, failure.kind());
    assertTrue(sentence(failure).contains(tenant.toString()), failure.getMessage());
    assertArrayEquals(garbage, Files.readAllBytes(tenant));
  }

  @Test
  void refusesAFolderWhoseTenantIsGoneAndBeginsAgainWhenTold() throws IOException {
    Files.delete(tenant);

    Misuse refusal = assertThrows(Misuse.class, () -> House.open(settings(false)));

    assertTrue(sentence(refusal).contains("--reset"), refusal.getMessage());
    House.open(settings(true)).close();
    assertTrue(Files.exists(tenant));
  }

  private static String sentence(RuntimeException failure) {
    return Objects.requireNonNull(failure.getMessage());
  }
}
