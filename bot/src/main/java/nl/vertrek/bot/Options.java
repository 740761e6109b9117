package nl.vertrek.bot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is given to a command: options with their values, and operands beside them. */
final class Options {

  private static final Set<String> WITH_OPERANDS =
      Set.of("tenant", "classifier", "locales", "audit", "backup", "restore");
  private static final Set<String> FLAGS = Set.of("--reset");

  private final String command;
  private final List<String> operands = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  Options(String command, List<String> arguments) {
    this.command = command;
    take(arguments);
  }

  private void take(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("-")) {
        operands.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      if (equals > 0) {
        put(argument.substring(0, equals), argument.substring(equals + 1));
      } else if (FLAGS.contains(argument)) {
        put(argument, "");
      } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        put(argument, arguments.get(++i));
      } else {
        put(argument, null);
      }
    }
  }

  private void put(String option, @Nullable String value) {
    options.put(option, value == null ? "" : value);
  }

  /**
   * Lets these be given, and no others.
   *
   * @throws Misuse when another is, or one lacks its value
   */
  void allow(Set<String> shared, String... own) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      String name = option.getKey();
      if (!shared.contains(name) && !Arrays.asList(own).contains(name)) {
        throw new Misuse(
            "%s has no option %s; --help tells which there are.".formatted(command, name));
      }
      if (!FLAGS.contains(name) && option.getValue().isEmpty()) {
        throw new Misuse("%s needs a value; --help tells which.".formatted(name));
      }
    }
    if (!WITH_OPERANDS.contains(command) && !operands.isEmpty()) {
      throw new Misuse(
          "%s is not understood after %s; --help tells what is."
              .formatted(operands.getFirst(), command));
    }
  }

  List<String> operands() {
    return List.copyOf(operands);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option; null when it is not given. */
  @Nullable String get(String option) {
    return options.get(option);
  }

  String get(String option, String usual) {
    return options.getOrDefault(option, usual);
  }

  long number(String option, String usual) {
    String text = get(option, usual);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new Misuse("%s must be a whole number, not %s.".formatted(option, text));
    }
  }

  @Nullable Period period(String option) {
    String text = options.get(option);
    if (text == null) {
      return null;
    }
    try {
      Period period = Period.parse(text);
      if (!period.isZero() && !period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException notAPeriod) {
      // Said below, as of a period that keeps nothing.
    }
    throw new Misuse(
        "%s must be a length of time such as P90D or P2Y, not %s.".formatted(option, text));
  }

  @Nullable Path path(String option) {
    String text = options.get(option);
    return text == null ? null : asPath(option, text);
  }

  static Path asPath(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new Misuse("%s is no name for a file (%s).".formatted(text, option));
    }
  }
}
