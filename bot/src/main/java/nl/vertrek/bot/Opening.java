package nl.vertrek.bot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** Closes what was opened so far, last first, unless all of it could be opened. */
final class Opening implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T one) {
    opened.push(one);
    return one;
  }

  /** All is open: from here on, whoever has it closes it. */
  void done() {
    opened.clear();
  }

  @Override
  public void close() {
    for (AutoCloseable one : opened) {
      try {
        one.close();
      } catch (Exception failure) {
        LoggerFactory.getLogger(Opening.class).warn("Could not be closed: {}", failure.toString());
      }
    }
  }
}
