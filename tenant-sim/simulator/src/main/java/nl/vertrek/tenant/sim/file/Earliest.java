package nl.vertrek.tenant.sim.file;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Of mentions that come in any order, those that stand first in the file, and how many there are.
 */
final class Earliest {

  private final PriorityQueue<Mention> kept =
      new PriorityQueue<>(Comparator.comparingLong(Mention::order).reversed());
  private long total;

  void add(Mention mention) {
    total++;
    kept.add(mention);
    if (kept.size() > FaultList.SHOWN) {
      kept.remove();
    }
  }

  Stream<Mention> inOrder() {
    return kept.stream().sorted(Comparator.comparingLong(Mention::order));
  }

  /** How many there are beyond those. */
  long more() {
    return total - kept.size();
  }
}
