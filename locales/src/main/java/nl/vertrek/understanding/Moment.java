package nl.vertrek.understanding;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment asked for, in the tenant's zone.
 *
 * @param time null where no time of day was said
 */
public record Moment(LocalDate date, @Nullable LocalTime time) {

  /** ISO 8601: {@code 2026-05-01} or {@code 2026-05-01T17:00}. */
  @Override
  public String toString() {
    return time == null ? date.toString() : date.atTime(time).toString();
  }
}
