package nl.vertrek.dialogs;

import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Reading;

/** Something that comes from a person into a conversation. */
public sealed interface Input {

  /** The conversation was opened. */
  record Joined() implements Input {}

  /** Words, as they were understood. */
  record Said(Reading reading) implements Input {}

  /**
   * A button of a card.
   *
   * @param question the number of the question the button belongs to
   * @param option the id of the option
   */
  record Pressed(int question, String option) implements Input {}

  /** A language chosen outside the words: on the page, or by a command. */
  record LanguageChosen(Language language) implements Input {}

  /** The tenant does not answer now, so that the input could not be dealt with. */
  record TenantSilent() implements Input {}

  /** The input could not be dealt with by a fault of ours; nothing of it was kept. */
  record Broken() implements Input {}
}
