package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of text from outside, of bounded length: what is too much is read past. */
final class Lines {

  /** As long as the longest message that a channel takes. */
  private static final int LONGEST = 10_000;

  private final BufferedReader in;

  Lines(BufferedReader in) {
    this.in = in;
  }

  /** The next line, without its end and cut off where it is too long; null when there is none. */
  @Nullable String next() throws IOException {
    int sign = in.read();
    if (sign < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; sign >= 0 && sign != '\n'; sign = in.read()) {
      if (line.length() < LONGEST) {
        line.append((char) sign);
      }
    }
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }
}
