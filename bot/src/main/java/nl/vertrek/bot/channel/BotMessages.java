package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import java.net.URI;
import nl.vertrek.bot.channel.trust.Callers;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Incoming.Content;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/messages}: the Bot Framework, as Teams and its tools speak it. */
public final class BotMessages {

  private final Callers callers;
  private final Identities identities;
  private final Exchange exchange;
  private final Deliveries deliveries;
  private final Pace pace;

  public BotMessages(
      Callers callers, Identities identities, Exchange exchange, Deliveries deliveries, Pace pace) {
    this.callers = callers;
    this.identities = identities;
    this.exchange = exchange;
    this.deliveries = deliveries;
    this.pace = pace;
  }

  /** Takes an activity in, and answers in the response or by way of the service URL. */
  public void receive(Context ctx) {
    var activity = callers.admit(ctx);
    if (ActivityReader.isFarewell(activity)) {
      deliveries.leave(ConversationReference.of(activity));
    }
    var content = ActivityReader.content(activity);
    if (content.isPresent()) {
      receive(ctx, activity, content.get());
    } else {
      letGo(ctx, activity);
    }
  }

  private void receive(Context ctx, ObjectNode activity, Content content) {
    var inResponse = activity.path("deliveryMode").stringValue("").equals("expectReplies");
    var found = ConversationReference.of(activity);
    pace.count(found.id());
    if (!inResponse) {
      requireAnswerable(found.serviceUrl());
    }
    var speaker = identities.speaker(found);
    if (speaker.isEmpty()) {
      letGo(ctx, activity);
      return;
    }
    var reference = identities.holdApart(found) ? found.heldWith(speaker.get()) : found;
    open(reference, speaker.get(), Locales.language(activity.path("locale").stringValue(null)));
    var incoming = new Incoming(reference.id(), ActivityReader.identity(activity), content, null);
    if (inResponse) {
      deliveries.end(reference);
      ctx.json(replies(reference, exchange.receive(incoming)));
      return;
    }
    var receipt = deliveries.take(reference, incoming);
    if (Invokes.is(activity)) {
      ctx.json(Invokes.answered(exchange, incoming, receipt));
    } else {
      ctx.status(202);
    }
  }

  /** What the bot has no ear for is accepted all the same. */
  private static void letGo(Context ctx, ObjectNode activity) {
    ctx.status(200);
    if (Invokes.is(activity)) {
      ctx.json(Invokes.unsupported());
    }
  }

  private void requireAnswerable(@Nullable URI serviceUrl) {
    if (serviceUrl == null) {
      throw Problem.malformed("Give a serviceUrl for the replies, or deliveryMode expectReplies.");
    }
    if (!callers.mayBeAnswered(serviceUrl)) {
      throw Problem.forbidden("Replies do not go to this serviceUrl.");
    }
  }

  private void open(ConversationReference reference, Upn speaker, @Nullable Language language) {
    var held = exchange.speaker(reference.id());
    if (held == null) {
      exchange.open(reference.id(), speaker, language);
    } else if (!held.equals(speaker)) {
      throw Problem.forbidden("This conversation is somebody else's.");
    }
  }

  private ObjectNode replies(ConversationReference reference, Receipt receipt) {
    var answer = Json.object();
    var activities = answer.putArray("activities");
    var count = Math.toIntExact(receipt.to() - receipt.from());
    if (count > 0) {
      var entries = exchange.since(reference.id(), receipt.from(), count);
      Latest.of(entries).stream()
          .filter(entry -> entry.what() instanceof Ours)
          .map(reference::addressed)
          .forEach(activities::add);
    }
    return answer;
  }
}
