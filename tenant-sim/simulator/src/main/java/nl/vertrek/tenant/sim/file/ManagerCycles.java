package nl.vertrek.tenant.sim.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds people who are, over others or at once, their own manager (R3). It keeps a name and two
 * numbers for everybody who has a manager, which is little beside the user.
 */
final class ManagerCycles {

  private static final int NOBODY = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] managers = new int[1024];

  void add(String user, String manager) {
    int from = number(user);
    managers[from] = number(manager);
  }

  private int number(String user) {
    Integer known = numbers.get(user);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(user, number);
    if (number == managers.length) {
      managers = Arrays.copyOf(managers, number * 2);
    }
    managers[number] = NOBODY;
    return number;
  }

  /** One user of every cycle. */
  List<String> oneOfEach() {
    int[] walk = new int[numbers.size()];
    Set<Integer> found = new HashSet<>();
    for (int start = 0; start < walk.length; start++) {
      int at = start;
      while (at != NOBODY && walk[at] == 0) {
        walk[at] = start + 1;
        at = managers[at];
      }
      if (at != NOBODY && walk[at] == start + 1) {
        found.add(at);
      }
    }
    return numbers.entrySet().stream()
        .filter(entry -> found.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
