package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import nl.vertrek.bot.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a client gets to go on with: its conversation, a fresh token, and where its stream is. */
public final class Grants {

  private final Tokens tokens;

  public Grants(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The conversation and a fresh token for it. */
  public ObjectNode token(Token token) {
    return Json.object()
        .put("conversationId", token.conversation().text())
        .put("token", tokens.issue(token))
        .put("expires_in", Tokens.LIFETIME.toSeconds());
  }

  /** The same with the address of the web socket, which resumes after the watermark. */
  ObjectNode stream(Context ctx, Token token, long watermark) {
    var grant = token(token);
    var address =
        "%s://%s/v3/directline/conversations/%s/stream?watermark=%d&t=%s"
            .formatted(
                "https".equals(ctx.header("X-Forwarded-Proto")) ? "wss" : "ws",
                ctx.host(),
                Addresses.segment(token.conversation().text()),
                watermark,
                grant.path("token").stringValue());
    return grant.put("streamUrl", address);
  }
}
