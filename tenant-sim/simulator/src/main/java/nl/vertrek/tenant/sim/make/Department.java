package nl.vertrek.tenant.sim.make;

import java.util.List;

/** A part of the organisation, and what people do there. */
record Department(String name, List<String> jobs) {

  static List<Department> all() {
    return WordList.read("departments.txt").stream().map(Department::read).toList();
  }

  private static Department read(String line) {
    int colon = line.indexOf(':');
    return new Department(
        line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(", ")));
  }
}
