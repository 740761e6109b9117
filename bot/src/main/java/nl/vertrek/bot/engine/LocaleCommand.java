package nl.vertrek.bot.engine;

import java.util.regex.Pattern;

/** {@code /locale nl-NL}: the language chosen by its tag, wherever words can be typed. */
final class LocaleCommand {

  private static final Pattern COMMAND =
      Pattern.compile("\\s*/locale(\\s+(?<tag>\\S+))?\\s*", Pattern.CASE_INSENSITIVE);

  private LocaleCommand() {}

  static boolean isOne(String text) {
    return COMMAND.matcher(text).matches();
  }

  /** The tag as it was typed; empty where none was. */
  static String tag(String text) {
    var command = COMMAND.matcher(text);
    return command.matches() && command.group("tag") != null ? command.group("tag") : "";
  }
}
