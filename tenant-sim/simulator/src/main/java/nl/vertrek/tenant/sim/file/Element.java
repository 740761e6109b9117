package nl.vertrek.tenant.sim.file;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One piece of a tenant file: the organisation, or one element of a list.
 *
 * @param line where it begins, counted from 1
 */
record Element(Section section, int index, int line, JsonNode node) {

  /** As long as the longest address. */
  static final int LONGEST_NAME = 320;

  /** Where it is, as a JSON pointer. */
  String pointer() {
    return "/" + section.property() + (section.list() ? "/" + index : "");
  }

  /** The UPN of the user it is, cut off where it is too long for one; null for everything else. */
  @Nullable String person() {
    String upn = section == Section.USERS ? text(node, "userPrincipalName") : null;
    return upn == null || upn.length() <= LONGEST_NAME ? upn : upn.substring(0, LONGEST_NAME) + "…";
  }

  /** The text of a property; null when there is none. */
  static @Nullable String text(JsonNode node, String property) {
    JsonNode value = node.path(property);
    return value.isString() ? value.asString() : null;
  }

  static boolean flag(JsonNode node, String property) {
    return node.path(property).asBoolean(false);
  }

  /** The texts of a list, each at its own index; whatever else stands in it is left out. */
  static Stream<Placed> texts(JsonNode node, String property, String pointer) {
    Collection<JsonNode> values =
        node.path(property).isArray() ? node.path(property).values() : List.of();
    Stream.Builder<Placed> texts = Stream.builder();
    int index = 0;
    for (JsonNode value : values) {
      if (value.isString()) {
        texts.add(new Placed(pointer + "/" + property + "/" + index, value.asString()));
      }
      index++;
    }
    return texts.build();
  }

  /** A text and where it stands. */
  record Placed(String pointer, String text) {}

  /** A property's text with its place, if it has one. */
  static Stream<Placed> one(JsonNode node, String property, String pointer) {
    String text = text(node, property);
    return text == null ? Stream.empty() : Stream.of(new Placed(pointer + "/" + property, text));
  }
}
