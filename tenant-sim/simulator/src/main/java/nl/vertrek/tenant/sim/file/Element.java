package nl.vertrek.tenant.sim.file;

import tools.jackson.databind.JsonNode;

/**
 * One piece of a tenant file: the organisation, or one element of a list.
 *
 * @param line where it begins, counted from 1
 */
record Element(Section section, int index, int line, JsonNode node) {

  /** Where it is, as a JSON pointer. */
  String pointer() {
    return "/" + section.property() + (section.list() ? "/" + index : "");
  }
}
