package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v3/directline/conversations/{conversation}/activities}: saying something, and reading.
 */
public final class DirectLineActivities {

  /** A client that was away longer reads the rest with its next call. */
  private static final int MOST_AT_ONCE = 200;

  private final Access access;
  private final Exchange exchange;
  private final ActivitySets sets;
  private final DirectLineStream stream;
  private final Pace pace;
  private final Signs signs;

  public DirectLineActivities(
      Access access,
      Exchange exchange,
      ActivitySets sets,
      DirectLineStream stream,
      Pace pace,
      Signs signs) {
    this.access = access;
    this.exchange = exchange;
    this.sets = sets;
    this.stream = stream;
    this.pace = pace;
    this.signs = signs;
  }

  /** {@code POST}: takes an activity in; what the bot has no ear for is accepted and let go. */
  public void receive(Context ctx) {
    var token = access.conversation(ctx);
    pace.count(token.conversation());
    var activity = Body.json(ctx);
    ctx.json(Map.of("id", received(token, activity)));
  }

  /** {@code GET}: what was said after the watermark, for clients without a web socket. */
  public void since(Context ctx) {
    var conversation = access.conversation(ctx).conversation();
    var watermark = Watermark.read(ctx.queryParam("watermark"));
    ctx.json(sets.after(conversation, watermark, MOST_AT_ONCE));
  }

  /** {@code POST upload}: nothing here reads files, and so none is taken. */
  public void refuseUpload(Context ctx) {
    access.conversation(ctx);
    Body.ignore(ctx);
    throw new Problem(415, "FilesNotRead", "Files are not read here; send the words only.");
  }

  private String received(Token token, ObjectNode activity) {
    var content = ActivityReader.content(activity);
    var identity = ActivityReader.identity(activity);
    if (content.isEmpty()) {
      return identity != null ? identity : UUID.randomUUID().toString();
    }
    var incoming =
        new Incoming(
            token.conversation(),
            identity,
            content.get(),
            ActivityReader.echo(activity, token.user()));
    return signs
        .during(() -> exchange.receive(incoming), () -> stream.sign(token.conversation()))
        .id();
  }
}
