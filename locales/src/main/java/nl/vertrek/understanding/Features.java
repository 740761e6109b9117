package nl.vertrek.understanding;

import java.util.List;
import java.util.function.Consumer;

/** What the intent model looks at: words, pairs of words, and parts of words. */
final class Features {

  /** What a whole word begins with among the features. */
  static final String WORD = "w ";

  private static final int SHORTEST_PART = 2;
  private static final int LONGEST_PART = 5;
  private static final int LONGEST_WORD = 40;

  private Features() {}

  /** Words and pairs, the edges of the clause among them. */
  static void words(List<String> words, Consumer<String> each) {
    String before = "^";
    for (String word : words) {
      each.accept(WORD + word);
      each.accept("p " + before + ' ' + word);
      before = word;
    }
    each.accept("p " + before + " $");
  }

  /** Parts of two to five letters, a word's edges among them; masks have none. */
  static void parts(List<String> words, Consumer<String> each) {
    for (String word : words) {
      if (word.startsWith("{")) {
        continue;
      }
      String edged =
          '<' + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + '>';
      for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
        for (int from = 0; from + length <= edged.length(); from++) {
          each.accept(edged.substring(from, from + length));
        }
      }
    }
  }
}
