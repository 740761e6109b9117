package nl.vertrek.understanding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds moments in a message: a right one, or none. What can be read in two ways (3/4 in English,
 * seven o'clock that has passed) is found, but says no moment.
 */
final class MomentFinder {

  private final DateGrammar dates;
  private final ClockGrammar clocks;
  private final MomentContext context;
  private final Phrases ons;
  private final Phrases ats;
  private final Phrases closing;
  private final Phrases nows;
  private final Phrases unknown;
  private final Phrases after;
  private final Phrases fromNow;
  private final Phrases halfHours;
  private final Phrases hours;
  private final Phrases minutes;
  private final Amounts amounts;

  MomentFinder(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    dates = new DateGrammar(lexicon, amounts);
    clocks = new ClockGrammar(lexicon, amounts);
    context = new MomentContext(lexicon, amounts);
    ons = lexicon.phrases("on");
    ats = lexicon.phrases("at");
    closing = lexicon.phrases("closing");
    nows = lexicon.phrases("now");
    unknown = lexicon.phrases("unknown.moment");
    after = lexicon.phrases("after");
    fromNow = lexicon.phrases("from.now");
    halfHours = lexicon.phrases("half.hour");
    hours = lexicon.phrases("unit.hour");
    minutes = lexicon.phrases("unit.minute");
  }

  /** The moment that begins at a token, if any. */
  Optional<Found.When> at(List<Token> tokens, int index, Hearing hearing, boolean dayFirst) {
    return read(tokens, index, hearing, dayFirst)
        .map(found ->
            context.changes(tokens, found.first(), found.end())
                ? new Found.When(found.first(), found.end(), null)
                : found);
  }

  private Optional<Found.When> read(
      List<Token> tokens, int index, Hearing hearing, boolean dayFirst) {
    ZonedDateTime now = hearing.now().atZone(hearing.zone());
    Optional<Found.When> span = span(tokens, index, now);
    if (span.isPresent()) {
      return span;
    }
    if (nows.has(tokens, index) && nows.at(tokens, index).length() == wordsIn(tokens)) {
      LocalTime time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
      return Optional.of(new Found.When(index, tokens.size(), new Moment(now.toLocalDate(), time)));
    }
    Day day = dates.at(tokens, index, now.toLocalDate(), dayFirst);
    if (day.found()) {
      // "tot morgen" says goodbye, "per morgen" does not: the preposition stays a word.
      return Optional.of(withClock(tokens, index + ons.at(tokens, index).length(), day, now));
    }
    if (unknown.has(tokens, index)) {
      return Optional.of(new Found.When(index, index + unknown.at(tokens, index).length(), null));
    }
    return clockFirst(tokens, index, now, dayFirst);
  }

  private static int wordsIn(List<Token> tokens) {
    return (int) tokens.stream().filter(token -> token.isWord() || token.isNumber()).count();
  }

  /** "over twee uur", "in half an hour": counted on the clock, across any change of it. */
  private Optional<Found.When> span(List<Token> tokens, int index, ZonedDateTime now) {
    int next = index + after.at(tokens, index).length();
    Phrases.Match fixed = halfHours.at(tokens, next);
    long count = fixed.value();
    int end = next + fixed.length();
    if (!fixed.found()) {
      Amounts.Amount amount = amounts.at(tokens, next);
      if (!amount.found()) {
        return Optional.empty();
      }
      end = next + amount.length();
      if (hours.has(tokens, end)) {
        count = 60L * amount.value();
      } else if (minutes.has(tokens, end)) {
        count = amount.value();
      } else {
        return Optional.empty();
      }
      end++;
    }
    int tail = fromNow.at(tokens, end).length();
    if ((next == index && tail == 0) || count > 60 * 24 * 31) {
      return Optional.empty();
    }
    ZonedDateTime moment = now.plusMinutes(count).truncatedTo(ChronoUnit.MINUTES);
    return Optional.of(
        new Found.When(index, end + tail, new Moment(moment.toLocalDate(), moment.toLocalTime())));
  }

  private Found.When withClock(List<Token> tokens, int index, Day day, ZonedDateTime now) {
    int end = day.end();
    int comma = end < tokens.size() && tokens.get(end).is(",") ? 1 : 0;
    int close = closing.at(tokens, end).length();
    if (close > 0) {
      return when(index, end + close, day.date(), LocalTime.of(17, 0), now);
    }
    ClockGrammar.Time time = timeAfter(tokens, end + comma, day.part());
    if (!time.found()) {
      return when(index, end, day.date(), null, now);
    }
    return when(index, time.end(), time.time() == null ? null : day.date(), time.time(), now);
  }

  private ClockGrammar.Time timeAfter(List<Token> tokens, int index, DayPart part) {
    int at = ats.at(tokens, index).length();
    return clocks.at(tokens, index + at, part, at > 0);
  }

  /** A clock time that stands before its day ("om 17:00 op vrijdag"), or alone. */
  private Optional<Found.When> clockFirst(
      List<Token> tokens, int index, ZonedDateTime now, boolean dayFirst) {
    int at = ats.at(tokens, index).length();
    int close = closing.at(tokens, index + at).length();
    ClockGrammar.Time time =
        close > 0
            ? new ClockGrammar.Time(index + at + close, LocalTime.of(17, 0), true)
            : clocks.at(tokens, index + at, DayPart.UNSAID, at > 0);
    if (!time.found()) {
      return Optional.empty();
    }
    Day day = dates.at(tokens, time.end(), now.toLocalDate(), dayFirst);
    if (day.found()) {
      LocalTime clock = time.time();
      if (!time.certain() && day.part() != DayPart.UNSAID) {
        clock = clocks.at(tokens, index + at, day.part(), at > 0).time();
      }
      return Optional.of(when(index, day.end(), clock == null ? null : day.date(), clock, now));
    }
    LocalTime clock = time.time();
    boolean ahead = clock != null && clock.isAfter(now.toLocalTime());
    return Optional.of(when(index, time.end(), ahead ? now.toLocalDate() : null, clock, now));
  }

  private static Found.When when(
      int first, int end, @Nullable LocalDate date, @Nullable LocalTime time, ZonedDateTime now) {
    if (date == null) {
      return new Found.When(first, end, null);
    }
    boolean skipped =
        time != null && now.getZone().getRules().getValidOffsets(date.atTime(time)).isEmpty();
    return new Found.When(first, end, skipped ? null : new Moment(date, time));
  }
}
