package nl.vertrek.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A maximum-entropy model over TF-IDF values, trained by OpenNLP and kept as plain weights: one row
 * of floats for each feature, one column for each label. Immutable.
 */
final class IntentModel {

  /** The square of an unknown feature's weight: that of a rare one. */
  private static final double UNKNOWN_SQUARED = 20;

  private final List<String> labels;
  private final Map<String, Integer> vocabulary;
  private final float[] idf;
  private final float scale;
  private final float[][] weights;

  IntentModel(
      List<String> labels,
      Map<String, Integer> vocabulary,
      float[] idf,
      float scale,
      float[][] weights) {
    this.labels = List.copyOf(labels);
    this.vocabulary = vocabulary;
    this.idf = idf;
    this.scale = scale;
    this.weights = weights;
  }

  /** A label and its probability. */
  record Scored(String label, double probability) {}

  /** Every label with its probability, best first. */
  List<Scored> score(List<String> words) {
    double[] sums = new double[labels.size()];
    values(
        words,
        vocabulary,
        idf,
        scale,
        (feature, value) -> {
          float[] row = weights[feature];
          for (int label = 0; label < row.length; label++) {
            sums[label] += row[label] * value;
          }
        });
    return ranked(softmax(sums));
  }

  /** The features of a clause that the vocabulary has, with their values. */
  static void values(
      List<String> words,
      Map<String, Integer> vocabulary,
      float[] idf,
      float scale,
      BiConsumer<Integer, Float> each) {
    block(vocabulary, idf, scale, each, count -> Features.words(words, count));
    block(vocabulary, idf, scale, each, count -> Features.parts(words, count));
  }

  /** One block, weighed by rarity and brought to one length, so that long words do not outshout. */
  private static void block(
      Map<String, Integer> vocabulary,
      float[] idf,
      float scale,
      BiConsumer<Integer, Float> each,
      Consumer<Consumer<String>> features) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    int[] unknown = new int[1];
    features.accept(feature -> {
      Integer index = vocabulary.get(feature);
      if (index == null) {
        unknown[0]++;
      } else {
        counts.merge(index, 1, Integer::sum);
      }
    });
    // What was never seen says nothing, but it makes the rest say less.
    double squares = unknown[0] * UNKNOWN_SQUARED;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      squares += Math.pow(weight(count, idf), 2);
    }
    if (squares == 0) {
      return;
    }
    float factor = (float) (scale / Math.sqrt(squares));
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      each.accept(count.getKey(), (float) weight(count, idf) * factor);
    }
  }

  private static double weight(Map.Entry<Integer, Integer> count, float[] idf) {
    return (1 + Math.log(count.getValue())) * idf[count.getKey()];
  }

  private static double[] softmax(double[] sums) {
    double highest = Arrays.stream(sums).max().orElse(0);
    double[] powers = Arrays.stream(sums).map(sum -> Math.exp(sum - highest)).toArray();
    double total = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / total).toArray();
  }

  private List<Scored> ranked(double[] probabilities) {
    List<Scored> scored = new ArrayList<>(labels.size());
    for (int label = 0; label < probabilities.length; label++) {
      scored.add(new Scored(labels.get(label), probabilities[label]));
    }
    scored.sort(Comparator.comparingDouble(Scored::probability).reversed());
    return scored;
  }

  /** The words it was trained on, save those that it met once only; the commonest first. */
  List<String> words() {
    double rarest = 0;
    for (float rarity : idf) {
      rarest = Math.max(rarest, rarity);
    }
    double once = rarest;
    return vocabulary.entrySet().stream()
        .filter(feature -> feature.getKey().startsWith(Features.WORD))
        .filter(feature -> idf[feature.getValue()] < once)
        .sorted(Comparator.comparingDouble(feature -> idf[feature.getValue()]))
        .map(feature -> feature.getKey().substring(Features.WORD.length()))
        .toList();
  }

  int size() {
    return vocabulary.size();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeFloat(scale);
    out.writeInt(vocabulary.size());
    for (Map.Entry<String, Integer> feature : vocabulary.entrySet()) {
      out.writeUTF(feature.getKey());
      out.writeFloat(idf[feature.getValue()]);
      for (float weight : weights[feature.getValue()]) {
        // Two bytes carry more than the weights know: half the file for no measurable loss.
        out.writeShort(Float.floatToFloat16(weight));
      }
    }
  }

  static IntentModel read(DataInputStream in) throws IOException {
    String[] labels = new String[in.readInt()];
    for (int label = 0; label < labels.length; label++) {
      labels[label] = in.readUTF();
    }
    float scale = in.readFloat();
    int size = in.readInt();
    Map<String, Integer> vocabulary = HashMap.newHashMap(size);
    float[] idf = new float[size];
    float[][] weights = new float[size][labels.length];
    for (int feature = 0; feature < size; feature++) {
      vocabulary.put(in.readUTF(), feature);
      idf[feature] = in.readFloat();
      for (int label = 0; label < labels.length; label++) {
        weights[feature][label] = Float.float16ToFloat(in.readShort());
      }
    }
    return new IntentModel(List.of(labels), vocabulary, idf, scale, weights);
  }
}
