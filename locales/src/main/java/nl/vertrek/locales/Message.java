package nl.vertrek.locales;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to say: the key of a sentence and what fills it.
 *
 * @param key names one sentence in every language; released keys are only added to
 * @param args by the name the sentence gives them
 */
public record Message(String key, Map<String, Arg> args) {

  public Message {
    args = Collections.unmodifiableMap(new TreeMap<>(args));
  }

  public static Message of(String key) {
    return new Message(key, Map.of());
  }

  public Message with(String name, Arg arg) {
    var more = new TreeMap<>(args);
    more.put(name, arg);
    return new Message(key, more);
  }

  public Message with(String name, String text) {
    return with(name, new Arg.Text(text));
  }

  public Message with(String name, long number) {
    return with(name, new Arg.Count(number));
  }

  public Message with(String name, LocalDate date) {
    return with(name, new Arg.Day(date));
  }

  public Message with(String name, Instant at, ZoneId zone) {
    return with(name, new Arg.Moment(at, zone));
  }

  public Message with(String name, Duration duration) {
    return with(name, new Arg.Span(duration));
  }

  public Message with(String name, Message message) {
    return with(name, new Arg.Phrase(message));
  }

  public Message with(String name, List<? extends Arg> items) {
    return with(name, new Arg.Items(List.copyOf(items)));
  }
}
