package nl.vertrek.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Days said by their month: "1 december", "December 1st, 2026", "eind juni", "de 15e". */
final class MonthGrammar {

  private final Phrases months;
  private final Phrases names;
  private final Phrases verbs;
  private final Phrases of;
  private final Phrases clockAt;
  private final Phrases endOf;
  private final Phrases endOfNext;
  private final Phrases ordinals;
  private final Phrases ordinalOfMonth;
  private final Phrases ordinalOfNext;
  private final Phrases ordinalMark;
  private final Phrases unitMonth;
  private final Phrases unitYear;
  private final Phrases determiners;

  MonthGrammar(Lexicon lexicon) {
    months = lexicon.phrases("month");
    names = lexicon.phrases("month.or.name");
    verbs = lexicon.phrases("month.or.verb");
    of = lexicon.phrases("of");
    clockAt = lexicon.phrases("at.clock");
    endOf = lexicon.phrases("end.of");
    endOfNext = lexicon.phrases("end.of.next");
    ordinals = lexicon.phrases("ordinal");
    ordinalOfMonth = lexicon.phrases("ordinal.of.month");
    ordinalOfNext = lexicon.phrases("ordinal.of.next");
    ordinalMark = lexicon.phrases("ordinal.mark");
    unitMonth = lexicon.phrases("unit.month");
    unitYear = lexicon.phrases("unit.year");
    determiners = lexicon.phrases("determiner");
  }

  /** "1 december", "December 1st, 2026", "de 1e mei". */
  Day at(List<Token> tokens, int index, LocalDate today, boolean placed) {
    Phrases.Match month = months.at(tokens, index);
    if (month.found()) {
      int at = index + 1 + dot(tokens, index + 1);
      int day = Figures.day(tokens, at);
      boolean sure = placed || tokens.get(index).word().length() > 3 || marks(tokens, at + 1) > 0;
      int end = at + 1 + marks(tokens, at + 1);
      boolean last = end >= tokens.size() || !tokens.get(end).isWord() || clockAt.has(tokens, end);
      return day > 0 && (sure || last)
          ? withYear(tokens, end, month.value(), day, today)
          : Day.NONE;
    }
    int day = Figures.day(tokens, index);
    Phrases.Match written = ordinals.at(tokens, index);
    if (day == 0 && written.found() && written.value() > 0 && !names.has(tokens, index + 1)) {
      day = written.value();
    }
    if (day == 0) {
      return Day.NONE;
    }
    int at = index + 1 + marks(tokens, index + 1);
    if (at < tokens.size() && (of.has(tokens, at) || tokens.get(at).is("-"))) {
      at++;
    }
    month = months.at(tokens, at);
    boolean verb = !placed && month.found() && isVerb(tokens, at);
    return month.found() && !verb
        ? withYear(tokens, at + 1 + dot(tokens, at + 1), month.value(), day, today)
        : Day.NONE;
  }

  /** "3 may leave": the English month that is a word of its own needs its capital. */
  private boolean isVerb(List<Token> tokens, int index) {
    boolean more = index + 1 < tokens.size() && tokens.get(index + 1).isWord();
    return verbs.has(tokens, index) && !tokens.get(index).capital() && more;
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

  /** "Eind van de maand", "end of June". */
  Day endOfMonth(List<Token> tokens, int index, LocalDate today) {
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
    LocalDate last = YearMonth.of(today.getYear(), month.value()).atEndOfMonth();
    return new Day(at + 1, Figures.upcoming(month.value(), last.getDayOfMonth(), today));
  }

  /** "de 15e", "on the 1st", "de eerste van volgende maand". */
  Day dayOfMonth(List<Token> tokens, int index, LocalDate today, boolean placed) {
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
