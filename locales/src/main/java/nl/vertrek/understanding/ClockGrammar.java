package nl.vertrek.understanding;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of day people write: "17:00", "5pm", "half zes", "quarter to six". */
final class ClockGrammar {

  /**
   * A time found.
   *
   * @param end after its last token; 0 where nothing is found
   * @param time null where the words do not say which
   * @param certain whether it was said to the half day
   */
  record Time(int end, @Nullable LocalTime time, boolean certain) {
    static final Time NONE = new Time(0, null, false);

    boolean found() {
      return end > 0;
    }
  }

  /** A bare "five o'clock" up to this hour is the afternoon's: nobody is off-boarded at five. */
  private static final int LAST_AFTERNOON_HOUR = 6;

  private final Phrases half;
  private final Phrases quarter;
  private final Phrases past;
  private final Phrases to;
  private final Phrases am;
  private final Phrases pm;
  private final Phrases hourMark;
  private final Phrases noon;
  private final Phrases minutes;
  private final Phrases follows;
  private final DayParts parts;
  private final Amounts amounts;

  ClockGrammar(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    half = lexicon.phrases("half");
    quarter = lexicon.phrases("quarter");
    past = lexicon.phrases("past");
    to = lexicon.phrases("to");
    am = lexicon.phrases("am");
    pm = lexicon.phrases("pm");
    hourMark = lexicon.phrases("hour.mark");
    noon = lexicon.phrases("noon");
    minutes = lexicon.phrases("unit.minute");
    follows = lexicon.phrases("after.clock");
    parts = new DayParts(lexicon);
  }

  /**
   * The time that begins at a token.
   *
   * @param asked whether a word before it ("om", "at") asks for a time, so that a bare number is
   *     one
   */
  Time at(List<Token> tokens, int index, DayPart part, boolean asked) {
    if (noon.has(tokens, index)) {
      return new Time(index + noon.at(tokens, index).length(), LocalTime.NOON, true);
    }
    Time time = figures(tokens, index, part);
    time = time.found() ? time : halfHour(tokens, index, part);
    time = time.found() ? time : quarters(tokens, index, part);
    return time.found() ? time : wholeHour(tokens, index, part, asked);
  }

  /** "17:00", "17.30 uur", "17u30", "5:30pm". */
  private Time figures(List<Token> tokens, int index, DayPart part) {
    if (index + 2 >= tokens.size() || !tokens.get(index).isNumber()) {
      return Time.NONE;
    }
    String sign = tokens.get(index + 1).word();
    Token minute = tokens.get(index + 2);
    boolean joined = tokens.get(index + 1).joined() && minute.joined();
    if (!joined || !minute.isNumber() || minute.word().length() != 2 || !":.uh".contains(sign)) {
      return Time.NONE;
    }
    int end = index + 3;
    int mark = hourMark.at(tokens, end).length();
    boolean marked = mark > 0 || am.has(tokens, end) || pm.has(tokens, end);
    if (sign.equals(".") && !marked) {
      return Time.NONE;
    }
    String hour = tokens.get(index).word();
    boolean exact = hour.length() == 2;
    return time(tokens, end + mark, number(hour), number(minute.word()), part, exact);
  }

  private Time halfHour(List<Token> tokens, int index, DayPart part) {
    Phrases.Match match = half.at(tokens, index);
    if (!match.found()) {
      return Time.NONE;
    }
    Amounts.Amount hour = amounts.plain(tokens, index + match.length());
    if (!hour.found() || hour.value() < 1 || hour.value() > 12) {
      return Time.NONE;
    }
    int end = index + match.length() + hour.length();
    // "half past five" is half an hour later, the Dutch "half zes" half an hour earlier.
    int whole = match.length() > 1 ? hour.value() : hour.value() - 1;
    return time(tokens, end, whole == 0 ? 12 : whole, 30, part, false);
  }

  /** "kwart voor zes", "ten past five", "vijf voor half zes". */
  private Time quarters(List<Token> tokens, int index, DayPart part) {
    Amounts.Amount amount = amounts.plain(tokens, index);
    int quarterLength = quarter.at(tokens, index).length();
    boolean isQuarter = quarterLength > 0;
    if (!isQuarter && (!amount.found() || amount.value() > 29)) {
      return Time.NONE;
    }
    int minute = isQuarter ? 15 : amount.value();
    int at = index + (isQuarter ? quarterLength : amount.length());
    at += isQuarter ? 0 : minutes.at(tokens, at).length();
    boolean before = to.has(tokens, at);
    if (!before && !past.has(tokens, at)) {
      return Time.NONE;
    }
    int offset = before ? -minute : minute;
    int from = at + 1;
    boolean halfway = half.at(tokens, from).length() == 1;
    Amounts.Amount hour = amounts.plain(tokens, from + (halfway ? 1 : 0));
    if (!hour.found() || hour.value() < 1 || hour.value() > 12) {
      return Time.NONE;
    }
    int total = hour.value() * 60 + offset - (halfway ? 30 : 0);
    int clock = total < 60 ? total + 720 : total;
    int end = from + (halfway ? 1 : 0) + hour.length();
    return time(tokens, end, clock / 60, clock % 60, part, false);
  }

  private Time wholeHour(List<Token> tokens, int index, DayPart part, boolean asked) {
    Amounts.Amount hour = amounts.plain(tokens, index);
    if (!hour.found() || hour.value() > 24) {
      return Time.NONE;
    }
    int end = index + hour.length();
    int mark = hourMark.at(tokens, end).length();
    boolean said = mark > 0 || am.has(tokens, end) || pm.has(tokens, end);
    if (!said && (!asked || !isLast(tokens, end))) {
      return Time.NONE;
    }
    return time(tokens, end + mark, hour.value(), 0, part, false);
  }

  /** "om 5 licenties" is no time: a bare number is one only where nothing is counted by it. */
  private boolean isLast(List<Token> tokens, int index) {
    return index >= tokens.size()
        || !tokens.get(index).isWord()
        || parts.length(tokens, index) > 0
        || follows.has(tokens, index);
  }

  private Time time(
      List<Token> tokens, int end, int hour, int minute, DayPart before, boolean exact) {
    int after = end;
    DayPart part = before;
    boolean certain = exact || hour > 12 || hour == 0;
    int clock = hour;
    if (am.has(tokens, after) || pm.has(tokens, after)) {
      if (hour > 12 || hour == 0) {
        return new Time(after + 1, null, true);
      }
      clock = hour % 12 + (pm.has(tokens, after) ? 12 : 0);
      after +=
          pm.has(tokens, after) ? pm.at(tokens, after).length() : am.at(tokens, after).length();
      certain = true;
    } else {
      int length = parts.length(tokens, after);
      part = length > 0 ? parts.at(tokens, after) : before;
      after += length;
      clock = certain ? hour : inPart(hour, part);
      certain |= part != DayPart.UNSAID;
    }
    boolean valid = clock >= 0 && clock < 24 && minute < 60;
    return new Time(after, valid ? LocalTime.of(clock, minute) : null, certain);
  }

  private static int inPart(int hour, DayPart part) {
    return switch (part) {
      case MORNING -> hour;
      case AFTERNOON -> hour < 7 ? hour + 12 : hour;
      // Two o'clock tonight is tomorrow's, or a slip: no hour of the day.
      case EVENING -> hour >= 5 && hour < 12 ? hour + 12 : 24;
      case UNSAID -> hour <= LAST_AFTERNOON_HOUR ? hour + 12 : hour;
    };
  }

  private static int number(String digits) {
    return digits.length() > 2 ? 99 : Integer.parseInt(digits);
  }
}
