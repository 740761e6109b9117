package nl.vertrek.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with another's mailbox or calendar (F71).
 *
 * @param calendar what they may do with the calendar; null for every other kind
 */
public record MailboxRight(Kind kind, Upn mailbox, @Nullable CalendarRight calendar) {

  /** The kind of right. */
  public enum Kind {
    FULL_ACCESS,
    SEND_AS,
    SEND_ON_BEHALF,
    CALENDAR
  }
}
