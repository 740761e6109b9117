package nl.vertrek.bot.channel;

import java.net.URI;
import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How to answer in a conversation of the Bot Framework: what its activities say of themselves.
 *
 * @param serviceUrl where replies go; null when they go into the response
 * @param replyTo the activity that is answered; null when it has no id
 */
record ConversationReference(
    String channel,
    String conversation,
    @Nullable URI serviceUrl,
    JsonNode bot,
    JsonNode user,
    @Nullable String replyTo) {

  private static final int LONGEST = 400;

  /**
   * The reference of an activity.
   *
   * @throws Problem 400 when the activity does not say which conversation it belongs to
   */
  static ConversationReference of(ObjectNode activity) {
    return new ConversationReference(
        bounded(activity.path("channelId"), "channelId", "unknown"),
        bounded(activity.path("conversation").path("id"), "conversation.id", null),
        serviceUrl(activity.path("serviceUrl").stringValue("")),
        activity.path("recipient"),
        activity.path("from"),
        activity.path("id").stringValue(null));
  }

  /** The conversation's name with us: apart from those of other channels, whatever its id. */
  ConversationId id() {
    return new ConversationId("bf|" + channel + "|" + conversation);
  }

  /** Whom the channel says the words are from; null when it does not. */
  @Nullable String speaker() {
    return user.path("id").stringValue(null);
  }

  /** What the bot said among these entries, addressed to this conversation. */
  List<ObjectNode> addressed(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.what() instanceof Ours)
        .map(this::addressed)
        .toList();
  }

  private ObjectNode addressed(Entry entry) {
    var activity = ActivityWriter.write(id(), entry);
    activity.put("channelId", channel);
    activity.putObject("conversation").put("id", conversation);
    activity.set("recipient", user.isObject() ? user : Json.object());
    if (bot.isObject()) {
      activity.set("from", bot);
    }
    if (serviceUrl != null) {
      activity.put("serviceUrl", serviceUrl.toString());
    }
    if (replyTo != null) {
      activity.put("replyToId", replyTo);
    }
    return activity;
  }

  private static String bounded(JsonNode value, String name, @Nullable String otherwise) {
    var text = value.stringValue(otherwise);
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      throw Problem.malformed(
          "The activity needs a " + name + " of 1 to " + LONGEST + " characters.");
    }
    return text;
  }

  private static @Nullable URI serviceUrl(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.malformed("The serviceUrl is not an address.");
    }
  }
}
