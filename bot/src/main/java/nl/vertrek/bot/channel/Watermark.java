package nl.vertrek.bot.channel;

import nl.vertrek.bot.http.Problem;
import org.jspecify.annotations.Nullable;

/** How far a client has read: the sequence of the last entry it saw. */
final class Watermark {

  private Watermark() {}

  /**
   * The watermark as a client writes it; absent or empty is the beginning.
   *
   * @throws Problem 400 when it is not one that was ever given out
   */
  static long read(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw Problem.malformed("The watermark must be the one that came with the last activities.");
    }
    return Long.parseLong(text);
  }
}
