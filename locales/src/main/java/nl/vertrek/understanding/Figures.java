package nl.vertrek.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates written in figures, and the checks that every date passes. */
final class Figures {

  private static final int MONTHS_JUST_PAST = 3;

  private Figures() {}

  /** "2026-12-01", "1-12-2026", "1/12", "1.12.2026". */
  static Day at(List<Token> tokens, int index, LocalDate today, boolean dayFirst, boolean placed) {
    if (index + 2 >= tokens.size() || !tokens.get(index).isNumber()) {
      return Day.NONE;
    }
    Token sign = tokens.get(index + 1);
    if (!sign.joined() || !"-/.".contains(sign.word()) || !isFigure(tokens, index + 2)) {
      return Day.NONE;
    }
    int first =
        Integer.parseInt(
            tokens.get(index).word().substring(0, Math.min(4, tokens.get(index).word().length())));
    int second = Integer.parseInt(tokens.get(index + 2).word());
    boolean longer =
        index + 4 < tokens.size()
            && tokens.get(index + 3).is(sign.word())
            && tokens.get(index + 3).joined()
            && isFigure(tokens, index + 4);
    if (longer) {
      int third = Integer.parseInt(tokens.get(index + 4).word());
      return tokens.get(index).word().length() == 4
          ? new Day(index + 5, date(first, second, third))
          : new Day(
              index + 5,
              ordered(first, second, third < 100 ? 2000 + third : third, today, dayFirst));
    }
    boolean plain = sign.is("/");
    boolean always = first == 24 && second == 7;
    boolean days =
        !always
            && first >= 1
            && second >= 1
            && Math.min(first, second) <= 12
            && Math.max(first, second) <= 31;
    boolean alone = placed || (index == 0 && tokens.size() == 3);
    if (sign.is(".") || !days || (!plain && !alone)) {
      return Day.NONE;
    }
    return new Day(index + 3, ordered(first, second, 0, today, dayFirst));
  }

  private static boolean isFigure(List<Token> tokens, int index) {
    return tokens.get(index).isNumber()
        && tokens.get(index).joined()
        && tokens.get(index).word().length() <= 4;
  }

  /** Where the order of day and month can be told, the date; in a year of 0 the next such day. */
  private static @Nullable LocalDate ordered(
      int first, int second, int year, LocalDate today, boolean dayFirst) {
    boolean clear = dayFirst || first > 12 || second > 12 || first == second;
    if (!clear) {
      return null;
    }
    boolean monthFirst = second > 12;
    int day = monthFirst ? second : first;
    int month = monthFirst ? first : second;
    return year == 0 ? upcoming(month, day, today) : date(year, month, day);
  }

  /**
   * The day of a date without a year: the next such day. None where it has only just gone by, for
   * "1 mei" said in the middle of May means that day rather than one in a year.
   */
  static @Nullable LocalDate upcoming(int month, int day, LocalDate today) {
    LocalDate date = date(today.getYear(), month, day);
    if (date == null || !date.isBefore(today)) {
      return justPast(date(today.getYear() - 1, month, day), today) ? null : date;
    }
    return justPast(date, today) ? null : date(today.getYear() + 1, month, day);
  }

  private static boolean justPast(@Nullable LocalDate date, LocalDate today) {
    return date != null
        && date.isBefore(today)
        && !date.plusMonths(MONTHS_JUST_PAST).isBefore(today);
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 2000 || year > 2100) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      return null;
    }
  }

  static int day(List<Token> tokens, int index) {
    if (index >= tokens.size()
        || !tokens.get(index).isNumber()
        || tokens.get(index).word().length() > 2) {
      return 0;
    }
    int day = Integer.parseInt(tokens.get(index).word());
    return day <= 31 ? day : 0;
  }
}
