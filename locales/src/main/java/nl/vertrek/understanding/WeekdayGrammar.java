package nl.vertrek.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days said by their weekday: "vrijdag", "next Friday", "friday in two weeks", "vrijdag 22 mei".
 */
final class WeekdayGrammar {

  private final Phrases weekdays;
  private final Phrases shortWeekdays;
  private final Phrases thisOne;
  private final Phrases coming;
  private final Phrases next;
  private final Phrases lastPast;
  private final Phrases previous;
  private final Phrases unitWeek;
  private final Phrases of;
  private final Phrases articles;
  private final Phrases clockAt;
  private final Phrases prepositions;
  private final Spans spans;
  private final MonthGrammar byMonth;
  private final DayParts parts;

  WeekdayGrammar(Lexicon lexicon, Spans spans, MonthGrammar byMonth) {
    this.spans = spans;
    this.byMonth = byMonth;
    weekdays = lexicon.phrases("weekday");
    shortWeekdays = lexicon.phrases("weekday.short");
    thisOne = lexicon.phrases("this");
    coming = lexicon.phrases("coming");
    next = lexicon.phrases("next");
    lastPast = lexicon.phrases("last.past");
    previous = lexicon.phrases("previous");
    unitWeek = lexicon.phrases("unit.week");
    of = lexicon.phrases("of");
    articles = lexicon.phrases("article");
    clockAt = lexicon.phrases("at.clock");
    prepositions = lexicon.phrases("on");
    parts = new DayParts(lexicon);
  }

  /** The day that a weekday at a token names, if any. */
  Day at(List<Token> tokens, int index, LocalDate today, boolean dayFirst, boolean placed) {
    int week = weekWords(tokens, index, next);
    week += week > 0 ? prepositions.at(tokens, index + week).length() : 0;
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
        comingLength + nextLength + thisLength > 0
            ? 0
            : Math.max(lastPast.at(tokens, index).length(), previous.at(tokens, index).length());
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
    int start = end + of.at(tokens, end).length();
    int inNext = weekWords(tokens, start, next);
    if (inNext > 0) {
      return withPart(tokens, start + inNext, monday.plusDays(6L + weekday.getValue()));
    }
    int inThis = weekWords(tokens, start, thisOne);
    if (inThis > 0) {
      return withPart(tokens, start + inThis, monday.plusDays(weekday.getValue() - 1L));
    }
    LocalDate first = today.with(TemporalAdjusters.nextOrSame(weekday));
    Day relative = spans.after(tokens, end, first);
    if (relative.found() && unitWeek.has(tokens, relative.end() - 1)) {
      return relative;
    }
    return withPart(tokens, end, upcoming);
  }

  private Day withPart(List<Token> tokens, int end, @Nullable LocalDate date) {
    int part = parts.length(tokens, end);
    DayPart said = parts.within(tokens, end - 1, end);
    return new Day(end + part, date, part > 0 ? parts.at(tokens, end) : said);
  }

  private Day exactDay(List<Token> tokens, int index, LocalDate today, boolean dayFirst) {
    int start = index;
    while (start < tokens.size() && (tokens.get(start).is(",") || articles.has(tokens, start))) {
      start++;
    }
    if (start >= tokens.size()) {
      return Day.NONE;
    }
    Day day = Figures.at(tokens, start, today, dayFirst, true);
    day = day.found() ? day : byMonth.at(tokens, start, today, true);
    return day.found() ? day : byMonth.dayOfMonth(tokens, start, today, true);
  }

  /** 1 to 7; short forms ("vr", "fri") only where the place asks for a day, for many are words. */
  private int weekday(List<Token> tokens, int index, boolean shortToo) {
    int number = weekdays.at(tokens, index).value();
    return number > 0 || !shortToo ? number : shortWeekdays.at(tokens, index).value();
  }

  private boolean isBeforeClock(List<Token> tokens, int index) {
    return index < tokens.size() && (clockAt.has(tokens, index) || tokens.get(index).isNumber());
  }
}
