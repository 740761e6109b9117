package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Upn;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How documents are written: names and values as in a tenant file. */
public final class Json {

  private Json() {}

  /** For storing: short, moments in UTC. */
  public static JsonMapper forStorage() {
    return common()
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  /** For tenant files: nothing that says no more than its default, moments as in the zone. */
  public static JsonMapper forFiles(ZoneId zone) {
    return common()
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(momentsIn(zone))
        .build();
  }

  /** For showing: every property that a tenant file may have, moments as in the zone. */
  public static JsonMapper forShowing(ZoneId zone) {
    return common().addModule(momentsIn(zone)).build();
  }

  private static JsonMapper.Builder common() {
    return JsonMapper.builder()
        .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addMixIn(Upn.class, UpnAsText.class)
        .addMixIn(Fact.class, FactAsNumber.class);
  }

  // A mix-in's constructor stands for the real one and is never called.
  @SuppressWarnings("UnusedVariable")
  private abstract static class UpnAsText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    UpnAsText(String text) {}

    @JsonValue
    abstract String text();
  }

  @SuppressWarnings("UnusedVariable")
  private abstract static class FactAsNumber {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    FactAsNumber(int number) {}

    @JsonValue
    abstract int number();
  }

  private static SimpleModule momentsIn(ZoneId zone) {
    return new SimpleModule().addSerializer(Instant.class, new MomentSerializer(zone));
  }

  private static final class MomentSerializer extends ValueSerializer<Instant> {

    private final ZoneId zone;

    MomentSerializer(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)));
    }
  }
}
