package nl.vertrek.understanding;

/** The part of a day that was said, which tells five in the morning from five in the afternoon. */
enum DayPart {
  UNSAID,
  MORNING,
  AFTERNOON,
  EVENING
}
