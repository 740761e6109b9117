package nl.vertrek.bot.channel;

import java.util.Optional;
import nl.vertrek.bot.engine.Incoming.Content;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads activities as channels send them; whatever is not known in them is left alone. */
final class ActivityReader {

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_ID = 200;

  private ActivityReader() {}

  /**
   * What an activity brings the bot; empty when that is nothing.
   *
   * @throws Problem 400 when it is no activity, 413 when its words are too many
   */
  static Optional<Content> content(ObjectNode activity) {
    var type = activity.path("type").stringValue("");
    return switch (type) {
      case "" -> throw Problem.malformed("An activity needs a type, such as \"message\".");
      case "message" -> message(activity);
      case "event" -> event(activity);
      case "invoke" -> invoke(activity);
      case "conversationUpdate", "installationUpdate" -> arrival(activity);
      default -> Optional.empty();
    };
  }

  /** Whether the bot was taken out of the conversation. */
  static boolean isFarewell(ObjectNode activity) {
    return activity.path("type").stringValue("").equals("installationUpdate")
        && activity.path("action").stringValue("").startsWith("remove");
  }

  /** By which a repetition is known; null when the channel gave nothing for it. */
  static @Nullable String identity(ObjectNode activity) {
    var id = activity.path("id").stringValue("");
    var given = id.isEmpty() ? clientActivityId(activity) : id;
    if (given.length() > LONGEST_ID) {
      throw Problem.malformed("The id of an activity has at most " + LONGEST_ID + " characters.");
    }
    return given.isEmpty() ? null : given;
  }

  /** The activity as its sender must see it again; null when it is not shown. */
  static @Nullable String echo(ObjectNode activity, Upn speaker) {
    if (!activity.path("type").stringValue("").equals("message")) {
      return null;
    }
    var echo = Json.object();
    for (var kept : new String[] {"type", "text", "textFormat", "locale", "value", "channelData"}) {
      activity.optional(kept).ifPresent(value -> echo.set(kept, value));
    }
    echo.putObject("from").put("id", speaker.text()).put("role", "user");
    return echo.toString();
  }

  private static Optional<Content> message(ObjectNode activity) {
    var text = Mentions.without(activity);
    if (text.length() > LONGEST_TEXT) {
      throw new Problem(413, "TooLarge", "A message has at most " + LONGEST_TEXT + " characters.");
    }
    return text.isBlank()
        ? press(activity, activity.path("value"))
        : Optional.of(new Content.Words(text));
  }

  private static Optional<Content> invoke(ObjectNode activity) {
    return activity.path("name").stringValue("").equals("adaptiveCard/action")
        ? press(activity, activity.path("value").path("action").path("data"))
        : Optional.empty();
  }

  private static Optional<Content> press(ObjectNode activity, JsonNode data) {
    var option = data.path("option").stringValue("");
    var question = data.path("question").intValueOpt();
    if (option.isEmpty() || option.length() > LONGEST_ID || question.isEmpty()) {
      return Optional.empty();
    }
    var presser = activity.path("from").path("id").stringValue("");
    var asked = data.path(TeamsActions.ASKED).stringValue(presser);
    return Optional.of(
        asked.equals(presser)
            ? new Content.Press(question.getAsInt(), option)
            : new Content.PressForAnother());
  }

  private static Optional<Content> event(ObjectNode activity) {
    return switch (activity.path("name").stringValue("")) {
      case "webchat/join" -> Optional.of(new Content.Join(language(activity)));
      case "vertrek/language" -> tag(activity).map(Content.Choose::new);
      default -> Optional.empty();
    };
  }

  private static @Nullable Language language(ObjectNode event) {
    return Locales.language(tag(event).orElse(null));
  }

  private static Optional<String> tag(ObjectNode event) {
    return event
        .path("value")
        .path("language")
        .stringValueOpt()
        .filter(tag -> tag.length() <= LONGEST_ID);
  }

  /**
   * Somebody meets the bot when the bot itself was added; other arrivals are none of its business.
   */
  private static Optional<Content> arrival(ObjectNode activity) {
    var bot = activity.path("recipient").path("id").stringValue("");
    var added =
        activity.path("action").stringValue("").startsWith("add")
            || activity
                .path("membersAdded")
                .valueStream()
                .anyMatch(member -> member.path("id").stringValue("").equals(bot));
    return added && !bot.isEmpty() ? Optional.of(new Content.Join(null)) : Optional.empty();
  }

  private static String clientActivityId(ObjectNode activity) {
    return activity.path("channelData").path("clientActivityID").stringValue("");
  }
}
