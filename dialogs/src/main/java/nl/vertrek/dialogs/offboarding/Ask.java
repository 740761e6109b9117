package nl.vertrek.dialogs.offboarding;

import java.util.List;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a step that a person is asked for.
 *
 * @param message the question
 * @param answers what can be chosen; may be empty where a name is expected
 * @param yes the answer that a yes means; null when yes says nothing
 * @param no the answer that a no means; null when no says nothing
 * @param receiving what somebody is named for; null when no name is expected
 */
public record Ask(
    Message message,
    List<Answer> answers,
    @Nullable String yes,
    @Nullable String no,
    Decision.@Nullable Receiving receiving) {

  /** The answer that has each thing asked about apart; it decides nothing yet. */
  public static final String ONE_BY_ONE = "one-by-one";

  /** The answer that turns the automatic reply on, in words that are still to be typed. */
  public static final String OWN_REPLY = "own-reply";

  public Ask {
    answers = List.copyOf(answers);
  }

  /**
   * An answer with what it decides.
   *
   * @param id the answer's name, the same wherever the same thing is offered
   */
  public record Answer(String id, Message label, List<Decision> decisions) {
    public Answer {
      decisions = List.copyOf(decisions);
    }

    static Answer of(String id, Decision... decisions) {
      return new Answer(id, Message.of("answer." + id), List.of(decisions));
    }
  }

  /** A choice among things that have to be named. */
  static Ask choose(Message message, Answer... answers) {
    return new Ask(message, List.of(answers), null, null, null);
  }

  /** A choice of which the last answer is to leave things alone, as "no" does. */
  static Ask refusable(Message message, Answer... answers) {
    return new Ask(message, List.of(answers), null, answers[answers.length - 1].id(), null);
  }

  /** A choice that "yes" and "no" answer as well: the first and the last. */
  static Ask yesOrNo(Message message, Answer... answers) {
    return new Ask(
        message, List.of(answers), answers[0].id(), answers[answers.length - 1].id(), null);
  }
}
