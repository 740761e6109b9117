package nl.vertrek.tenant.sim;

import java.io.OutputStream;
import java.time.Instant;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.store.TenantReader;
import nl.vertrek.tenant.sim.store.TenantScroll;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tenant out as a tenant file of this moment, however large it is. */
final class TenantExport {

  private final TenantReader reader;
  private final TenantScroll scroll;
  private final Instant now;

  TenantExport(Handle handle, Instant now) {
    this.reader = new TenantReader(handle, now);
    this.scroll = new TenantScroll(handle);
    this.now = now;
  }

  void to(OutputStream out) {
    OrganizationDocument organization = reader.organization();
    JsonMapper mapper = Json.forFiles(organization.zone());
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      json.writePOJOProperty(
          "organization", organization.at(now).withFreeNumbers(reader.freeNumbers()));
      json.writeArrayPropertyStart("products");
      reader.products().forEach(json::writePOJO);
      json.writeEndArray();
      json.writeArrayPropertyStart("subscriptions");
      reader.subscriptionDocuments().forEach(json::writePOJO);
      json.writeEndArray();
      json.writeArrayPropertyStart("groups");
      scroll.groups(json::writePOJO);
      json.writeEndArray();
      json.writeArrayPropertyStart("callQueues");
      scroll.callQueues(json::writePOJO);
      json.writeEndArray();
      json.writeArrayPropertyStart("users");
      scroll.users(user -> json.writePOJO(Passage.to(now, user)));
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
