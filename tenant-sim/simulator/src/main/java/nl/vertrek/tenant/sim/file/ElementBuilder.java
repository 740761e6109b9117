package nl.vertrek.tenant.sim.file;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds one element from the stream, no larger than is bearable, and sees keys that repeat. */
final class ElementBuilder {

  /** Enough for a group of everybody in a tenant of a million. */
  private static final int MOST_VALUES = 1_500_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser json;
  private final FaultList faults;
  private int values;

  ElementBuilder(JsonParser json, FaultList faults) {
    this.json = json;
    this.faults = faults;
  }

  /** The element at the parser's token. */
  Element build(Section section, int index) {
    values = 0;
    int line = TenantFileReader.line(json);
    String pointer = new Element(section, index, line, NODES.nullNode()).pointer();
    JsonNode node = value(pointer);
    if (values > MOST_VALUES) {
      faults.add(
          new TenantFileFault(
              pointer,
              line,
              null,
              "It holds more than " + MOST_VALUES + " values; split it into smaller ones."));
    }
    return new Element(section, index, line, node);
  }

  private JsonNode value(String pointer) {
    values++;
    return switch (json.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> NODES.stringNode(json.getString());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("No value begins with " + json.currentToken() + ".");
    };
  }

  private JsonNode integer() {
    return switch (json.getNumberType()) {
      case INT -> NODES.numberNode(json.getIntValue());
      case LONG -> NODES.numberNode(json.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(json.getBigIntegerValue());
    };
  }

  private ObjectNode object(String pointer) {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      String inside = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      int line = TenantFileReader.line(json);
      json.nextToken();
      if (object.has(name)) {
        faults.add(
            new TenantFileFault(
                inside, line, null, "The key stands twice here; keep one of them."));
      }
      JsonNode value = value(inside);
      if (values <= MOST_VALUES) {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(String pointer) {
    ArrayNode array = NODES.arrayNode();
    for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
      JsonNode value = value(pointer + "/" + index);
      if (values <= MOST_VALUES) {
        array.add(value);
      }
    }
    return array;
  }
}
