package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at rather than to read through; a channel without cards says its lines.
 *
 * @param id a card shown again under the same id in the same conversation replaces the earlier one
 */
public record Card(String id, Message title, List<Line> lines) {

  public Card {
    lines = List.copyOf(lines);
  }

  /** One line of a card. */
  public sealed interface Line {

    /** A heading over the lines that follow. */
    record Heading(Message text) implements Line {}

    /** A label with what it is. */
    record Fact(Message label, Message value) implements Line {}

    /** Something worth knowing before going on. */
    record Note(Message text) implements Line {}

    /**
     * A day on which something goes, for a picture of time.
     *
     * @param share how far that day is, from 0 for now to 1 for the last such day
     */
    record Ahead(Message text, double share) implements Line {}

    /** A text to copy and send to somebody, paragraph by paragraph. */
    record Letter(List<Message> paragraphs) implements Line {
      public Letter {
        paragraphs = List.copyOf(paragraphs);
      }
    }

    /** Code to copy, the same in every language. */
    record Code(String text) implements Line {}

    /**
     * A step of a plan.
     *
     * @param mark how far it is, for a sign in front
     * @param detail what happens, or what came of it; null where the title says all
     */
    record Step(int place, Mark mark, Message title, @Nullable Message detail, Message state)
        implements Line {}
  }

  /** How far a step is, as a sign. */
  public enum Mark {
    OPEN,
    BUSY,
    WAITING,
    DONE,
    LEFT_OUT,
    TROUBLE
  }
}
