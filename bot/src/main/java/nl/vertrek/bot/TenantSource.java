package nl.vertrek.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import nl.vertrek.tenant.sim.TenantSimulator;
import org.jspecify.annotations.Nullable;

/** Where a tenant begins: a file of somebody's own, or Contoso Nederland. */
final class TenantSource {

  private static final String CONTOSO = "contoso-nl.json";

  private TenantSource() {}

  /**
   * Loads the file into an empty simulator.
   *
   * @param file null: Contoso Nederland
   * @throws nl.vertrek.tenant.sim.file.InvalidTenantFile with every fault of the file
   */
  static void load(TenantSimulator simulator, @Nullable Path file) {
    if (file != null) {
      simulator.load(file);
      return;
    }
    try {
      Path contoso = Files.createTempFile("contoso-nl", ".json");
      try (InputStream resource = TenantSimulator.class.getResourceAsStream(CONTOSO)) {
        Files.copy(
            Objects.requireNonNull(resource, CONTOSO),
            contoso,
            StandardCopyOption.REPLACE_EXISTING);
        simulator.load(contoso);
      } finally {
        Files.deleteIfExists(contoso);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The demo tenant could not be unpacked: " + failure.getMessage(), failure);
    }
  }
}
