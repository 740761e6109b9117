package nl.vertrek.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.vertrek.dialogs.offboarding.CaseId;

/** Ties every event of a case to the one before, so that nothing can be changed unseen. */
final class Chain {

  /** What the last event of a chain begins with, where the others were erased. */
  static final String ERASED = "erased ";

  private static final HexFormat HEX = HexFormat.of();

  private Chain() {}

  /** What the first event of a case follows on. */
  static String root(CaseId id) {
    return digest("case " + id);
  }

  /** The hash of an event: over the hash before it, its place and its text as it is kept. */
  static String link(String previous, int place, String text) {
    return digest(previous + '\n' + place + '\n' + text);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
