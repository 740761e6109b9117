package nl.vertrek.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses threshold and margin on the validation phrases, which are harder than life: of those that
 * act wrongly seldom enough, the ones that act rightly most often.
 */
final class Tuning {

  /** The share of phrases that may be acted upon wrongly. */
  private static final double WRONG = 0.015;

  /** The share of phrases out of scope that may be acted upon. */
  private static final double STRAYED = 0.02;

  private Tuning() {}

  static Meanings.Bar bar(IntentModel model, List<IntentTrainer.Example> validation) {
    Spelling spelling = new Spelling(model.words());
    List<Case> cases =
        validation.stream()
            .map(
                example -> new Case(example.label(), model.score(spelling.mended(example.words()))))
            .toList();
    return bars(cases)
        .orElseThrow(() ->
            new IllegalStateException(
                "no threshold keeps the validation phrases from being acted upon wrongly"));
  }

  private static Optional<Meanings.Bar> bars(List<Case> cases) {
    Meanings.Bar best = null;
    long most = -1;
    for (int least : IntStream.rangeClosed(4, 95).toArray()) {
      for (int margin : IntStream.rangeClosed(1, 95).toArray()) {
        Meanings.Bar bar = new Meanings.Bar(least / 100.0, margin / 100.0);
        long right = count(cases, one -> one.acts(bar) && one.right());
        if (right > most && isCautious(cases, bar)) {
          most = right;
          best = bar;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isCautious(List<Case> cases, Meanings.Bar bar) {
    long inScope = count(cases, Case::inScope);
    long wrong = count(cases, one -> one.inScope() && one.acts(bar) && !one.right());
    long strayed = count(cases, one -> !one.inScope() && one.acts(bar));
    return wrong <= WRONG * inScope && strayed <= STRAYED * (cases.size() - inScope);
  }

  private static long count(List<Case> cases, Predicate<Case> test) {
    return cases.stream().filter(test).count();
  }

  private record Case(String label, List<IntentModel.Scored> scored) {

    boolean inScope() {
      return !label.equals(Intent.NONE.label());
    }

    boolean acts(Meanings.Bar bar) {
      IntentModel.Scored first = scored.getFirst();
      double lead = first.probability() - scored.get(1).probability();
      return first.probability() >= bar.least()
          && lead >= bar.margin()
          && !first.label().equals(Intent.NONE.label());
    }

    boolean right() {
      return scored.getFirst().label().equals(label);
    }
  }
}
