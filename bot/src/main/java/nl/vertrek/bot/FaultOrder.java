package nl.vertrek.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** A fault as it is ordered over HTTP. */
record FaultOrder(
    @Nullable String kind,
    @Nullable String command,
    @Nullable String person,
    @Nullable Integer times,
    @JsonProperty("for") @Nullable Duration lasts,
    @Nullable Duration retryAfter,
    @Nullable Duration delay,
    @Nullable Double at,
    @Nullable Double probability,
    @Nullable Long seed) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * The order in this text.
   *
   * @throws IllegalArgumentException when it is none, with the words for its sender
   */
  static FaultOrder read(String text) {
    try {
      return JSON.readValue(text, FaultOrder.class);
    } catch (UnrecognizedPropertyException unknown) {
      throw new IllegalArgumentException(
          "A fault has no \"%s\"; it has %s."
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds()),
          unknown);
    } catch (DatabindException wrong) {
      throw new IllegalArgumentException(
          "\"%s\" is not written as it must be: times and seed are whole numbers, at and probability lie from 0 to 1, and for, retryAfter and delay are durations such as PT10M."
              .formatted(where(wrong)),
          wrong);
    }
  }

  private static String where(DatabindException wrong) {
    return wrong.getPath().isEmpty()
        ? "fault"
        : String.valueOf(wrong.getPath().getLast().getPropertyName());
  }

  Fault fault() {
    Upn whom = person == null || person.isBlank() ? null : new Upn(person);
    Fault always = new Fault(asKind(), command, whom, times, lasts, retryAfter, delay, at);
    if (probability == null) {
      return always;
    }
    return always.by(new Fault.Chance(probability, seed == null ? 0 : seed));
  }

  private Fault.Kind asKind() {
    return Arrays.stream(Fault.Kind.values())
        .filter(one -> name(one).equals(kind))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The kind of a fault is one of %s, not %s."
                    .formatted(
                        Arrays.stream(Fault.Kind.values()).map(FaultOrder::name).toList(), kind)));
  }

  private static String name(Fault.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
