package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;

/** Something the bot says in one conversation. */
public record Reply(ConversationId to, Body body) {

  /** What is said. */
  public sealed interface Body {

    /** Words. */
    record Say(Message message) implements Body {}

    /** A card, new or in place of an earlier one with the same id. */
    record Show(Card card) implements Body {}

    /**
     * A question that stays open until it is answered or void.
     *
     * @param number counts the questions of a conversation, so that a late click is known as late
     * @param options may be empty: then words are expected
     */
    record Ask(int number, Message message, List<Option> options) implements Body {
      public Ask {
        options = List.copyOf(options);
      }
    }
  }
}
