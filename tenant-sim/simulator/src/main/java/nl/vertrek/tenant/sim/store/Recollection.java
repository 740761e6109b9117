package nl.vertrek.tenant.sim.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read since somebody last wrote, so that it is read once and not in every look. It is for
 * a database that nobody else writes to.
 */
final class Recollection {

  private static final int MOST = 2_000;

  private volatile Answers answers = new Answers();

  /** Has everything read again; to be called once a change is committed. */
  void forget() {
    answers = new Answers();
  }

  /**
   * What is known now. Whoever reads takes this first: what they read of a state that is written
   * over meanwhile is then kept where nobody looks any more.
   */
  Answers now() {
    return answers;
  }

  /** Answers of one state, by their questions. */
  static final class Answers {

    private final Map<String, Object> known = new ConcurrentHashMap<>();

    /** The answer, read at the first asking; a question always has answers of the same type. */
    @SuppressWarnings("unchecked")
    <T> T to(String question, Supplier<T> read) {
      Object answer = known.get(question);
      if (answer == null) {
        answer = read.get();
        if (known.size() < MOST) {
          known.put(question, answer);
        }
      }
      return (T) answer;
    }
  }
}
