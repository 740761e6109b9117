package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.dialogs.ConversationId;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * {@code /v3/directline/conversations/{conversation}/stream}: the web socket on which everything
 * said comes by, from the watermark on. Any number of sockets may follow one conversation.
 */
public final class DirectLineStream {

  /** Longer than the 20 seconds after which clients send an empty frame to stay alive. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  /** A client that takes longer for one frame is gone; it can come back with its watermark. */
  private static final Duration SLOWEST = Duration.ofSeconds(20);

  private final Access access;
  private final Exchange exchange;
  private final ActivitySets sets;
  private final Map<String, Follower> followers = new ConcurrentHashMap<>();

  public DirectLineStream(Access access, Exchange exchange, ActivitySets sets) {
    this.access = access;
    this.exchange = exchange;
    this.sets = sets;
  }

  /** Answers a bad token or watermark before the socket is opened, as status and JSON. */
  public void verify(Context ctx) {
    access.conversationByAddress(ctx);
    Watermark.read(ctx.queryParam("watermark"));
  }

  /** What happens on the socket. Whatever a client sends on it is for keeping it open only. */
  public void configure(WsConfig socket) {
    socket.onConnect(this::follow);
    socket.onClose(this::leave);
    socket.onError(this::leave);
  }

  private void follow(WsConnectContext ctx) {
    ctx.session.setIdleTimeout(IDLE);
    ctx.enableAutomaticPings(30, TimeUnit.SECONDS);
    var conversation = new ConversationId(ctx.pathParam("conversation"));
    var watermark = Watermark.read(ctx.queryParam("watermark"));
    var follower =
        new Follower(
            exchange,
            conversation,
            watermark,
            said -> send(ctx.session, sets.of(conversation, said).toString()));
    followers.put(ctx.sessionId(), follower);
    follower.start();
  }

  private void leave(WsContext ctx) {
    var follower = followers.remove(ctx.sessionId());
    if (follower != null) {
      follower.close();
    }
  }

  /** Waits until the frame is out, so that a slow client slows its own stream and nothing else. */
  private static void send(Session session, String frame) throws Exception {
    try {
      Callback.Completable.with(sent -> session.sendText(frame, sent))
          .get(SLOWEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception unsent) {
      session.disconnect();
      throw unsent;
    }
  }
}
