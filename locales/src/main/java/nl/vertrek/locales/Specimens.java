package nl.vertrek.locales;

import com.ibm.icu.text.MessagePattern.ArgType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Messages with arguments as they come in conversations, to look at how they read: few and many,
 * names that are long, and names that run from right to left. What the arguments are stands in
 * {@code specimens.properties}.
 */
public final class Specimens {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant AT = Instant.parse("2026-05-22T15:00:00Z");
  private static final String LONG_NAME =
      "Wilhelmina-Alexandrina van den Berg-Oosterhuizen tot Ravensteijn";
  private static final String RIGHT_TO_LEFT_NAME = "ياسمين بنعلي";

  /** What is looked at. */
  public enum Aspect {
    USUAL(3),
    NONE(0),
    ONE(1),
    MANY(1_234),
    LONG(3),
    RIGHT_TO_LEFT(3);

    private final int count;

    Aspect(int count) {
      this.count = count;
    }
  }

  /** A message filled for one aspect. */
  public record Specimen(Aspect aspect, Message message) {}

  private final Properties kinds = new Properties();

  public Specimens() {
    String path = "/specimens.properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Specimens.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      kinds.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the program's own files.", e);
    }
  }

  /**
   * The message, filled for each aspect that makes a difference to it; first as it usually is.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public List<Specimen> of(String key, String pattern) {
    var usual = filled(key, pattern, Aspect.USUAL);
    var specimens = new ArrayList<>(List.of(new Specimen(Aspect.USUAL, usual)));
    for (Aspect aspect : Aspect.values()) {
      var message = filled(key, pattern, aspect);
      if (specimens.stream().noneMatch(specimen -> specimen.message().equals(message))) {
        specimens.add(new Specimen(aspect, message));
      }
    }
    return specimens;
  }

  /** What kind of argument goes by this name in this message; empty where nobody wrote it down. */
  public Optional<Class<? extends Arg>> kind(String key, String argument) {
    return Optional.ofNullable(written(key, argument))
        .map(written -> arg(written, Aspect.USUAL).getClass());
  }

  private Message filled(String key, String pattern, Aspect aspect) {
    var args = new TreeMap<String, Arg>();
    Patterns.of(pattern)
        .arguments()
        .forEach((name, type) -> {
          String usual = type == ArgType.NONE ? "text: " + name : "count";
          args.put(name, arg(Objects.requireNonNullElse(written(key, name), usual), aspect));
        });
    return new Message(key, args);
  }

  private @Nullable String written(String key, String argument) {
    return kinds.getProperty(key + "/" + argument, kinds.getProperty(argument));
  }

  private static Arg arg(String written, Aspect aspect) {
    int colon = written.indexOf(':');
    String kind = colon < 0 ? written : written.substring(0, colon);
    var examples = List.of(written.substring(colon + 1).strip().split("\\s*\\|\\s*"));
    return switch (kind) {
      case "person" -> new Arg.Text(person(examples.getFirst(), aspect));
      case "count" -> new Arg.Count(aspect.count);
      case "size" -> new Arg.Size(aspect == Aspect.MANY ? 1_234.5 : 12.4);
      case "moment" -> new Arg.Moment(AT, ZONE);
      case "day" -> new Arg.Day(LocalDate.ofInstant(AT, ZONE));
      case "message" -> phrase(examples.getFirst());
      case "texts" -> items(examples, aspect, Arg.Text::new);
      case "messages" -> items(examples, aspect, Specimens::phrase);
      default -> new Arg.Text(aspect == Aspect.LONG ? examples.getLast() : examples.getFirst());
    };
  }

  private static String person(String usual, Aspect aspect) {
    return switch (aspect) {
      case LONG -> LONG_NAME;
      case RIGHT_TO_LEFT -> RIGHT_TO_LEFT_NAME;
      case USUAL, NONE, ONE, MANY -> usual;
    };
  }

  private static Arg items(List<String> examples, Aspect aspect, Function<String, Arg> made) {
    int size =
        switch (aspect) {
          case NONE -> 0;
          case ONE -> 1;
          case USUAL -> Math.min(2, examples.size());
          case MANY, LONG, RIGHT_TO_LEFT -> examples.size();
        };
    return new Arg.Items(examples.stream().limit(size).map(made).toList());
  }

  /** A message within a message, about the usual person. */
  private static Arg phrase(String key) {
    return new Arg.Phrase(Message.of(key).with("name", "Anke Visser").with("first", "Anke"));
  }
}
