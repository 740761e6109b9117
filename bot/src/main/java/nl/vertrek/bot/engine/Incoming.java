package nl.vertrek.bot.engine;

import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * One activity from a channel, verified and bounded.
 *
 * @param activityId the channel's id for it, by which a repetition is known; null: never repeated
 * @param echo the activity as its sender must see it again, as JSON; null: it is not shown again
 */
public record Incoming(
    ConversationId conversation,
    @Nullable String activityId,
    Content content,
    @Nullable String echo) {

  /** What an activity brings. */
  public sealed interface Content {

    /** Words that somebody typed or spoke. */
    record Words(String text) implements Content {}

    /** A button of a card. */
    record Press(int question, String option) implements Content {}

    /** A button of a card that was shown to somebody else. */
    record PressForAnother() implements Content {}

    /** Nobody spoke: the next of several cases that were named together is begun. */
    record Next() implements Content {}

    /**
     * Somebody opened the conversation and sees it now.
     *
     * @param language what their client says it is in; null: it does not say
     */
    record Join(@Nullable Language language) implements Content {}

    /**
     * A language was chosen: on the page, or by a command.
     *
     * @param tag as somebody wrote it, such as nl-NL
     */
    record Choose(String tag) implements Content {}
  }
}
