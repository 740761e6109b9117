package nl.vertrek.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.vertrek.bot.http.Json;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** The form of an account name, as a tenant file has it. */
  private static final Pattern ACCOUNT =
      Pattern.compile("[^@\\s\\p{Cntrl}\"<>,;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private static final int LONGEST_ACCOUNT = 320;

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
    } catch (JacksonException wrong) {
      throw notWrittenAsItMust(where(wrong), wrong);
    } catch (ArithmeticException | DateTimeException beyond) {
      throw notWrittenAsItMust("fault", beyond);
    }
  }

  private static IllegalArgumentException notWrittenAsItMust(String what, Exception why) {
    return new IllegalArgumentException(
        "\"%s\" is not written as it must be: times and seed are whole numbers, at and probability lie from 0 to 1, and for, retryAfter and delay are durations such as PT10M."
            .formatted(what),
        why);
  }

  private static String where(JacksonException wrong) {
    return wrong.getPath().isEmpty()
        ? "fault"
        : String.valueOf(wrong.getPath().getLast().getPropertyName());
  }

  /**
   * The fault that is ordered.
   *
   * @throws IllegalArgumentException when there is no such fault, with the words for its sender
   */
  Fault fault() {
    if (probability == null && seed != null) {
      throw new IllegalArgumentException(
          "A seed needs a probability, for without one a fault always happens.");
    }
    Fault always = new Fault(asKind(), command, whom(), times, lasts, retryAfter, delay, at);
    if (probability == null) {
      return always;
    }
    return always.by(new Fault.Chance(probability, seed == null ? 0 : seed));
  }

  private @Nullable Upn whom() {
    if (person == null) {
      return null;
    }
    if (person.length() > LONGEST_ACCOUNT || !ACCOUNT.matcher(person).matches()) {
      throw new IllegalArgumentException(
          "The person of a fault is an account name such as a.visser@contoso.nl; leave it out to"
              + " mean everybody.");
    }
    return new Upn(person);
  }

  private Fault.Kind asKind() {
    return Arrays.stream(Fault.Kind.values())
        .filter(one -> Json.name(one).equals(kind))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The kind of a fault is one of %s, not %s."
                    .formatted(Arrays.stream(Fault.Kind.values()).map(Json::name).toList(), kind)));
  }
}
