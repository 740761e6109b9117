package nl.vertrek.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days people write: relative, by weekday, by month, in figures. */
final class DateGrammar {

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

  private final Phrases days;
  private final Phrases weekdays;
  private final Phrases shortWeekdays;
  private final Phrases months;
  private final Phrases after;
  private final Phrases fromNow;
  private final Phrases thisOne;
  private final Phrases coming;
  private final Phrases next;
  private final Phrases lastPast;
  private final Phrases previous;
  private final Phrases endOf;
  private final Phrases endOfNext;
  private final Phrases ordinals;
  private final Phrases ordinalOfMonth;
  private final Phrases ordinalOfNext;
  private final Phrases ordinalMark;
  private final Phrases prepositions;
  private final Phrases unitDay;
  private final Phrases unitWeek;
  private final Phrases unitMonth;
  private final Phrases unitYear;
  private final Phrases determiners;
  private final DayParts parts;
  private final Amounts amounts;

  DateGrammar(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    days = lexicon.phrases("day");
    weekdays = lexicon.phrases("weekday");
    shortWeekdays = lexicon.phrases("weekday.short");
    months = lexicon.phrases("month");
    after = lexicon.phrases("after");
    fromNow = lexicon.phrases("from.now");
    thisOne = lexicon.phrases("this");
    coming = lexicon.phrases("coming");
    next = lexicon.phrases("next");
    lastPast = lexicon.phrases("last.past");
    previous = lexicon.phrases("previous");
    endOf = lexicon.phrases("end.of");
    endOfNext = lexicon.phrases("end.of.next");
    ordinals = lexicon.phrases("ordinal");
    ordinalOfMonth = lexicon.phrases("ordinal.of.month");
    ordinalOfNext = lexicon.phrases("ordinal.of.next");
    ordinalMark = lexicon.phrases("ordinal.mark");
    prepositions = lexicon.phrases("on");
    unitDay = lexicon.phrases("unit.day");
    unitWeek = lexicon.phrases("unit.week");
    unitMonth = lexicon.phrases("unit.month");
    unitYear = lexicon.phrases("unit.year");
    determiners = lexicon.phrases("determiner");
    parts = new DayParts(lexicon);
  }

  /** The day that begins at a token, if any. */
  Day at(List<Token> tokens, int index, LocalDate today, boolean dayFirst) {
    int start = index + prepositions.at(tokens, index).length();
    boolean placed = start > index;
    Day day = bare(tokens, start, today, dayFirst, placed);
    if (!day.found() && determiners.has(tokens, start)) {
      day = bare(tokens, start + 1, today, dayFirst, placed);
    }
    return day;
  }

  private Day bare(
      List<Token> tokens, int index, LocalDate today, boolean dayFirst, boolean placed) {
    if (index >= tokens.size()) {
      return Day.NONE;
    }
    Day day = Figures.at(tokens, index, today, dayFirst, placed);
    day = day.found() ? day : byMonth(tokens, index, today, placed);
    day = day.found() ? day : relative(tokens, index, today);
    day = day.found() ? day : byWeekday(tokens, index, today, dayFirst, placed);
    day = day.found() ? day : endOfMonth(tokens, index, today);
    return day.found() ? day : dayOfMonth(tokens, index, today, placed);
  }

  private Day relative(List<Token> tokens, int index, LocalDate today) {
    Phrases.Match word = days.at(tokens, index);
    if (word.found()) {
      int end = index + word.length();
      DayPart said = parts.within(tokens, index, end);
      int more = parts.length(tokens, end);
      DayPart part = more > 0 ? parts.at(tokens, end) : said;
      return new Day(end + more, today.plusDays(word.value()), part);
    }
    int start = index + after.at(tokens, index).length();
    Amounts.Amount amount = amounts.at(tokens, start);
    if (!amount.found()) {
      return Day.NONE;
    }
    int end = start + amount.length() + 1;
    LocalDate date = later(tokens, end - 1, today, amount.value());
    int tail = fromNow.at(tokens, end).length();
    return date == null || (start == index && tail == 0) ? Day.NONE : new Day(end + tail, date);
  }

  private @Nullable LocalDate later(List<Token> tokens, int unit, LocalDate from, int count) {
    if (count > 1_000) {
      return null;
    }
    if (unitDay.has(tokens, unit)) {
      return from.plusDays(count);
    }
    if (unitWeek.has(tokens, unit)) {
      return from.plusWeeks(count);
    }
    if (unitMonth.has(tokens, unit)) {
      return from.plusMonths(count);
    }
    return unitYear.has(tokens, unit) ? from.plusYears(count) : null;
  }

  private Day byWeekday(
      List<Token> tokens, int index, LocalDate today, boolean dayFirst, boolean placed) {
    int week = weekWords(tokens, index, next);
    if (week > 0 && weekday(tokens, index + week, true) > 0) {
      return dayOfWeek(tokens, index + week, today.plusWeeks(1));
    }
    week = weekWords(tokens, index, thisOne);
    if (week > 0 && weekday(tokens, index + week, true) > 0) {
      return dayOfWeek(tokens, index + week, today);
    }
    week = Math.max(weekWords(tokens, index, previous), weekWords(tokens, index, lastPast));
    if (week > 0 && weekday(tokens, index + week, true) > 0) {
      return dayOfWeek(tokens, index + week, today.minusWeeks(1));
    }
    return namedWeekday(tokens, index, today, dayFirst, placed);
  }

  private int weekWords(List<Token> tokens, int index, Phrases which) {
    int word = which.at(tokens, index).length();
    return word > 0 && unitWeek.has(tokens, index + word) ? word + 1 : 0;
  }

  private Day dayOfWeek(List<Token> tokens, int index, LocalDate within) {
    int weekday = weekday(tokens, index, true);
    LocalDate date = within.with(DayOfWeek.MONDAY).plusDays(weekday - 1L);
    return withPart(tokens, index + 1, date);
  }

  private Day namedWeekday(
      List<Token> tokens, int index, LocalDate today, boolean dayFirst, boolean placed) {
    int comingLength = coming.at(tokens, index).length();
    int nextLength = comingLength > 0 ? 0 : next.at(tokens, index).length();
    int thisLength = comingLength + nextLength > 0 ? 0 : thisOne.at(tokens, index).length();
    int pastLength =
        comingLength + nextLength + thisLength > 0 ? 0 : lastPast.at(tokens, index).length();
    int at = index + comingLength + nextLength + thisLength + pastLength;
    int number =
        weekday(
            tokens,
            at,
            placed
                || at > index
                || (at + 1 == tokens.size() && at > 0)
                || isBeforeClock(tokens, at + 1));
    if (number == 0) {
      return Day.NONE;
    }
    int end =
        at
            + (tokens.size() > at + 1 && tokens.get(at + 1).is(".") && shortWeekdays.has(tokens, at)
                ? 2
                : 1);
    DayOfWeek weekday = DayOfWeek.of(number);
    Day exact = exactDay(tokens, end, today, dayFirst);
    if (exact.found()) {
      boolean agree = exact.date() != null && exact.date().getDayOfWeek() == weekday;
      return new Day(exact.end(), agree ? exact.date() : null);
    }
    LocalDate upcoming = today.with(TemporalAdjusters.next(weekday));
    if (nextLength > 0) {
      return withPart(
          tokens,
          end,
          today.plusWeeks(1).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(weekday)));
    }
    if (pastLength > 0) {
      return withPart(tokens, end, today.with(TemporalAdjusters.previous(weekday)));
    }
    if (thisLength > 0) {
      boolean ahead = weekday.compareTo(today.getDayOfWeek()) > 0;
      return withPart(tokens, end, ahead ? upcoming : null);
    }
    return weeksOn(tokens, end, today, upcoming, weekday);
  }

  /** "vrijdag volgende week", "vrijdag over twee weken", or the weekday alone. */
  private Day weeksOn(
      List<Token> tokens, int end, LocalDate today, LocalDate upcoming, DayOfWeek weekday) {
    LocalDate monday = today.with(DayOfWeek.MONDAY);
    int of = end < tokens.size() && (tokens.get(end).is("of") || tokens.get(end).is("van")) ? 1 : 0;
    int inNext = weekWords(tokens, end + of, next);
    if (inNext > 0) {
      return withPart(tokens, end + of + inNext, monday.plusDays(6L + weekday.getValue()));
    }
    int inThis = weekWords(tokens, end + of, thisOne);
    if (inThis > 0) {
      return withPart(tokens, end + of + inThis, monday.plusDays(weekday.getValue() - 1L));
    }
    Day relative = after.has(tokens, end) ? relative(tokens, end, upcoming) : Day.NONE;
    if (relative.found() && unitWeek.has(tokens, relative.end() - 1)) {
      return relative;
    }
    return withPart(tokens, end, upcoming);
  }

  private Day withPart(List<Token> tokens, int end, @Nullable LocalDate date) {
    int part = parts.length(tokens, end);
    return new Day(end + part, date, part > 0 ? parts.at(tokens, end) : DayPart.UNSAID);
  }

  private Day exactDay(List<Token> tokens, int index, LocalDate today, boolean dayFirst) {
    int start = index;
    while (start < tokens.size()
        && (tokens.get(start).is(",")
            || tokens.get(start).is("the")
            || tokens.get(start).is("de"))) {
      start++;
    }
    if (start >= tokens.size()) {
      return Day.NONE;
    }
    Day day = Figures.at(tokens, start, today, dayFirst, true);
    return day.found() ? day : byMonth(tokens, start, today, true);
  }

  /** 1 to 7; short forms ("vr", "fri") only where the place asks for a day, for many are words. */
  private int weekday(List<Token> tokens, int index, boolean shortToo) {
    int number = weekdays.at(tokens, index).value();
    return number > 0 || !shortToo ? number : shortWeekdays.at(tokens, index).value();
  }

  private static boolean isBeforeClock(List<Token> tokens, int index) {
    return index < tokens.size()
        && (tokens.get(index).is("om")
            || tokens.get(index).is("at")
            || tokens.get(index).isNumber());
  }

  /** "1 december", "December 1st, 2026", "de 1e mei". */
  private Day byMonth(List<Token> tokens, int index, LocalDate today, boolean placed) {
    Phrases.Match month = months.at(tokens, index);
    if (month.found()) {
      int at = index + 1 + dot(tokens, index + 1);
      int day = Figures.day(tokens, at);
      boolean sure = placed || tokens.get(index).word().length() > 3 || marks(tokens, at + 1) > 0;
      int end = at + 1 + marks(tokens, at + 1);
      boolean last = end >= tokens.size() || !tokens.get(end).isWord();
      return day > 0 && (sure || last)
          ? withYear(tokens, end, month.value(), day, today)
          : Day.NONE;
    }
    int day = Figures.day(tokens, index);
    Phrases.Match written = ordinals.at(tokens, index);
    if (day == 0 && written.found() && written.value() > 0 && !isShort(tokens, index + 1)) {
      day = written.value();
    }
    if (day == 0) {
      return Day.NONE;
    }
    int at = index + 1 + marks(tokens, index + 1);
    if (at < tokens.size()
        && (tokens.get(at).is("of") || tokens.get(at).is("van") || tokens.get(at).is("-"))) {
      at++;
    }
    month = months.at(tokens, at);
    boolean verb = !placed && month.found() && isVerb(tokens, at);
    return month.found() && !verb
        ? withYear(tokens, at + 1 + dot(tokens, at + 1), month.value(), day, today)
        : Day.NONE;
  }

  /** "de tweede Jan" is a person. */
  private static boolean isShort(List<Token> tokens, int index) {
    return index < tokens.size()
        && tokens.get(index).word().length() == 3
        && !tokens.get(index).is("mei");
  }

  /** "3 may leave": the English month that is a word of its own needs its capital. */
  private static boolean isVerb(List<Token> tokens, int index) {
    boolean more = index + 1 < tokens.size() && tokens.get(index + 1).isWord();
    return tokens.get(index).is("may") && !tokens.get(index).capital() && more;
  }

  private static int dot(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
            && tokens.get(index).is(".")
            && tokens.get(index + 1).isNumber()
        ? 1
        : 0;
  }

  private int marks(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).joined() && ordinalMark.has(tokens, index)
        ? 1
        : 0;
  }

  private static Day withYear(List<Token> tokens, int end, int month, int day, LocalDate today) {
    int at = end;
    if (at < tokens.size()
        && (tokens.get(at).is(",") || tokens.get(at).is("-") || tokens.get(at).is("'"))) {
      at++;
    }
    if (at < tokens.size() && tokens.get(at).isNumber() && tokens.get(at).word().length() == 4) {
      int year = Integer.parseInt(tokens.get(at).word());
      return new Day(at + 1, Figures.date(year, month, day));
    }
    return new Day(end, Figures.upcoming(month, day, today));
  }

  private Day endOfMonth(List<Token> tokens, int index, LocalDate today) {
    int ofNext = endOfNext.at(tokens, index).length();
    if (ofNext > 0 && unitMonth.has(tokens, index + ofNext)) {
      return new Day(index + ofNext + 1, YearMonth.from(today).plusMonths(1).atEndOfMonth());
    }
    int of = endOf.at(tokens, index).length();
    if (of == 0) {
      return Day.NONE;
    }
    int at = index + of;
    if (unitMonth.has(tokens, at)) {
      return new Day(at + 1, YearMonth.from(today).atEndOfMonth());
    }
    if (unitYear.has(tokens, at)) {
      return new Day(at + 1, LocalDate.of(today.getYear(), 12, 31));
    }
    Phrases.Match month = months.at(tokens, at);
    if (!month.found()) {
      return Day.NONE;
    }
    YearMonth named = YearMonth.of(today.getYear(), month.value());
    return new Day(
        at + 1,
        (named.isBefore(YearMonth.from(today)) ? named.plusYears(1) : named).atEndOfMonth());
  }

  /** "de 15e", "on the 1st", "de eerste van volgende maand". */
  private Day dayOfMonth(List<Token> tokens, int index, LocalDate today, boolean placed) {
    int at = index + (determiners.has(tokens, index) ? 1 : 0);
    int day = Figures.day(tokens, at);
    int marks = marks(tokens, at + 1);
    Phrases.Match written = ordinals.at(tokens, at);
    if (day == 0 && written.found() && written.value() > 0) {
      day = written.value();
    } else if (marks == 0) {
      return Day.NONE;
    }
    int end = at + (written.found() ? written.length() : 1 + marks);
    int ofNext = ordinalOfNext.at(tokens, end).length();
    if (day > 0 && ofNext > 0) {
      YearMonth month = YearMonth.from(today).plusMonths(1);
      return new Day(end + ofNext, Figures.date(month.getYear(), month.getMonthValue(), day));
    }
    int ofMonth = ordinalOfMonth.at(tokens, end).length();
    if (day == 0 || (ofMonth == 0 && !(placed && marks > 0) && day <= 10)) {
      return Day.NONE;
    }
    LocalDate here = Figures.date(today.getYear(), today.getMonthValue(), day);
    if (here != null && here.isAfter(today)) {
      return new Day(end + ofMonth, here);
    }
    YearMonth month = YearMonth.from(today).plusMonths(1);
    boolean isToday = here != null && here.isEqual(today);
    return new Day(
        end + ofMonth, isToday ? null : Figures.date(month.getYear(), month.getMonthValue(), day));
  }
}
