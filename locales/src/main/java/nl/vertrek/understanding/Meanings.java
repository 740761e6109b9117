package nl.vertrek.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what words mean: fixed phrases first, then the model, with its threshold and margin. */
final class Meanings {

  private static final int CANDIDATES = 5;

  /** What words mean, and what else they may mean. */
  record Meaning(Intent intent, double confidence, boolean sure, List<Candidate> best) {}

  /**
   * Below which probability nothing is meant, and how far the best must be before the second.
   *
   * @param least tuned on the validation phrases, as the margin is
   */
  record Bar(double least, double margin) {}

  private final IntentModel model;
  private final Bar bar;
  private final Map<String, Intent> fixed = new HashMap<>();

  Meanings(IntentModel model, Bar bar) {
    this.model = model;
    this.bar = bar;
    for (Language language : Language.values()) {
      fixedPhrases(language);
    }
  }

  private void fixedPhrases(Language language) {
    String name = "/" + language.locale().toLanguageTag() + "/lexicon/fixed.txt";
    for (String line : Lexicon.lines(name)) {
      int colon = line.indexOf(':');
      Intent intent =
          Intent.ofLabel(line.substring(0, Math.max(0, colon)))
              .orElseThrow(
                  () -> new IllegalStateException(name + ": no label before a colon: " + line));
      for (String phrase : line.substring(colon + 1).split(",", -1)) {
        List<Token> tokens = Tokenizer.tokens(phrase);
        fixed.put(key(new Heard(phrase, tokens, List.of()).masked(0, tokens.size())), intent);
      }
    }
  }

  private static String key(List<String> words) {
    return String.join(" ", words);
  }

  Meaning of(List<String> words) {
    Intent known = fixed.get(key(words));
    if (known != null) {
      return new Meaning(known, 1, true, List.of(new Candidate(known, 1)));
    }
    if (words.stream().allMatch(word -> word.startsWith("{"))) {
      // A name, a moment or a number alone answers a question; it asks for nothing.
      return new Meaning(Intent.NONE, 1, true, List.of(new Candidate(Intent.NONE, 1)));
    }
    List<Candidate> best =
        model.score(words).stream()
            .limit(CANDIDATES)
            .map(scored ->
                new Candidate(Intent.ofLabel(scored.label()).orElseThrow(), scored.probability()))
            .toList();
    Candidate first = best.getFirst();
    boolean reached = first.probability() >= bar.least();
    double lead = first.probability() - best.get(1).probability();
    return new Meaning(
        reached ? first.intent() : Intent.NONE,
        first.probability(),
        reached && lead >= bar.margin(),
        best);
  }
}
