package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers of the time after its steps.
 *
 * @param completedAt when it was last complete; null: not yet
 * @param reminded losses that people were reminded of, each of them once
 */
public record Afterwards(@Nullable Instant completedAt, Set<Loss> reminded) {

  static final Afterwards NOTHING_YET = new Afterwards(null, Set.of());

  public Afterwards {
    reminded = Set.copyOf(reminded);
  }

  Afterwards completed(Instant at) {
    return new Afterwards(at, reminded);
  }

  Afterwards reminding(List<Loss> losses) {
    var all = new HashSet<>(reminded);
    all.addAll(losses);
    return new Afterwards(completedAt, all);
  }
}
