package nl.vertrek.understanding;

import java.time.LocalDate;
import java.util.List;

/** The days people write: relative, by weekday, by month, in figures. */
final class DateGrammar {

  private final Phrases days;
  private final Phrases prepositions;
  private final Phrases determiners;
  private final Spans spans;
  private final MonthGrammar byMonth;
  private final WeekdayGrammar byWeekday;
  private final DayParts parts;

  DateGrammar(Lexicon lexicon, Amounts amounts) {
    days = lexicon.phrases("day");
    prepositions = lexicon.phrases("on");
    determiners = lexicon.phrases("determiner");
    spans = new Spans(lexicon, amounts);
    byMonth = new MonthGrammar(lexicon);
    byWeekday = new WeekdayGrammar(lexicon, spans, byMonth);
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
    day = day.found() ? day : byMonth.at(tokens, index, today, placed);
    day = day.found() ? day : relative(tokens, index, today);
    day = day.found() ? day : byWeekday.at(tokens, index, today, dayFirst, placed);
    day = day.found() ? day : byMonth.endOfMonth(tokens, index, today);
    return day.found() ? day : byMonth.dayOfMonth(tokens, index, today, placed);
  }

  /** "Morgen", "tomorrow evening", "over twee weken", "morgen over een week". */
  private Day relative(List<Token> tokens, int index, LocalDate today) {
    Phrases.Match word = days.at(tokens, index);
    if (word.found()) {
      int end = index + word.length();
      Day later = spans.after(tokens, end, today.plusDays(word.value()));
      if (later.found()) {
        return later;
      }
      DayPart said = parts.within(tokens, index, end);
      int more = parts.length(tokens, end);
      DayPart part = more > 0 ? parts.at(tokens, end) : said;
      return new Day(end + more, today.plusDays(word.value()), part);
    }
    return spans.at(tokens, index, today);
  }
}
