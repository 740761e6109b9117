package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * People who leave together: their cases are begun one after the other, each in a turn of its own.
 *
 * @param said the message that named them
 * @param all how many they are
 * @param now who the person can be whose case is being begun
 * @param waiting who the others can be whose cases are still to be begun, in their order
 * @param like the case that was begun first, whose answers hold for the others too
 */
public record Departures(
    Reading said, int all, List<Upn> now, List<List<Upn>> waiting, @Nullable CaseId like) {

  public Departures {
    now = List.copyOf(now);
    waiting = waiting.stream().map(List::copyOf).toList();
  }

  static Departures of(Reading said, List<List<Upn>> people) {
    return new Departures(said, people.size(), List.of(), people, null);
  }

  /** The next one's turn. */
  Departures next() {
    return new Departures(said, all, waiting.getFirst(), waiting.subList(1, waiting.size()), like);
  }

  /** The case of the one whose turn it was has been begun. */
  Departures begun() {
    return new Departures(said, all, List.of(), waiting, like);
  }

  /** Whose turn it is, counted from one. */
  int place() {
    return all - waiting.size();
  }

  Departures likeThisUnlessAnother(CaseId first) {
    return like != null ? this : new Departures(said, all, now, waiting, first);
  }

  /** Without somebody, who stays after all or whose case runs already. */
  Departures without(Upn upn) {
    var left = waiting.stream().filter(candidates -> !candidates.equals(List.of(upn))).toList();
    return new Departures(said, all, now, left, like);
  }
}
