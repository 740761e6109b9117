package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.People;
import nl.vertrek.understanding.Reading;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells of each line what it means, among the people of a tenant that is gone afterwards. */
final class Comprehension implements AutoCloseable {

  private static final Language WITHOUT_EVIDENCE = Language.DUTCH;

  private final JsonMapper json =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
  private final Understanding understanding = Understanding.load();
  private final TenantSimulator tenant;
  private final ZoneId zone;
  private final People people;
  private final @Nullable Language language;

  private Comprehension(TenantSimulator tenant, @Nullable Language language) {
    this.tenant = tenant;
    this.zone = tenant.look().organization().zone();
    this.people = understanding.index(TenantDirectory.of(tenant));
    this.language = language;
  }

  /**
   * Gets ready to read.
   *
   * @throws nl.vertrek.tenant.sim.file.InvalidTenantFile with every fault of the tenant file
   */
  static Comprehension among(Errand.Understand errand) {
    try (Opening opening = new Opening()) {
      TenantSimulator tenant =
          opening.add(TenantSimulator.open(SimulatorSettings.inMemory("understand")));
      TenantSource.load(tenant, errand.tenantFile());
      Comprehension comprehension = new Comprehension(tenant, errand.language());
      opening.done();
      return comprehension;
    }
  }

  /** Reads until the input ends; every line gets its line, at once where {@code out} flushes. */
  void run(BufferedReader in, PrintStream out) throws IOException {
    Lines lines = new Lines(in);
    for (String line = lines.next(); line != null; line = lines.next()) {
      out.println(json.writeValueAsString(understood(line)));
    }
  }

  private Understood understood(String text) {
    if (language != null) {
      return Understood.of(read(text, language), language);
    }
    Reading reading = read(text, WITHOUT_EVIDENCE);
    Language found = reading.language();
    return found == null || found == WITHOUT_EVIDENCE
        ? Understood.of(reading, WITHOUT_EVIDENCE)
        : Understood.of(read(text, found), found);
  }

  private Reading read(String text, Language spoken) {
    return understanding.read(
        text, new Hearing(spoken, tenant.clock().instant(), zone, null), people);
  }

  @Override
  public void close() {
    tenant.close();
  }
}
