package nl.vertrek.bot.web;

import java.io.IOException;
import java.io.OutputStream;

/** What whoever looks after the bot asks of it. */
public interface Operations {

  /** Whether messages can be answered now: both databases answer, and messages are understood. */
  boolean isReady();

  /** Everything that is counted, as Prometheus reads it. */
  String metrics();

  /** Counts an answer by its status. */
  void answered(int status);

  /** Writes all data; conversations go on meanwhile. */
  void backup(OutputStream out) throws IOException;
}
