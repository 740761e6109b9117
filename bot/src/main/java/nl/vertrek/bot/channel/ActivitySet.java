package nl.vertrek.bot.channel;

import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.ConversationId;
import tools.jackson.databind.node.ObjectNode;

/** Activities with the watermark after them, as Direct Line hands them out. */
final class ActivitySet {

  private ActivitySet() {}

  /**
   * @param entries at least one
   */
  static ObjectNode of(ConversationId conversation, List<Entry> entries) {
    return of(conversation, entries, entries.getLast().sequence());
  }

  static ObjectNode of(ConversationId conversation, List<Entry> entries, long watermark) {
    var set = Json.object();
    var activities = set.putArray("activities");
    for (var entry : entries) {
      activities.add(ActivityWriter.write(conversation, entry).put("channelId", "directline"));
    }
    return set.put("watermark", Long.toString(watermark));
  }
}
