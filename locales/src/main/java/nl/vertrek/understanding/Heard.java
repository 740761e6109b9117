package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /**
   * The words of a stretch as the intent model sees them: what was found is masked, and a list of
   * people is one person.
   */
  List<String> masked(int first, int end) {
    List<String> words = new ArrayList<>();
    int index = first;
    for (Found item : within(first, end)) {
      plain(index, item.first(), words);
      if (isPronoun(item)) {
        plain(item.first(), item.end(), words);
      } else if (words.isEmpty() || !words.getLast().equals(item.mask())) {
        words.add(item.mask());
      }
      index = item.end();
    }
    plain(index, end, words);
    return words;
  }

  /** The words of a stretch without the people in it. */
  List<String> unnamed(int first, int end) {
    List<Found> people =
        within(first, end).stream().filter(Found.Person.class::isInstance).toList();
    return new Heard(text, tokens, people)
        .masked(first, end).stream().filter(word -> !word.startsWith("{")).toList();
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

  /** The words that tell a language: no names, also of people whom the directory does not have. */
  List<String> telling(Set<String> commonWords) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean name = token.capital() && !commonWords.contains(token.word());
      if (token.isWord() && !token.isAddress() && !name && !isNamed(i)) {
        words.add(token.word());
      }
    }
    return words;
  }

  /** Names and products belong to no language; moments and amounts do. */
  private boolean isNamed(int index) {
    return found.stream()
        .filter(item -> item.first() <= index && index < item.end() && !isPronoun(item))
        .anyMatch(item -> !(item instanceof Found.When || item instanceof Found.Quantity));
  }

  /** The words of a stretch as they were typed. */
  String typed(int first, int end) {
    return end <= first ? "" : text.substring(tokens.get(first).from(), tokens.get(end - 1).to());
  }

  /** As much of the message as is read at all. */
  String readable() {
    return text.substring(0, Math.min(text.length(), Tokenizer.LONGEST));
  }
}
