package nl.vertrek.dialogs;

import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/** Something that comes from a person into a conversation. */
public sealed interface Input {

  /**
   * The conversation was opened.
   *
   * @param language what the speaker's client is in, for a first greeting; null: unknown
   */
  record Joined(@Nullable Language language) implements Input {}

  /** Words, as they were understood. */
  record Said(Reading reading) implements Input {}

  /**
   * A button of a card.
   *
   * @param question the number of the question the button belongs to
   * @param option the id of the option
   */
  record Pressed(int question, String option) implements Input {}

  /** A button of a card that was shown to somebody else, in a conversation of several. */
  record PressedForAnother() implements Input {}

  /** Nobody spoke: the next of several cases is begun that somebody named together. */
  record Next() implements Input {}

  /** A language chosen outside the words: on the page, or by a command. */
  record LanguageChosen(Language language) implements Input {}

  /** A language was asked for by a tag that none of ours has. */
  record LanguageUnknown() implements Input {}

  /** More words than are read at once: to act on a part of them could be to do the opposite. */
  record TooLong() implements Input {}

  /** The tenant does not answer now, so that the input could not be dealt with. */
  record TenantSilent() implements Input {}

  /** The input could not be dealt with by a fault of ours; nothing of it was kept. */
  record Broken() implements Input {}
}
