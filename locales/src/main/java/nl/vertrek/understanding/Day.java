package nl.vertrek.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day found.
 *
 * @param end after its last token; 0 where nothing is found
 * @param date null where the words do not say which
 * @param part the part of the day that was said with it ("tomorrow evening")
 */
record Day(int end, @Nullable LocalDate date, DayPart part) {
  static final Day NONE = new Day(0, null, DayPart.UNSAID);

  Day(int end, @Nullable LocalDate date) {
    this(end, date, DayPart.UNSAID);
  }

  boolean found() {
    return end > 0;
  }
}
