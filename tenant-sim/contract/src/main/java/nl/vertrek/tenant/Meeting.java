package nl.vertrek.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody organised, which stays in people's calendars until it is cancelled (F69).
 *
 * @param until the end of a series; null for a single meeting
 * @param room the room that it keeps booked; null when there is none
 */
public record Meeting(
    String id,
    String subject,
    Instant start,
    @Nullable Instant until,
    int attendees,
    @Nullable Upn room) {

  /** Whether any of it is still to come. */
  public boolean toCome(Instant now) {
    return now.isBefore(until == null ? start : until);
  }

  /** The same meeting, held elsewhere. */
  public Meeting withoutRoom() {
    return new Meeting(id, subject, start, until, attendees, null);
  }
}
