package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put.
 *
 * @param yes the option that a yes means; null when yes says nothing
 * @param no the option that a no means; null when no says nothing
 */
record Prompt(Message message, List<Option> options, @Nullable String yes, @Nullable String no) {

  Prompt {
    options = List.copyOf(options);
  }

  /** A question that is answered in one's own words. */
  static Prompt open(Message message) {
    return new Prompt(message, List.of(), null, null);
  }

  /** A question with answers that have to be named. */
  static Prompt choice(Message message, List<Option> options) {
    return new Prompt(message, options, null, null);
  }

  /** A question that yes and no answer: the first option and the last. */
  static Prompt yesOrNo(Message message, List<Option> options) {
    return options.size() < 2
        ? new Prompt(message, options, options.isEmpty() ? null : options.getFirst().id(), null)
        : new Prompt(message, options, options.getFirst().id(), options.getLast().id());
  }

  /** An option with the words that stand for its id everywhere. */
  static Option option(String id) {
    return new Option(id, Message.of("answer." + id));
  }
}
