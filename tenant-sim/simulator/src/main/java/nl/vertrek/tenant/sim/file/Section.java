package nl.vertrek.tenant.sim.file;

import java.util.Arrays;
import java.util.Optional;

/** A part of a tenant file, by the name of its property. */
enum Section {
  ORGANIZATION("organization"),
  PRODUCTS("products"),
  SUBSCRIPTIONS("subscriptions"),
  GROUPS("groups"),
  CALL_QUEUES("callQueues"),
  USERS("users");

  private final String property;

  Section(String property) {
    this.property = property;
  }

  String property() {
    return property;
  }

  /** Whether it is a list of elements rather than one. */
  boolean list() {
    return this != ORGANIZATION;
  }

  static Optional<Section> named(String property) {
    return Arrays.stream(values()).filter(each -> each.property.equals(property)).findFirst();
  }
}
