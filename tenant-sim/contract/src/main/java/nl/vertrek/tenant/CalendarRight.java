package nl.vertrek.tenant;

/** What somebody may do with another's calendar, from little to much (F71). */
public enum CalendarRight {
  AVAILABILITY,
  REVIEWER,
  EDITOR,
  OWNER
}
