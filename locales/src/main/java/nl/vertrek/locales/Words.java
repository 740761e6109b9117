package nl.vertrek.locales;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Puts the arguments of messages into the words of one locale.
 *
 * @param formats the locale whose dates, numbers and lists those are
 */
record Words(Catalogue catalogue, Locale locale, Locale formats) {

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  Object value(Arg arg) {
    return switch (arg) {
      case Arg.Text text -> isolated(text.text());
      case Arg.Count count -> count.number();
      case Arg.Size size -> size(size.gigabytes());
      case Arg.Day day -> day(day.date());
      case Arg.Moment moment -> moment(moment.at(), moment.zone());
      case Arg.Span span -> span(span.duration());
      case Arg.Phrase phrase -> catalogue.render(phrase.message(), locale);
      case Arg.Items items -> list(items.items(), ListFormatter.Type.AND);
      case Arg.AnyOf items -> list(items.items(), ListFormatter.Type.OR);
    };
  }

  /** Keeps a name that reads from right to left from turning the sentence around it. */
  private static String isolated(String text) {
    boolean rightToLeft =
        text.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return rightToLeft ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  private String size(double gigabytes) {
    var format = NumberFormat.getInstance(formats);
    format.setMaximumFractionDigits(1);
    return format.format(gigabytes) + "\u00a0GB";
  }

  private String day(LocalDate date) {
    return formatted("yMMMMEEEEd", date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  private String moment(Instant at, ZoneId zone) {
    return catalogue.render(
        Message.of("moment")
            .with("day", formatted("yMMMMEEEEd", at, zone))
            .with("time", formatted("jm", at, zone)),
        locale);
  }

  private String formatted(String skeleton, Instant at, ZoneId zone) {
    var format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(formats));
    format.setTimeZone(TimeZone.getTimeZone(zone instanceof ZoneOffset ? "UTC" : zone.getId()));
    return format.format(Date.from(at));
  }

  private String span(Duration duration) {
    long minutes = Math.max(1, (duration.toSeconds() + 59) / 60);
    if (minutes < 60) {
      return amount("span.minutes", minutes);
    }
    long hours = (minutes + 59) / 60;
    return hours <= 48 ? amount("span.hours", hours) : amount("span.days", (hours + 23) / 24);
  }

  private String amount(String key, long count) {
    return catalogue.render(Message.of(key).with("count", count), locale);
  }

  private String list(List<Arg> items, ListFormatter.Type type) {
    return ListFormatter.getInstance(formats, type, ListFormatter.Width.WIDE)
        .format(items.stream().map(this::value).toList());
  }
}
