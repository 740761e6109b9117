package nl.vertrek.bot.engine;

import java.time.Instant;
import java.util.List;
import nl.vertrek.dialogs.Card;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a conversation.
 *
 * @param sequence from 1 within the conversation, without gaps: the watermark after it
 * @param id the activity's id; an entry with the id of an earlier one takes its place
 * @param at on the wall clock
 */
public record Entry(long sequence, String id, Instant at, What what) {

  /** What stands there. */
  public sealed interface What {

    /** What somebody sent, as the channel gave it. */
    record Theirs(String echo) implements What {}

    /**
     * What the bot said: as it was shown, and as key and arguments so that it can be shown again in
     * another language.
     *
     * @param text the words shown; of a card, its lines as words
     * @param message null for a card
     * @param card null for words
     * @param question the number of the question asked; 0 when none is
     * @param options the answers offered
     */
    record Ours(
        Language language,
        String text,
        @Nullable Message message,
        @Nullable Rendered card,
        int question,
        List<Choice> options)
        implements What {}
  }

  /** A card with its words. */
  public record Rendered(Card card, String title, List<RenderedLine> lines) {}

  /**
   * A line of a card with its words.
   *
   * @param kind the line's kind as the card has it
   * @param label what stands in front; empty where nothing does
   */
  public record RenderedLine(Card.Line kind, String label, String text, String state) {}

  /**
   * An answer offered, with the words of its button.
   *
   * @param message what the button says as key and arguments; null where only the words were kept
   */
  public record Choice(String id, String label, @Nullable Message message) {
    public Choice(String id, String label) {
      this(id, label, null);
    }
  }
}
