package nl.vertrek.bot.http;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as this server reads and writes it: bounded coming in, moments as text going out. */
public final class Json {

  /** Deeper than any activity or card, and far from the depth at which a stack ends. */
  private static final int DEEPEST = 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(40)
                          .maxNameLength(1_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** The one mapper of the edge; it cannot be changed. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** A constant as it is named in what is read and written: {@code mailbox-purged}. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The object that stands in this text.
   *
   * @throws Problem 400 when it is no JSON, nested too deeply, or not an object
   */
  public static ObjectNode read(byte[] text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (StreamConstraintsException tooMuch) {
      throw Problem.malformed(
          "The body is nested more than %d deep, or a name or number in it is too long."
              .formatted(DEEPEST));
    } catch (JacksonException unreadable) {
      throw Problem.malformed("The body is not readable JSON%s.".formatted(place(unreadable)));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw Problem.malformed("The body must be a JSON object.");
  }

  private static String place(JacksonException unreadable) {
    TokenStreamLocation place = unreadable.getLocation();
    return place == null
        ? ""
        : " from line %d, column %d on".formatted(place.getLineNr(), place.getColumnNr());
  }
}
