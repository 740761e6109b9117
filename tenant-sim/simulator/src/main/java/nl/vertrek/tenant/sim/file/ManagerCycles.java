package nl.vertrek.tenant.sim.file;

import java.util.Arrays;
import java.util.BitSet;

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

  /**
   * Marks one user of every circle: walks up from everybody, and stops where somebody walked
   * before. Empty when there is no circle.
   */
  BitSet oneOfEach() {
    int[] walkedFrom = new int[managers.length];
    BitSet found = new BitSet();
    for (int start = 1; start < managers.length; start++) {
      found.set(walk(start, walkedFrom));
    }
    found.clear(NOBODY);
    return found;
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
