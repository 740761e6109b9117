package nl.vertrek.bot.channel;

import io.javalin.http.Context;
import java.net.URI;
import nl.vertrek.bot.channel.trust.Callers;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/messages}: the Bot Framework, as Teams and its tools speak it. */
public final class BotMessages {

  private final Exchange exchange;
  private final Speakers speakers;
  private final Deliveries deliveries;
  private final Callers callers;

  public BotMessages(Exchange exchange, Speakers speakers, Deliveries deliveries, Callers callers) {
    this.exchange = exchange;
    this.speakers = speakers;
    this.deliveries = deliveries;
    this.callers = callers;
  }

  /** Takes an activity in, and answers in the response or by way of the service URL. */
  public void receive(Context ctx) {
    var activity = callers.admit(ctx);
    if (ActivityReader.isFarewell(activity)) {
      deliveries.end(ConversationReference.of(activity));
    }
    var content = ActivityReader.content(activity);
    if (content.isEmpty()) {
      ctx.status(200);
      return;
    }
    var reference = ConversationReference.of(activity);
    var inResponse = activity.path("deliveryMode").stringValue("").equals("expectReplies");
    if (!inResponse) {
      requireAnswerable(reference.serviceUrl());
    }
    admit(reference, Locales.language(activity.path("locale").stringValue(null)));
    var incoming =
        new Incoming(reference.id(), ActivityReader.identity(activity), content.get(), null);
    if (inResponse) {
      deliveries.end(reference);
      ctx.json(replies(reference, exchange.receive(incoming)));
    } else {
      deliveries.take(reference, incoming);
      ctx.status(202);
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

  private void admit(ConversationReference reference, @Nullable Language language) {
    var speaker = exchange.speaker(reference.id());
    if (speaker == null) {
      exchange.open(reference.id(), speakers.named(reference.speaker()), language);
    } else if (!isSame(speaker, reference.speaker())) {
      throw Problem.forbidden("This conversation is somebody else's.");
    }
  }

  private boolean isSame(Upn speaker, @Nullable String named) {
    return speaker.text().equalsIgnoreCase(named) || speaker.equals(speakers.named(named));
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
