package nl.vertrek.understanding;

/** The slips of a hurried hand. */
final class Typo {

  private Typo() {}

  /** Whether one letter too many, too few, wrong or swapped with its neighbour parts the words. */
  static boolean isOne(String typed, String meant) {
    if (typed.equals(meant) || Math.abs(typed.length() - meant.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(typed.length(), meant.length());
    while (start < shorter && typed.charAt(start) == meant.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && typed.charAt(typed.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
      end++;
    }
    int typedRest = typed.length() - start - end;
    int meantRest = meant.length() - start - end;
    if (typedRest <= 1 && meantRest <= 1) {
      return true;
    }
    return typedRest == 2
        && meantRest == 2
        && typed.charAt(start) == meant.charAt(start + 1)
        && typed.charAt(start + 1) == meant.charAt(start);
  }
}
