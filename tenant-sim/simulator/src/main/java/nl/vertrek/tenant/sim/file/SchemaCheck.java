package nl.vertrek.tenant.sim.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks one element at a time against its part of the schema. */
final class SchemaCheck {

  private static final String SCHEMA = "/nl/vertrek/tenant/sim/tenant.schema.json";

  /** A value that may be null is "this or null"; that it is not null is no fault of its own. */
  private static final String OR_NULL = "/anyOf/1/type";

  private final Map<Section, Schema> schemas = new EnumMap<>(Section.class);
  private final Map<Section, JsonNode> parts = new EnumMap<>(Section.class);
  private final Map<Section, Long> most = new EnumMap<>(Section.class);
  private final FaultList faults;

  SchemaCheck(FaultList faults) {
    this.faults = faults;
    JsonNode whole = read();
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (Section section : Section.values()) {
      JsonNode part = whole.path("properties").path(section.property());
      JsonNode element = section.list() ? part.path("items") : part;
      ObjectNode alone = (ObjectNode) element.deepCopy();
      alone.set("$defs", whole.path("$defs"));
      parts.put(section, alone);
      schemas.put(section, registry.getSchema(alone));
      most.put(section, part.path("maxItems").asLong(Long.MAX_VALUE));
    }
  }

  /** The example that stands beside the rule that was broken; empty when there is none. */
  private String example(Error error, Section section) {
    String rule = String.valueOf(error.getSchemaLocation().getFragment());
    JsonNode part = Objects.requireNonNull(parts.get(section));
    JsonNode beside = part.at(rule.substring(0, Math.max(0, rule.lastIndexOf('/'))));
    return beside.path("examples").path(0).asString("");
  }

  private static JsonNode read() {
    try (InputStream schema = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(schema, SCHEMA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds every fault of the element. */
  void check(Element element) {
    if (element.index() == Objects.requireNonNull(most.get(element.section()))) {
      faults.in(element, element.pointer(), null, "From here there are too many; keep fewer.");
    }
    Schema schema = Objects.requireNonNull(schemas.get(element.section()));
    for (Error error : schema.validate(element.node())) {
      if (!error.getEvaluationPath().toString().endsWith(OR_NULL)) {
        String pointer = element.pointer() + error.getInstanceLocation();
        String sentence = SchemaSentence.of(error, example(error, element.section()));
        faults.in(element, pointer, element.person(), sentence);
      }
    }
  }
}
