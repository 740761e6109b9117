package nl.vertrek.understanding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days counted from another: "over twee weken", "in 3 days", "a month from now". */
final class Spans {

  /** Further ahead nobody plans; the number is something else. */
  private static final int MOST = 1_000;

  private final Phrases after;
  private final Phrases fromNow;
  private final Phrases unitDay;
  private final Phrases unitWeek;
  private final Phrases unitMonth;
  private final Phrases unitYear;
  private final Amounts amounts;

  Spans(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    after = lexicon.phrases("after");
    fromNow = lexicon.phrases("from.now");
    unitDay = lexicon.phrases("unit.day");
    unitWeek = lexicon.phrases("unit.week");
    unitMonth = lexicon.phrases("unit.month");
    unitYear = lexicon.phrases("unit.year");
  }

  /** The day so long after another that the tokens say, with "over" or "in" before them. */
  Day after(List<Token> tokens, int index, LocalDate from) {
    return after.has(tokens, index) ? at(tokens, index, from) : Day.NONE;
  }

  /** The day so long after another that the tokens say, with a word before or behind them. */
  Day at(List<Token> tokens, int index, LocalDate today) {
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
    if (count > MOST) {
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
}
