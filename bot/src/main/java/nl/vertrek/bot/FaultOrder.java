package nl.vertrek.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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
    @Nullable Double at) {

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
    } catch (JacksonException invalid) {
      throw new IllegalArgumentException(
          "That is no fault: " + invalid.getOriginalMessage(), invalid);
    }
  }

  Fault fault() {
    Upn whom = person == null || person.isBlank() ? null : new Upn(person);
    return new Fault(asKind(), command, whom, times, lasts, retryAfter, delay, at);
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
