package nl.vertrek.tenant.sim.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** SQL that stands beside this class, to be run as a whole. */
record Script(String sql) {

  static Script named(String name) {
    try (InputStream script = Script.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(script, name).readAllBytes();
      return new Script(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(Handle handle) {
    try (var script = handle.createScript(sql)) {
      script.executeAsSeparateStatements();
    }
  }
}
