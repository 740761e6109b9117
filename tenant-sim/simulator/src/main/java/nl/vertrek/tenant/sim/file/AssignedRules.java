package nl.vertrek.tenant.sim.file;

import static nl.vertrek.tenant.sim.file.Element.one;
import static nl.vertrek.tenant.sim.file.Element.texts;

import java.util.HashSet;
import java.util.Set;
import nl.vertrek.tenant.sim.file.FileIndex.Kind;
import tools.jackson.databind.JsonNode;

/** What is said about single licences of a user is said about licences that are assigned (R14). */
record AssignedRules(FileIndex index, FaultList faults) {

  void check(Element element) {
    Set<String> assigned = new HashSet<>();
    texts(element.node(), "assignedLicenses", "").forEach(sku -> assigned.add(sku.text()));
    texts(element.node(), "licensesAssignedDirectly", element.pointer())
        .forEach(sku -> among(assigned, sku, element));
    int at = 0;
    for (JsonNode leaving : element.node().path("licensesLeaving")) {
      String inside = element.pointer() + "/licensesLeaving/" + at++;
      one(leaving, "skuPartNumber", inside).forEach(sku -> among(assigned, sku, element));
      one(leaving, "group", inside).forEach(group -> index.reference(Kind.GROUP, group, element));
    }
  }

  private void among(Set<String> assigned, Element.Placed sku, Element element) {
    if (!assigned.contains(sku.text())) {
      faults.in(
          element,
          sku.pointer(),
          element.person(),
          "'" + sku.text() + "' is not assigned to this user (R14); assign it or take it away.");
    }
  }
}
