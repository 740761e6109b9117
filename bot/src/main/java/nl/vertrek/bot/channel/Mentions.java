package nl.vertrek.bot.channel;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words said to the bot in company, where it is addressed by name: {@code <at>Vertrek</at> help}.
 */
final class Mentions {

  private static final Pattern SOMEBODY = Pattern.compile("<at>([^<]{1,200})</at>");

  private Mentions() {}

  /** The words without the bot's own name; the names of others stay, as words. */
  static String without(ObjectNode activity) {
    var text = activity.path("text").stringValue("");
    if (!text.contains("<at>")) {
      return text;
    }
    var bot = activity.path("recipient").path("id").stringValue("");
    for (var entity : activity.path("entities")) {
      if (isMentionOf(bot, entity)) {
        text = text.replace(entity.path("text").stringValue(""), " ");
      }
    }
    return SOMEBODY.matcher(text).replaceAll("$1").strip();
  }

  private static boolean isMentionOf(String bot, JsonNode entity) {
    return entity.path("type").stringValue("").equals("mention")
        && entity.path("mentioned").path("id").stringValue("").equals(bot)
        && entity.path("text").stringValue("").startsWith("<at>");
  }
}
