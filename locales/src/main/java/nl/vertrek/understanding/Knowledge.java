package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the facts that answer a question. Each fact is a label of a model of its own, and {@link
 * #NOTHING} is one more: what people ask that no fact answers. How they ask stands in each
 * language's {@code knowledge/questions.txt}; {@code knowledge/synonyms.txt} says which words are
 * one. Immutable.
 */
final class Knowledge {

  /** The label of questions that the facts hold no answer to. */
  private static final String NOTHING = "none";

  /** Below this probability the facts hold no answer; chosen on questions beside the tests. */
  private static final double LEAST = 0.1;

  private static final double LEAST_FURTHER = 0.08;
  private static final double TELLING = 0.5;
  private static final double PLAIN = 0.8;
  private static final int MOST = 3;

  /** What a synonym stands for that says nothing. */
  private static final String SILENT = "-";

  private final IntentModel model;
  private final Spelling spelling;
  private final Map<String, String> synonyms;

  Knowledge(IntentModel model) {
    this.model = model;
    this.spelling = new Spelling(model.words());
    this.synonyms = synonyms();
  }

  /**
   * What the facts hold for a question.
   *
   * @param facts best first; none where no fact answers
   * @param confidence the probability of the best one
   */
  record Answer(List<String> facts, double confidence) {
    static final Answer NONE = new Answer(List.of(), 0);

    /** Whether the words are so much those of a fact that asking for it must be meant. */
    boolean isTelling() {
      return confidence >= TELLING;
    }

    /** Whether hardly anything else than the fact can be asked for. */
    boolean isPlain() {
      return confidence >= PLAIN;
    }
  }

  /** The facts that answer a question in these words. */
  Answer answering(List<String> question) {
    List<IntentModel.Scored> ranked = model.score(spelling.mended(plain(question, synonyms)));
    IntentModel.Scored best = ranked.getFirst();
    if (best.label().equals(NOTHING) || best.probability() < LEAST) {
      return Answer.NONE;
    }
    List<String> facts =
        ranked.stream()
            .limit(MOST)
            .filter(fact -> fact.probability() >= LEAST_FURTHER && !fact.label().equals(NOTHING))
            .map(IntentModel.Scored::label)
            .toList();
    return new Answer(facts, best.probability());
  }

  /** Learns from how people ask, and from the answers, sentence by sentence. */
  static IntentModel train() {
    Map<String, String> synonyms = synonyms();
    List<IntentTrainer.Example> examples = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String line : Lexicon.lines(file(language, "questions.txt"))) {
        String fact = line.substring(0, line.indexOf(':'));
        questions(line).forEach(question -> examples.add(example(fact, question, synonyms)));
      }
      for (String line : Lexicon.lines(file(language, "answers.properties"))) {
        int equals = line.indexOf('=');
        String fact = line.substring(line.indexOf('.') + 1, equals).strip();
        for (String sentence : line.substring(equals + 1).split("[.;:]", -1)) {
          if (!sentence.isBlank()) {
            examples.add(example(fact, sentence, synonyms));
          }
        }
      }
    }
    return IntentTrainer.train(examples);
  }

  /** Everything that people ask in a language, whether or not a fact answers it. */
  static List<String> questions(Language language) {
    return Lexicon.lines(file(language, "questions.txt")).stream()
        .flatMap(Knowledge::questions)
        .toList();
  }

  private static Stream<String> questions(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split("\\|", -1)).map(String::strip);
  }

  private static IntentTrainer.Example example(
      String fact, String text, Map<String, String> synonyms) {
    return new IntentTrainer.Example(fact, plain(LabelledTexts.words(text), synonyms));
  }

  private static List<String> plain(List<String> words, Map<String, String> synonyms) {
    return words.stream()
        .map(word -> synonyms.getOrDefault(word, word))
        .filter(word -> !word.equals(SILENT))
        .toList();
  }

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new HashMap<>();
    for (Language language : Language.values()) {
      for (String line : Lexicon.lines(file(language, "synonyms.txt"))) {
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).split(",", -1)) {
          synonyms.put(word.strip(), line.substring(0, colon).strip());
        }
      }
    }
    // "Licence" is "license", and that is "licentie" to the other language.
    synonyms.replaceAll((_, meant) -> synonyms.getOrDefault(meant, meant));
    return Map.copyOf(synonyms);
  }

  private static String file(Language language, String name) {
    return "/" + language.locale().toLanguageTag() + "/knowledge/" + name;
  }
}
