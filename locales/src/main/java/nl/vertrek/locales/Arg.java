package nl.vertrek.locales;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A typed argument of a message: what it is, not how it reads. */
public sealed interface Arg {

  /** A name, an address or another text that reads the same in every language. */
  record Text(String text) implements Arg {}

  /** A count; the message decides its plural. */
  record Count(long number) implements Arg {}

  /** A size in gigabytes. */
  record Size(double gigabytes) implements Arg {}

  /** A day, read back with its weekday. */
  record Day(LocalDate date) implements Arg {}

  /** A moment, read back in full in the zone given. */
  record Moment(Instant at, ZoneId zone) implements Arg {}

  /** A length of time, read as days, hours or minutes. */
  record Span(Duration duration) implements Arg {}

  /** A message within a message. */
  record Phrase(Message message) implements Arg {}

  /** Several things, joined as the language joins them. */
  record Items(List<Arg> items) implements Arg {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Several things of which one will do, joined as the language joins them. */
  record AnyOf(List<Arg> items) implements Arg {
    public AnyOf {
      items = List.copyOf(items);
    }
  }
}
