package nl.vertrek.bot.channel;

import java.security.SecureRandom;
import java.util.Base64;
import nl.vertrek.dialogs.ConversationId;

/** Names new conversations, so that nobody guesses another's. */
public final class ConversationIds {

  private static final int BYTES = 16;

  private ConversationIds() {}

  /** A name that was never given before. */
  public static ConversationId make() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new ConversationId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }
}
