package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists of numbers in ascending order, each number once. They are put together in one walk through
 * both: in a large directory a given name has tens of thousands of bearers.
 */
final class Ascending {

  private Ascending() {}

  /** The numbers that stand in both lists. */
  static List<Integer> common(List<Integer> one, List<Integer> other) {
    List<Integer> common = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < one.size() && right < other.size()) {
      int order = Integer.compare(one.get(left), other.get(right));
      if (order == 0) {
        common.add(one.get(left));
      }
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** The numbers that stand in either list. */
  static List<Integer> either(List<Integer> one, List<Integer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<Integer> either = new ArrayList<>(one.size() + other.size());
    int left = 0;
    int right = 0;
    while (left < one.size() && right < other.size()) {
      int order = Integer.compare(one.get(left), other.get(right));
      either.add(order <= 0 ? one.get(left) : other.get(right));
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    either.addAll(one.subList(left, one.size()));
    either.addAll(other.subList(right, other.size()));
    return either;
  }
}
