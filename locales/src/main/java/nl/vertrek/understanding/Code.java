package nl.vertrek.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that is code rather than speech: markup, or a query for a database. */
final class Code {

  private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^<>]{0,200}>");
  private static final Pattern QUERY =
      Pattern.compile(
          "(?<!\\w)(select\\s.{1,200}\\sfrom\\s|insert\\s+into\\s|delete\\s+from\\s|union\\s+select\\s"
              + "|drop\\s+(table|database|schema)\\s|update\\s+\\w+\\s+set\\s+\\w+\\s*=)",
          Pattern.CASE_INSENSITIVE);

  private Code() {}

  /** Whether there is code in a message, outside the names of people and products. */
  static boolean isIn(Heard heard) {
    return isIn(heard, MARKUP) || isIn(heard, QUERY);
  }

  private static boolean isIn(Heard heard, Pattern pattern) {
    Matcher matcher = pattern.matcher(heard.readable());
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      if (heard.found().stream().noneMatch(item -> covers(heard, item, from, to))) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(Heard heard, Found item, int from, int to) {
    return heard.tokens().get(item.first()).from() <= from
        && to <= heard.tokens().get(item.end() - 1).to() + 1;
  }
}
