package nl.vertrek.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses threshold and margin on the validation phrases. */
final class Tuning {

  /** Acting on a wrong guess costs this many times what asking once more does. */
  private static final double WRONG = 15;

  private static final double UNSURE = 0.7;

  private Tuning() {}

  static Meanings.Bar bar(IntentModel model, List<IntentTrainer.Example> validation) {
    List<Case> cases =
        validation.stream()
            .map(example -> new Case(example.label(), model.score(example.words())))
            .toList();
    Meanings.Bar best = new Meanings.Bar(0, 0);
    double lowest = Double.MAX_VALUE;
    for (int least : IntStream.rangeClosed(4, 90).toArray()) {
      for (int margin : IntStream.rangeClosed(1, 50).toArray()) {
        Meanings.Bar bar = new Meanings.Bar(least / 100.0, margin / 100.0);
        double cost = cases.stream().mapToDouble(example -> example.cost(bar)).sum();
        if (cost < lowest) {
          lowest = cost;
          best = bar;
        }
      }
    }
    return best;
  }

  private record Case(String label, List<IntentModel.Scored> scored) {

    double cost(Meanings.Bar bar) {
      String none = Intent.NONE.label();
      IntentModel.Scored first = scored.getFirst();
      boolean rejected = first.probability() < bar.least() || first.label().equals(none);
      boolean sure = first.probability() - scored.get(1).probability() >= bar.margin();
      if (rejected) {
        return label.equals(none) ? 0 : 1;
      }
      if (!sure) {
        boolean offered = scored.subList(0, 2).stream().anyMatch(one -> one.label().equals(label));
        return offered ? UNSURE / 2 : UNSURE;
      }
      return first.label().equals(label) ? 0 : WRONG;
    }
  }
}
