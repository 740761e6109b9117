package nl.vertrek.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains an {@link IntentModel} with OpenNLP's quasi-Newton maximum-entropy trainer. */
final class IntentTrainer {

  /** A training example: a label and its words, masked. */
  record Example(String label, List<String> words) {}

  /** How many steps the trainer remembers: more cost memory and win nothing measurable. */
  private static final int STEPS_REMEMBERED = 7;

  private IntentTrainer() {}

  static IntentModel train(List<Example> examples) {
    long labels = examples.stream().map(Example::label).distinct().count();
    Recipe recipe = Recipe.of(examples.size(), (int) labels);
    Map<String, Integer> frequencies = frequencies(examples);
    Map<String, Integer> vocabulary = new LinkedHashMap<>();
    frequencies.forEach((feature, count) -> {
      if (count >= recipe.leastExamples() || feature.startsWith(Features.WORD)) {
        vocabulary.put(feature, vocabulary.size());
      }
    });
    float[] idf = new float[vocabulary.size()];
    vocabulary.forEach((feature, index) ->
        idf[index] =
            (float)
                (1
                    + Math.log(
                        (1.0 + examples.size()) / (1 + frequencies.getOrDefault(feature, 0)))));
    List<Event> events =
        examples.stream().map(example -> event(example, vocabulary, idf, recipe.scale())).toList();
    return model(fit(events, recipe), vocabulary, idf, recipe.scale());
  }

  /** In how many examples each feature stands, in the order they are met: the same every time. */
  private static Map<String, Integer> frequencies(List<Example> examples) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (Example example : examples) {
      Set<String> seen = new HashSet<>();
      List<String> ordered = new ArrayList<>();
      Features.words(example.words(), ordered::add);
      Features.parts(example.words(), ordered::add);
      for (String feature : ordered) {
        if (seen.add(feature)) {
          frequencies.merge(feature, 1, Integer::sum);
        }
      }
    }
    return frequencies;
  }

  private static Event event(
      Example example, Map<String, Integer> vocabulary, float[] idf, float scale) {
    List<String> context = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    IntentModel.values(
        example.words(),
        vocabulary,
        idf,
        scale,
        (feature, value) -> {
          context.add(feature.toString());
          values.add(value);
        });
    float[] plain = new float[values.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = values.get(i);
    }
    return new Event(example.label(), context.toArray(String[]::new), plain);
  }

  private static MaxentModel fit(List<Event> events, Recipe recipe) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, recipe.iterations());
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", recipe.restraint());
    parameters.put(QNTrainer.M_PARAM, STEPS_REMEMBERED);
    parameters.put(QNTrainer.THREADS_PARAM, 2);
    parameters.put("PrintMessages", false);
    // The default indexer drops the values without a word.
    parameters.put("DataIndexer", "OnePassRealValue");
    try {
      return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
          .train(ObjectStreamUtils.createObjectStream(events));
    } catch (IOException e) {
      throw new UncheckedIOException("training failed", e);
    }
  }

  private static IntentModel model(
      MaxentModel trained, Map<String, Integer> vocabulary, float[] idf, float scale) {
    List<String> labels = new ArrayList<>();
    for (int outcome = 0; outcome < trained.getNumOutcomes(); outcome++) {
      labels.add(trained.getOutcome(outcome));
    }
    float[][] weights = new float[vocabulary.size()][labels.size()];
    Object[] structures = ((AbstractModel) trained).getDataStructures();
    Context[] contexts = (Context[]) structures[0];
    @SuppressWarnings("unchecked")
    Map<String, Context> byFeature = (Map<String, Context>) structures[1];
    if (contexts == null) {
      throw new IllegalStateException("the trained model has no parameters");
    }
    byFeature.forEach((feature, context) -> {
      float[] row = weights[Integer.parseInt(feature)];
      int[] outcomes = context.getOutcomes();
      for (int i = 0; i < outcomes.length; i++) {
        row[outcomes[i]] = (float) context.getParameters()[i];
      }
    });
    return new IntentModel(labels, vocabulary, idf, scale, weights);
  }
}
