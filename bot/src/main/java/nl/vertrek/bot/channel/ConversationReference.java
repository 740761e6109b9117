package nl.vertrek.bot.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How to answer in a conversation of the Bot Framework: what its activities say of themselves.
 *
 * @param id the conversation's name with us
 * @param conversation its name with the channel, which is any text
 * @param serviceUrl where replies go; null when they go into the response
 * @param bot the bot's account there
 * @param user the account of whoever spoke
 * @param inCompany whether others read it too
 * @param replyTo the activity that is answered; null when it has no id
 */
record ConversationReference(
    ConversationId id,
    String channel,
    String conversation,
    @Nullable URI serviceUrl,
    ObjectNode bot,
    ObjectNode user,
    boolean inCompany,
    @Nullable String replyTo) {

  private static final int LONGEST = 400;

  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1," + LONGEST + "}");

  private static final String TEAMS = "msteams";

  /** What the names of these conversations begin with, and no others do. */
  private static final String KIND = "bf|";

  /**
   * The reference of an activity.
   *
   * @throws Problem 400 when the activity does not say which conversation it belongs to
   */
  static ConversationReference of(ObjectNode activity) {
    var channel = bounded(activity.path("channelId"), "channelId", "unknown");
    var conversation = bounded(activity.path("conversation").path("id"), "conversation.id", null);
    return new ConversationReference(
        ConversationIds.of(KIND + channel + "|" + conversation),
        channel,
        conversation,
        serviceUrl(activity.path("serviceUrl").stringValue("")),
        account(activity.path("recipient")),
        account(activity.path("from")),
        isInCompany(activity.path("conversation")),
        activity.path("id").stringValue(null));
  }

  /** Whether a conversation is one of the Bot Framework. */
  static boolean names(ConversationId id) {
    return id.text().startsWith(KIND);
  }

  /** The reference as it was {@link #written}. */
  static ConversationReference read(ConversationId id, String written) {
    var found = of(Json.read(written.getBytes(StandardCharsets.UTF_8)));
    return found.named(id);
  }

  /** The reference as text: the head of an activity. */
  String written() {
    var head = Json.object().put("channelId", channel).put("id", replyTo);
    head.putObject("conversation").put("id", conversation).put("isGroup", inCompany);
    head.put("serviceUrl", serviceUrl == null ? null : serviceUrl.toString());
    head.set("recipient", bot);
    head.set("from", user);
    return head.toString();
  }

  /** The same under another name with us. */
  ConversationReference named(ConversationId other) {
    return new ConversationReference(
        other, channel, conversation, serviceUrl, bot, user, inCompany, replyTo);
  }

  /** The same, for one speaker among those that the channel has in one conversation. */
  ConversationReference heldWith(Upn speaker) {
    return named(ConversationIds.of(id.text() + "|" + speaker.key()));
  }

  /** An entry as an activity, addressed to this conversation. */
  ObjectNode addressed(Entry entry) {
    var activity = addressed(ActivityWriter.write(id, entry));
    if (channel.equals(TEAMS)) {
      TeamsActions.in(activity, this);
    }
    if (replyTo != null) {
      activity.put("replyToId", replyTo);
    }
    return activity;
  }

  /** The sign that the bot is at work, addressed to this conversation. */
  ObjectNode typing() {
    return addressed(ActivityWriter.typing(id));
  }

  private ObjectNode addressed(ObjectNode activity) {
    activity.put("channelId", channel);
    activity.putObject("conversation").put("id", conversation);
    activity.set("recipient", user);
    if (!bot.isEmpty()) {
      activity.set("from", bot);
    }
    if (serviceUrl != null) {
      activity.put("serviceUrl", serviceUrl.toString());
    }
    return activity;
  }

  private static boolean isInCompany(JsonNode conversation) {
    var type = conversation.path("conversationType").stringValue("");
    return conversation.path("isGroup").booleanValue(false)
        || type.equals("groupChat")
        || type.equals("channel");
  }

  /** Of an account, what names it: replies carry it, and it is kept. */
  private static ObjectNode account(JsonNode account) {
    var known = Json.object();
    for (var name : new String[] {"id", "name", "aadObjectId", "role"}) {
      var value = account.path(name).stringValue("");
      if (!value.isEmpty() && value.length() <= LONGEST) {
        known.put(name, value);
      }
    }
    return known;
  }

  private static String bounded(JsonNode value, String name, @Nullable String otherwise) {
    var text = value.stringValue(otherwise);
    if (text == null || !NAME.matcher(text).matches()) {
      throw Problem.malformed(
          "The activity needs a " + name + " of 1 to " + LONGEST + " printable characters.");
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
