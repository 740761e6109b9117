package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantReader;
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
