package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A message with what was found in it.
 *
 * @param found in order, none within another
 */
record Heard(String text, List<Token> tokens, List<Found> found) {

  /** What was found from one token up to another. */
  List<Found> within(int first, int end) {
    return found.stream().filter(item -> item.first() >= first && item.end() <= end).toList();
  }

  /** The words of a stretch as the intent model sees them: what was found is masked. */
  List<String> masked(int first, int end) {
    List<String> words = new ArrayList<>();
    int index = first;
    for (Found item : within(first, end)) {
      plain(index, item.first(), words);
      if (isPronoun(item)) {
        plain(item.first(), item.end(), words);
      } else {
        words.add(item.mask());
      }
      index = item.end();
    }
    plain(index, end, words);
    return words;
  }

  private void plain(int first, int end, List<String> words) {
    for (int i = first; i < end; i++) {
      if (tokens.get(i).isWord() || tokens.get(i).isNumber()) {
        words.add(tokens.get(i).word());
      }
    }
  }

  private static boolean isPronoun(Found item) {
    return item instanceof Found.Person person && person.pronoun();
  }

  /** The words of a stretch as they were typed. */
  String typed(int first, int end) {
    return end <= first ? "" : text.substring(tokens.get(first).from(), tokens.get(end - 1).to());
  }
}
