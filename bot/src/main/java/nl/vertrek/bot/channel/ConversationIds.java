package nl.vertrek.bot.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import nl.vertrek.dialogs.ConversationId;

/** Names of conversations, as they are kept. */
public final class ConversationIds {

  private static final int BYTES = 16;

  /** The longest name that is kept as it is. */
  private static final int LONGEST = 300;

  private static final int DIGEST = 64;

  private ConversationIds() {}

  /** A name that was never given before, and that nobody guesses. */
  public static ConversationId make() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new ConversationId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /**
   * The name for what another calls this; where that is too long to be kept, its end is digested.
   */
  static ConversationId of(String name) {
    if (name.length() <= LONGEST) {
      return new ConversationId(name);
    }
    var kept = name.substring(0, LONGEST - DIGEST);
    return new ConversationId(kept + digest(name));
  }

  private static String digest(String name) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
