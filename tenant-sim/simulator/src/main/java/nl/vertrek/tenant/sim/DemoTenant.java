package nl.vertrek.tenant.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;

/** The demo tenant, Contoso Nederland, which is packed with the program. */
final class DemoTenant {

  private DemoTenant() {}

  /** Unpacks it into a file for as long as this takes. */
  static void unpackedFor(Consumer<Path> loading) {
    try (InputStream demo = DemoTenant.class.getResourceAsStream("contoso-nl.json")) {
      Path file = Files.createTempFile("contoso-nl", ".json");
      try {
        Files.copy(Objects.requireNonNull(demo), file, StandardCopyOption.REPLACE_EXISTING);
        loading.accept(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo tenant could not be unpacked.", e);
    }
  }
}
