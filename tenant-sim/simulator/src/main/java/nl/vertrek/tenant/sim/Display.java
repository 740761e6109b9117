package nl.vertrek.tenant.sim;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantReader;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is in the tenant as JSON. */
final class Display {

  private final TenantDatabase database;
  private volatile @Nullable JsonMapper json;

  Display(TenantDatabase database) {
    this.database = database;
  }

  /** The account as in a tenant file, with {@code now}, what this moment makes of it. */
  Optional<String> user(Upn upn, Instant now) {
    return database.read(handle -> {
      TenantReader reader = new TenantReader(handle, now);
      return reader.user(upn).map(person -> UserReport.of(person, json(reader)));
    });
  }

  /** Every command that was answered, in order; or only those about this person. */
  String journal(@Nullable Upn person) {
    return database.read(handle ->
        json(new TenantReader(handle, Instant.EPOCH))
            .writeValueAsString(JournalReport.of(new Journal(handle).entries(person))));
  }

  /**
   * Everything as a tenant file of this moment; the stream is left open. It is written to a file
   * first, so that no slow reader keeps others from their turn.
   */
  void tenant(OutputStream out, InstantSource clock) {
    try {
      Path file = Files.createTempFile("tenant", ".json");
      try {
        database.inTransaction(handle -> export(handle, clock, file));
        Files.copy(file, out);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tenant could not be written out.", e);
    }
  }

  private static Instant export(Handle handle, InstantSource clock, Path file) {
    Execution.takeTurn(handle);
    Instant now = clock.instant();
    try (OutputStream written = new BufferedOutputStream(Files.newOutputStream(file))) {
      new TenantExport(handle, now).to(written);
    } catch (IOException e) {
      throw new UncheckedIOException("The tenant could not be written out.", e);
    }
    return now;
  }

  /** Made once, for making it costs many times what using it does. */
  private JsonMapper json(TenantReader reader) {
    JsonMapper known = json;
    if (known == null) {
      known = Journal.typed(Json.forShowing(reader.organization().zone()));
      json = known;
    }
    return known;
  }
}
