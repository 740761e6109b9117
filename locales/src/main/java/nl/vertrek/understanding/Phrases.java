package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and groups of words with one meaning, each with a value, as a lexicon lists them. */
final class Phrases {

  /** A phrase found: how many tokens it takes, and its value. */
  record Match(int length, int value) {
    static final Match NONE = new Match(0, 0);

    boolean found() {
      return length > 0;
    }
  }

  private record Phrase(List<String> words, int value) {}

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  void add(List<String> words, int value) {
    List<Phrase> phrases = byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
    phrases.add(new Phrase(words, value));
    phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed());
  }

  /** The longest phrase that begins at an index; not found beyond the tokens' ends. */
  Match at(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return Match.NONE;
    }
    for (Phrase phrase : byFirstWord.getOrDefault(tokens.get(index).word(), List.of())) {
      if (fits(phrase.words(), tokens, index)) {
        return new Match(phrase.words().size(), phrase.value());
      }
    }
    return Match.NONE;
  }

  boolean has(List<Token> tokens, int index) {
    return at(tokens, index).found();
  }

  /** Whether a single word is one of the phrases. */
  boolean contains(String word) {
    return byFirstWord.getOrDefault(word, List.of()).stream()
        .anyMatch(phrase -> phrase.words().size() == 1);
  }

  private static boolean fits(List<String> words, List<Token> tokens, int index) {
    if (index + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!tokens.get(index + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
