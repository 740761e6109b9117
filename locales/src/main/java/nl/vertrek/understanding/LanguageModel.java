package nl.vertrek.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells Dutch from English by parts of words, weighed as naive Bayes does. Every weight is the
 * logarithm of how much likelier the part is in Dutch. Immutable.
 */
final class LanguageModel {

  private static final int LONGEST_PART = 5;

  /** The evidence below which a message has no language: "status", "ok", a name. */
  private static final double LEAST = 0.7;

  private final Map<String, Float> weights;

  private LanguageModel(Map<String, Float> weights) {
    this.weights = weights;
  }

  /** The language of words, null where they are too few or belong to both languages. */
  @Nullable Language of(List<String> words) {
    double evidence = evidence(words);
    if (Math.abs(evidence) < LEAST) {
      return null;
    }
    return evidence > 0 ? Language.DUTCH : Language.ENGLISH;
  }

  /** Above zero for Dutch, below for English. */
  double evidence(List<String> words) {
    double[] sum = new double[1];
    for (String word : words) {
      parts(word, part -> sum[0] += weights.getOrDefault(part, 0f));
    }
    return sum[0];
  }

  static LanguageModel train(Map<Language, List<List<String>>> phrases) {
    Map<String, Integer> dutch = counts(phrases.getOrDefault(Language.DUTCH, List.of()));
    Map<String, Integer> english = counts(phrases.getOrDefault(Language.ENGLISH, List.of()));
    double dutchTotal = dutch.values().stream().mapToInt(Integer::intValue).sum();
    double englishTotal = english.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Float> weights = new TreeMap<>();
    Map<String, Integer> all = new TreeMap<>(dutch);
    all.putAll(english);
    for (String part : all.keySet()) {
      int inDutch = dutch.getOrDefault(part, 0);
      int inEnglish = english.getOrDefault(part, 0);
      if (inDutch + inEnglish >= 2) {
        double ratio =
            Math.log((inDutch + 0.5) / dutchTotal) - Math.log((inEnglish + 0.5) / englishTotal);
        weights.put(part, (float) ratio);
      }
    }
    return new LanguageModel(weights);
  }

  private static Map<String, Integer> counts(List<List<String>> phrases) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> phrase : phrases) {
      for (String word : phrase) {
        parts(word, part -> counts.merge(part, 1, Integer::sum));
      }
    }
    return counts;
  }

  private static void parts(String word, Consumer<String> each) {
    if (word.startsWith("{") || !Character.isLetter(word.charAt(0))) {
      return;
    }
    String edged = '<' + word + '>';
    for (int length = 1; length <= LONGEST_PART; length++) {
      for (int from = 0; from + length <= edged.length(); from++) {
        each.accept(edged.substring(from, from + length));
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.size());
    for (Map.Entry<String, Float> weight : weights.entrySet()) {
      out.writeUTF(weight.getKey());
      out.writeShort(Float.floatToFloat16(weight.getValue()));
    }
  }

  static LanguageModel read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, Float> weights = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      weights.put(in.readUTF(), Float.float16ToFloat(in.readShort()));
    }
    return new LanguageModel(weights);
  }
}
