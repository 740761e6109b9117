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
import nl.vertrek.bot.engine.UnknownConversation;
import nl.vertrek.bot.http.Places;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
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

  /** Of one speaker: many pages, each with a socket, and those that are still being given up. */
  private static final int MOST_SOCKETS = 50;

  private final Access access;
  private final Exchange exchange;
  private final ActivitySets sets;
  private final Places<Upn> places = new Places<>(MOST_SOCKETS);
  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  /** An open socket. */
  private record Seat(
      ConversationId conversation, Upn speaker, Session session, Follower follower) {}

  public DirectLineStream(Access access, Exchange exchange, ActivitySets sets) {
    this.access = access;
    this.exchange = exchange;
    this.sets = sets;
  }

  /**
   * Answers a bad token or watermark, or a socket too many, before the socket is opened, as status
   * and JSON.
   */
  public void verify(Context ctx) {
    var token = access.conversationByAddress(ctx);
    Watermark.read(ctx.queryParam("watermark"));
    places.require(token.user());
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
    var speaker = exchange.speaker(conversation);
    if (speaker == null) {
      throw new UnknownConversation(conversation);
    }
    places.take(speaker);
    seats.put(ctx.sessionId(), new Seat(conversation, speaker, ctx.session, follower));
    follower.start();
  }

  private void leave(WsContext ctx) {
    var seat = seats.remove(ctx.sessionId());
    if (seat != null) {
      places.giveBack(seat.speaker());
      seat.follower().close();
    }
  }

  /** Shows whoever follows a conversation that the bot is at work; kept nowhere. */
  void sign(ConversationId conversation) {
    for (var seat : seats.values()) {
      if (seat.conversation().equals(conversation)) {
        var sign = ActivitySets.sign(conversation, seat.follower().watermark());
        seat.session().sendText(sign.toString(), Callback.NOOP);
      }
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
