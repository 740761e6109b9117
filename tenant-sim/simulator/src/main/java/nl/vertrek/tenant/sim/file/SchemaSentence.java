package nl.vertrek.tenant.sim.file;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** Says in a sentence what is wrong with a value, and what to do. */
final class SchemaSentence {

  private static final int LONGEST_QUOTE = 60;

  private SchemaSentence() {}

  /**
   * @param example how a value that has a pattern may look; empty when nobody says
   */
  static String of(Error error, String example) {
    String value = quote(error.getInstanceNode());
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "The property '" + error.getProperty() + "' is missing; add it.";
      case "additionalProperties" ->
          "There is no property '" + error.getProperty() + "' here; take it away.";
      case "type" -> value + " is of the wrong type; make it " + alternatives(rule) + ".";
      case "enum" -> value + " is none of " + alternatives(rule) + "; use one of these.";
      case "pattern" -> value + " is not written as it must be; " + written(example) + ".";
      case "minLength" -> "The text is empty or too short; write at least " + text(rule) + ".";
      case "maxLength" -> "The text is too long; keep it to " + text(rule) + " characters.";
      case "minimum" -> value + " is too little; it is at least " + text(rule) + ".";
      case "maximum" -> value + " is too much; it is at most " + text(rule) + ".";
      case "uniqueItems" -> "Something stands in the list twice; keep one of them.";
      case "minItems" -> "The list is too short; it holds at least " + text(rule) + ".";
      case "maxItems" -> "The list is too long; it holds at most " + text(rule) + ".";
      default -> value + " is not as the schema has it; see tenant.schema.json.";
    };
  }

  private static String written(String example) {
    return example.isEmpty() ? "see tenant.schema.json" : "write it like " + example;
  }

  private static String alternatives(JsonNode rule) {
    return rule == null ? "what the schema says" : rule.toString().replace("\"", "");
  }

  private static String text(JsonNode rule) {
    return rule == null ? "the schema says" : rule.asString();
  }

  private static String quote(JsonNode value) {
    if (value == null || value.isContainer()) {
      return "It";
    }
    String text = value.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
