package nl.vertrek.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well the project's own classifier does on anybody's labelled texts.
 *
 * @param paper at the threshold with the most validation rows right, out of scope being one label
 *     more; null without out-of-scope rows to tune on
 * @param balanced at the highest threshold, and so the most cautious, that keeps nearly all that is
 *     right in scope
 * @param separation the chance that a text in scope is surer than one out of scope (AUROC)
 * @param trainSeconds wall time of training
 * @param megabytes of the model as it is stored
 */
public record ClassifierScore(
    int examples,
    int labels,
    Rates plain,
    @Nullable Rates paper,
    @Nullable Rates balanced,
    double separation,
    double trainSeconds,
    double megabytes,
    long medianMicros,
    long slowMicros) {

  /**
   * What a threshold makes of the test rows, as shares of one. A text in scope that is rejected
   * counts as wrong.
   */
  public record Rates(double threshold, double inScope, double outOfScopeRecall) {}

  /** How much of what is right in scope the balanced threshold keeps. */
  private static final double KEPT = 0.91;

  private record Guess(String label, String guessed, double confidence) {

    boolean inScope() {
      return !label.equals(LabelledTexts.OUT_OF_SCOPE);
    }

    boolean right(double threshold) {
      boolean accepted = confidence >= threshold;
      return inScope() ? accepted && label.equals(guessed) : !accepted;
    }
  }

  /**
   * Trains on {@code train.tsv}, tunes on {@code val.tsv} where there is one, and scores on {@code
   * test.tsv}.
   *
   * @throws IllegalArgumentException when a file is missing or cannot be read, saying which
   */
  public static ClassifierScore of(Path folder) {
    List<IntentTrainer.Example> train = required(folder.resolve("train.tsv"));
    List<IntentTrainer.Example> test = required(folder.resolve("test.tsv"));
    Path tuning = folder.resolve("val.tsv");
    long start = System.nanoTime();
    IntentModel model = IntentTrainer.train(train);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Guess> seen =
        Files.exists(tuning) ? guesses(model, LabelledTexts.read(tuning)) : List.of();
    boolean tunable = seen.stream().anyMatch(guess -> !guess.inScope());
    List<Guess> guesses = guesses(model, test);
    long[] micros = micros(model, test);
    return new ClassifierScore(
        train.size(),
        (int) train.stream().map(IntentTrainer.Example::label).distinct().count(),
        rates(guesses, 0),
        tunable ? rates(guesses, best(seen, bar -> share(seen, bar))) : null,
        tunable ? rates(guesses, mostCautious(seen)) : null,
        separation(guesses),
        seconds,
        megabytes(model),
        micros[micros.length / 2],
        micros[micros.length * 99 / 100]);
  }

  private static List<IntentTrainer.Example> required(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          file + " is missing: the folder needs train.tsv and test.tsv, and may have val.tsv");
    }
    List<IntentTrainer.Example> rows = LabelledTexts.read(file);
    if (rows.stream().map(IntentTrainer.Example::label).distinct().count() < 2) {
      throw new IllegalArgumentException(file + " needs rows of at least two labels");
    }
    return rows;
  }

  private static List<Guess> guesses(IntentModel model, List<IntentTrainer.Example> rows) {
    return rows.stream().map(row -> guess(model, row)).toList();
  }

  private static Guess guess(IntentModel model, IntentTrainer.Example row) {
    IntentModel.Scored best =
        model.score(row.words()).stream()
            .filter(scored -> !scored.label().equals(LabelledTexts.OUT_OF_SCOPE))
            .findFirst()
            .orElseThrow();
    return new Guess(row.label(), best.label(), best.probability());
  }

  private static double best(List<Guess> guesses, ToDoubleFunction<Double> worth) {
    double best = 0;
    double highest = worth.applyAsDouble(0.0);
    double[] bars = guesses.stream().mapToDouble(Guess::confidence).sorted().distinct().toArray();
    for (double bar : bars) {
      double worthHere = worth.applyAsDouble(bar);
      if (worthHere > highest) {
        highest = worthHere;
        best = bar;
      }
    }
    return best;
  }

  /** The highest threshold that keeps nearly all that is right in scope without one. */
  private static double mostCautious(List<Guess> guesses) {
    double least = KEPT * rates(guesses, 0).inScope();
    return best(guesses, bar -> rates(guesses, bar).inScope() >= least ? bar : -1);
  }

  private static Rates rates(List<Guess> guesses, double threshold) {
    return new Rates(
        threshold,
        share(guesses.stream().filter(Guess::inScope).toList(), threshold),
        share(guesses.stream().filter(guess -> !guess.inScope()).toList(), threshold));
  }

  private static double share(List<Guess> guesses, double threshold) {
    return guesses.stream().mapToInt(guess -> guess.right(threshold) ? 1 : 0).average().orElse(0);
  }

  private static double separation(List<Guess> guesses) {
    double[] outside = confidences(guesses.stream().filter(guess -> !guess.inScope())).toArray();
    Arrays.sort(outside);
    return confidences(guesses.stream().filter(Guess::inScope))
        .map(inside -> below(outside, inside))
        .average()
        .orElse(0);
  }

  private static DoubleStream confidences(Stream<Guess> guesses) {
    return guesses.mapToDouble(Guess::confidence);
  }

  /** The share of sorted values below a value, equal ones by half. */
  private static double below(double[] sorted, double value) {
    double lower = Arrays.stream(sorted).takeWhile(other -> other < value).count();
    double equal = Arrays.stream(sorted).filter(other -> other == value).count();
    return sorted.length == 0 ? 0 : (lower + equal / 2) / sorted.length;
  }

  private static double megabytes(IntentModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      model.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.size() / 1e6;
  }

  /** How long each text takes once the machine is warm, sorted. */
  private static long[] micros(IntentModel model, List<IntentTrainer.Example> rows) {
    List<String> texts = rows.stream().map(row -> String.join(" ", row.words())).toList();
    texts.forEach(text -> model.score(LabelledTexts.words(text)));
    return texts.stream()
        .mapToLong(text -> {
          long start = System.nanoTime();
          model.score(LabelledTexts.words(text));
          return (System.nanoTime() - start) / 1_000;
        })
        .sorted()
        .toArray();
  }

  /** The figures in words, for developers. */
  public String table() {
    StringBuilder table = new StringBuilder();
    line(table, "trained on", examples + " examples of " + labels + " labels");
    line(table, "in scope, none rejected", percent(plain.inScope()));
    if (paper != null && balanced != null) {
      line(table, "validation-best threshold", shown(paper));
      line(table, "balanced threshold", shown(balanced));
      line(table, "AUROC", percent(separation));
    }
    line(table, "training", String.format(Locale.ROOT, "%.1f s", trainSeconds));
    line(table, "model", String.format(Locale.ROOT, "%.2f MB", megabytes));
    line(table, "one text", "p50 " + medianMicros + " µs, p99 " + slowMicros + " µs");
    return table.toString();
  }

  private static String shown(Rates rates) {
    return String.format(Locale.ROOT, "%.4f: in scope ", rates.threshold())
        + percent(rates.inScope())
        + ", out-of-scope recall "
        + percent(rates.outOfScopeRecall());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static void line(StringBuilder table, String what, String figure) {
    table.append(what).append(" ".repeat(Math.max(1, 27 - what.length()))).append(figure);
    table.append('\n');
  }
}
