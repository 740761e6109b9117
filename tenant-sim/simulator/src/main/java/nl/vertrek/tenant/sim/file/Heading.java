package nl.vertrek.tenant.sim.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the rest of a file is measured by: the organisation, its products and what it bought. */
final class Heading {

  /** More products than the schema allows are not worth remembering. */
  private static final int MOST_PRODUCTS = 1_000;

  private final Map<String, Long> totals = new HashMap<>();
  private final Map<String, Long> assigned = new HashMap<>();
  private @Nullable Instant now;
  private boolean synchronises;

  void read(Element element) {
    JsonNode node = element.node();
    switch (element.section()) {
      case ORGANIZATION -> {
        now = moment(Element.text(node, "now"));
        synchronises = Element.flag(node, "onPremisesSyncEnabled");
      }
      case PRODUCTS -> {
        String sku = Element.text(node, "skuPartNumber");
        if (sku != null && totals.size() < MOST_PRODUCTS) {
          totals.putIfAbsent(sku, 0L);
        }
      }
      case SUBSCRIPTIONS, GROUPS, CALL_QUEUES, USERS -> {}
    }
  }

  void bought(String sku, long total) {
    totals.computeIfPresent(sku, (_, before) -> before + total);
  }

  void assigned(String sku) {
    if (knows(sku)) {
      assigned.merge(sku, 1L, Long::sum);
    }
  }

  boolean knows(String sku) {
    return totals.containsKey(sku);
  }

  Map<String, Long> assigned() {
    return assigned;
  }

  long total(String sku) {
    return totals.getOrDefault(sku, 0L);
  }

  /** Where the clock starts; null when the file does not say it properly. */
  @Nullable Instant now() {
    return now;
  }

  boolean synchronises() {
    return synchronises;
  }

  /** The moment that a text names; null when it names none. */
  static @Nullable Instant moment(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name);
  }
}
