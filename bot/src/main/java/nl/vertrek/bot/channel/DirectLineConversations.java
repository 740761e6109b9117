package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.Body;

/** {@code /v3/directline/conversations}: starting one, and coming back to it. */
public final class DirectLineConversations {

  private final Access access;
  private final Grants grants;
  private final DirectLineTokens tokens;
  private final Exchange exchange;

  public DirectLineConversations(
      Access access, Grants grants, DirectLineTokens tokens, Exchange exchange) {
    this.access = access;
    this.grants = grants;
    this.tokens = tokens;
    this.exchange = exchange;
  }

  /** {@code POST}: 201 the first time; 200 when the token's conversation was started before. */
  public void start(Context ctx) {
    var withSecret = access.hasSecret(ctx);
    var request = Body.jsonIfAny(ctx);
    var token = withSecret ? tokens.begun(request) : access.token(ctx);
    var isNew = exchange.speaker(token.conversation()) == null;
    exchange.open(token.conversation(), token.user(), token.language());
    ctx.status(isNew ? 201 : 200).json(grants.stream(ctx, token, 0));
  }

  /** {@code GET {conversation}}: a stream that goes on after the watermark. */
  public void reconnect(Context ctx) {
    var token = access.conversation(ctx);
    var watermark = Watermark.read(ctx.queryParam("watermark"));
    ctx.json(grants.stream(ctx, token, watermark));
  }
}
