package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what words mean: fixed phrases first, then the model, with its threshold and margin. */
final class Meanings {

  private static final int CANDIDATES = 5;
  private static final double BEYOND_DOUBT = 0.9;
  private static final double PERHAPS = 0.05;
  private static final double RATHER = 0.5;
  private static final double LIKELY = 0.37;

  /** What words mean, and what else they may mean. */
  record Meaning(Intent intent, double confidence, boolean sure, List<Candidate> best) {

    /** Whether a part of what means this may mean the other: an act may go under in the rest. */
    boolean supports(Meaning part) {
      boolean act = part.intent().isAct() && part.confidence() >= BEYOND_DOUBT;
      return act
          || best.stream()
              .anyMatch(candidate ->
                  candidate.intent() == part.intent() && candidate.probability() >= PERHAPS);
    }

    /** Whether it is rather nothing that is meant. */
    boolean isNothing() {
      Candidate first = best.getFirst();
      return first.intent() == Intent.NONE && first.probability() >= RATHER;
    }

    /** Whether the first reading is likelier than all others together. */
    boolean isLikely() {
      return best.getFirst().probability() >= RATHER;
    }

    /**
     * A question where a fact answers it and nothing else is surely meant; the same otherwise.
     *
     * @param onlyAsks whether it begins as nothing but a question does, whatever act it names
     */
    Meaning orQuestion(Knowledge.Answer answer, boolean onlyAsks) {
      if (!answer.isTelling()) {
        return this;
      }
      Candidate first = best.getFirst();
      boolean talk = intent == Intent.QUESTION || intent == Intent.WHAT_IF;
      boolean clear = sure && intent != Intent.NONE;
      boolean likely = first.intent() != Intent.NONE && first.probability() >= LIKELY;
      if (onlyAsks && intent == Intent.QUESTION) {
        return new Meaning(intent, confidence, true, best);
      }
      if (onlyAsks && !talk && first.intent().isAct()) {
        return question(answer, true);
      }
      return clear || talk || (likely && !answer.isPlain()) ? this : question(answer, !likely);
    }

    private Meaning question(Knowledge.Answer answer, boolean sure) {
      List<Candidate> candidates = new ArrayList<>();
      candidates.add(new Candidate(Intent.QUESTION, answer.confidence()));
      best.stream().filter(one -> one.intent() != Intent.QUESTION).forEach(candidates::add);
      return new Meaning(Intent.QUESTION, answer.confidence(), sure, candidates);
    }

    /** The same where it is only supposed: nothing is done, whatever act the words name. */
    Meaning supposed() {
      boolean wanted =
          intent.isAct()
              || intent == Intent.QUESTION
              || intent == Intent.WHAT_IF
              || intent == Intent.NONE;
      if (!wanted) {
        return this;
      }
      List<Candidate> candidates = new ArrayList<>();
      candidates.add(new Candidate(Intent.WHAT_IF, confidence));
      best.stream().filter(one -> one.intent() != Intent.WHAT_IF).forEach(candidates::add);
      return new Meaning(Intent.WHAT_IF, confidence, true, candidates);
    }

    /** What means nothing, whatever its words are. */
    static Meaning nothing() {
      return new Meaning(Intent.NONE, 1, true, List.of(new Candidate(Intent.NONE, 1)));
    }

    /** The same without being sure, for another meaning is as likely. */
    Meaning doubted(Meaning other) {
      List<Candidate> candidates = new ArrayList<>(best.subList(0, 1));
      for (Candidate candidate : other.best()) {
        if (candidate.intent() != best.getFirst().intent()) {
          candidates.add(candidate);
        }
      }
      return new Meaning(intent, confidence, false, candidates);
    }
  }

  /**
   * Below which probability nothing is meant, and how far the best must be before the second.
   *
   * @param least tuned on the validation phrases, as the margin is
   */
  record Bar(double least, double margin) {}

  private final IntentModel model;
  private final Spelling spelling;
  private final Bar bar;
  private final Map<String, Intent> fixed = new HashMap<>();

  Meanings(IntentModel model, Bar bar) {
    this.model = model;
    spelling = new Spelling(model.words());
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
      return Meaning.nothing();
    }
    List<Candidate> best =
        model.score(spelling.mended(words)).stream()
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
