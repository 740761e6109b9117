package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts words right that were typed with one slip: "acount" is "account". A word is looked for among
 * known ones by what is left of both when one letter is taken out, so that looking costs no more
 * with more words. Immutable.
 */
final class Spelling {

  /** A shorter word has too many neighbours to guess at; only two swapped letters are mended. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_SWAPPED = 4;
  private static final int LONGEST = 24;

  private final Set<String> known;
  private final Map<String, List<String>> byRest = new HashMap<>();

  /**
   * For mending words to those known.
   *
   * @param known the commonest first: of two that are equally near, it is the one that is meant
   */
  Spelling(List<String> known) {
    this.known = Set.copyOf(known);
    for (String word : known) {
      if (word.length() >= SHORTEST_SWAPPED && word.length() <= LONGEST && isPlain(word)) {
        rests(word)
            .forEach(rest -> byRest.computeIfAbsent(rest, _ -> new ArrayList<>(1)).add(word));
      }
    }
  }

  /** The words, those with a slip put right; what is nowhere near a known word stays. */
  List<String> mended(List<String> words) {
    return words.stream().map(this::mended).toList();
  }

  private String mended(String word) {
    if (word.length() < SHORTEST_SWAPPED
        || word.length() > LONGEST
        || known.contains(word)
        || !isPlain(word)) {
      return word;
    }
    return rests(word).stream()
        .flatMap(rest -> byRest.getOrDefault(rest, List.of()).stream())
        .filter(near -> isMeant(word, near))
        .findFirst()
        .orElse(word);
  }

  /** Nobody slips on the first letter, save by swapping it. */
  private static boolean isMeant(String typed, String near) {
    boolean swapped = typed.length() == near.length() && sum(typed) == sum(near);
    boolean longEnough = Math.min(typed.length(), near.length()) >= SHORTEST;
    return (swapped || (longEnough && typed.charAt(0) == near.charAt(0)))
        && Typo.isOne(typed, near);
  }

  private static int sum(String word) {
    return word.chars().sum();
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static List<String> rests(String word) {
    List<String> rests = new ArrayList<>(word.length() + 1);
    rests.add(word);
    for (int i = 0; i < word.length(); i++) {
      rests.add(word.substring(0, i) + word.substring(i + 1));
    }
    return rests;
  }
}
