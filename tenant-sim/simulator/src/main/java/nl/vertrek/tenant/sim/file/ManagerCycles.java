package nl.vertrek.tenant.sim.file;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds people who are, over others or at once, their own manager (R3). It knows them by number and
 * keeps two numbers for each, which is little beside the user.
 */
final class ManagerCycles {

  private static final int NOBODY = 0;

  private int[] managers = new int[1024];

  /** Numbers count from 1. */
  void add(int user, int manager) {
    int highest = Math.max(user, manager);
    if (highest >= managers.length) {
      managers = Arrays.copyOf(managers, Math.max(highest + 1, managers.length * 2));
    }
    managers[user] = manager;
  }

  /** One user of every circle: walks up from everybody, and stops where somebody walked before. */
  IntStream oneOfEach() {
    int[] walkedFrom = new int[managers.length];
    return IntStream.range(1, managers.length)
        .map(start -> walk(start, walkedFrom))
        .filter(user -> user != NOBODY);
  }

  private int walk(int start, int[] walkedFrom) {
    int at = start;
    while (at != NOBODY && walkedFrom[at] == 0) {
      walkedFrom[at] = start;
      at = managers[at];
    }
    return at != NOBODY && walkedFrom[at] == start ? at : NOBODY;
  }
}
