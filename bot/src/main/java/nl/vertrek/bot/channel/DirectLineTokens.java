package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import nl.vertrek.bot.http.Body;
import tools.jackson.databind.JsonNode;

/** {@code /v3/directline/tokens}: who knows the secret gets a token for one person. */
public final class DirectLineTokens {

  private final Access access;
  private final Grants grants;
  private final Speakers speakers;

  public DirectLineTokens(Access access, Grants grants, Speakers speakers) {
    this.access = access;
    this.grants = grants;
    this.speakers = speakers;
  }

  /** {@code POST generate}: a conversation that is still to be started, and a token for it. */
  public void generate(Context ctx) {
    access.requireSecret(ctx);
    ctx.json(grants.token(begun(Body.jsonIfAny(ctx))));
  }

  /** {@code POST refresh}: the same token with a new lease of life. */
  public void refresh(Context ctx) {
    var token = access.token(ctx);
    Body.ignore(ctx);
    ctx.json(grants.token(token));
  }

  /** A new conversation of the person named in a request. */
  Token begun(JsonNode request) {
    var user = request.path("user").path("id").stringValue(null);
    var locale = request.path("locale").stringValue(null);
    return new Token(speakers.named(user), ConversationIds.make(), Locales.language(locale));
  }
}
