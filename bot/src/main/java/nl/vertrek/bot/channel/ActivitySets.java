package nl.vertrek.bot.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.ConversationId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Activities with the watermark after them, as Direct Line hands them out. Each says its place in
 * the conversation; a card shown again keeps the place where it first stood, so that what was asked
 * since stays last.
 */
public final class ActivitySets {

  /** By this the client sorts; without it, by times, in which one turn's replies are equal. */
  private static final String PLACE = "webchat:sequence-id";

  private static final int BATCH = 200;
  private static final long MOST_CARDS = 20_000;

  private record Shown(ConversationId conversation, String id) {}

  private final Exchange exchange;
  private final Cache<Shown, Long> firstPlaces =
      Caffeine.newBuilder().maximumSize(MOST_CARDS).build();

  public ActivitySets(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * What stands after the watermark, oldest first.
   *
   * @param limit how many entries at most; the next set goes on after them
   */
  ObjectNode after(ConversationId conversation, long watermark, int limit) {
    var entries = exchange.since(conversation, watermark, limit);
    return entries.isEmpty() ? set(conversation, entries, watermark) : of(conversation, entries);
  }

  /**
   * @param entries at least one
   */
  ObjectNode of(ConversationId conversation, List<Entry> entries) {
    return set(conversation, entries, entries.getLast().sequence());
  }

  /**
   * The sign that the bot is at work, for somebody who has what stands up to this watermark. It has
   * a place too: what is said next comes after it, and ends it.
   */
  static ObjectNode sign(ConversationId conversation, long watermark) {
    var sign = ActivityWriter.typing(conversation);
    sign.put("id", UUID.randomUUID().toString()).put("timestamp", Instant.now().toString());
    sign.putObject("channelData").put(PLACE, watermark + 0.5);
    var frame = Json.object();
    frame.putArray("activities").add(sign);
    return frame;
  }

  private ObjectNode set(ConversationId conversation, List<Entry> entries, long watermark) {
    var set = Json.object();
    var activities = set.putArray("activities");
    for (var entry : entries) {
      var activity = ActivityWriter.write(conversation, entry);
      activity.put("channelId", "directline");
      activity.withObjectProperty("channelData").put(PLACE, place(conversation, entry));
      activities.add(activity);
    }
    return set.put("watermark", Long.toString(watermark));
  }

  private long place(ConversationId conversation, Entry entry) {
    return entry.what() instanceof Ours ours && ours.card() != null
        ? firstPlaces.get(
            new Shown(conversation, entry.id()), shown -> firstPlace(shown, entry.sequence()))
        : entry.sequence();
  }

  private long firstPlace(Shown shown, long latest) {
    for (long watermark = 0; watermark < latest; watermark += BATCH) {
      for (var entry : exchange.since(shown.conversation(), watermark, BATCH)) {
        if (entry.id().equals(shown.id())) {
          return entry.sequence();
        }
      }
    }
    return latest;
  }
}
