package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.Bearer;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;

/** Who may do what on Direct Line: the secret opens everything, a token one conversation. */
public final class Access {

  private final byte[] secret;
  private final Tokens tokens;
  private final Exchange exchange;

  public Access(String secret, Tokens tokens, Exchange exchange) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.tokens = tokens;
    this.exchange = exchange;
  }

  /**
   * Lets through whoever knows the secret.
   *
   * @throws Problem 401 without credentials, 403 with others
   */
  public void requireSecret(Context ctx) {
    if (!isSecret(Bearer.token(ctx))) {
      throw Problem.forbidden("Tokens are given out against the Direct Line secret only.");
    }
  }

  /** Whether the caller comes with the secret rather than with a token. */
  boolean hasSecret(Context ctx) {
    return isSecret(Bearer.token(ctx));
  }

  /**
   * The caller's token.
   *
   * @throws Problem 401 without one, 403 when it does not hold
   */
  public Token token(Context ctx) {
    return tokens.verify(Bearer.token(ctx));
  }

  /**
   * The conversation that the path names, for whoever may be in it.
   *
   * @throws Problem 401, 403, or 404 when there is no such conversation
   */
  public Token conversation(Context ctx) {
    return admitted(ctx, Bearer.token(ctx));
  }

  /** The caller's token, also of a client that can only put it into the address. */
  public Token tokenByAddress(Context ctx) {
    return tokens.verify(inAddress(ctx));
  }

  /** The conversation, also for a client that can only put its token into the address. */
  public Token conversationByAddress(Context ctx) {
    return admitted(ctx, inAddress(ctx));
  }

  private static String inAddress(Context ctx) {
    var credential = ctx.queryParam("t");
    return credential != null ? credential : Bearer.token(ctx);
  }

  private Token admitted(Context ctx, String credential) {
    var asked = new ConversationId(ctx.pathParam("conversation"));
    var token = isSecret(credential) ? null : tokens.verify(credential);
    var speaker = exchange.speaker(asked);
    if (speaker == null) {
      throw Problem.notFound("There is no such conversation; start one first.");
    }
    return token == null ? new Token(speaker, asked, null) : fitting(token, asked, speaker);
  }

  private static Token fitting(Token token, ConversationId asked, Upn speaker) {
    if (!token.conversation().equals(asked) || !token.user().equals(speaker)) {
      throw Problem.forbidden("The token is for another conversation.");
    }
    return token;
  }

  private boolean isSecret(String credential) {
    return MessageDigest.isEqual(secret, credential.getBytes(StandardCharsets.UTF_8));
  }
}
