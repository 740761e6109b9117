package nl.vertrek.bot.channel;

import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Entry.What.Theirs;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.ConversationId;
import tools.jackson.databind.node.ObjectNode;

/** Writes what stands in a conversation as activities. */
final class ActivityWriter {

  /** Teams shows no more suggested actions than this; further answers become a card's buttons. */
  private static final int MOST_SUGGESTED = 3;

  private ActivityWriter() {}

  /** An entry as an activity of this conversation. */
  static ObjectNode write(ConversationId conversation, Entry entry) {
    var activity =
        switch (entry.what()) {
          case Theirs theirs ->
              Json.read(theirs.echo().getBytes(java.nio.charset.StandardCharsets.UTF_8));
          case Ours ours -> ours(ours);
        };
    activity.put("id", entry.id()).put("timestamp", entry.at().toString());
    activity.putObject("conversation").put("id", conversation.text());
    return activity;
  }

  /** The sign that the bot is at work. */
  static ObjectNode typing(ConversationId conversation) {
    var activity = fromUs("typing");
    activity.putObject("conversation").put("id", conversation.text());
    return activity;
  }

  private static ObjectNode fromUs(String type) {
    var activity = Json.object().put("type", type);
    activity.putObject("from").put("id", "vertrek").put("name", "Vertrek").put("role", "bot");
    return activity;
  }

  private static ObjectNode ours(Ours ours) {
    var activity = fromUs("message").put("locale", Locales.tag(ours.language()));
    activity.put("inputHint", ours.question() == 0 ? "ignoringInput" : "expectingInput");
    var card = ours.card();
    if (card != null) {
      attach(activity, AdaptiveCards.shown(card, ours.text()), ours.text());
    } else if (ours.options().size() > MOST_SUGGESTED) {
      say(activity, ours.text() + numbered(ours.options()));
      attach(activity, AdaptiveCards.buttons(ours), ours.text() + numbered(ours.options()));
      activity.putObject("channelData").put("question", ours.text());
    } else {
      say(activity, ours.text());
      suggest(activity, ours.options());
    }
    return activity;
  }

  /** The words are plain: a name with an asterisk or a bracket in it stays as it is. */
  private static void say(ObjectNode activity, String text) {
    activity.put("text", text).put("textFormat", "plain").put("speak", text);
  }

  /** A client without cards says the summary instead. */
  private static void attach(ObjectNode activity, ObjectNode card, String inWords) {
    activity.put("summary", inWords).put("speak", inWords);
    activity
        .putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .set("content", card);
  }

  /** Title and value are equal because some clients send back the one, some the other. */
  private static void suggest(ObjectNode activity, List<Entry.Choice> options) {
    if (options.isEmpty()) {
      return;
    }
    var actions = activity.putObject("suggestedActions");
    actions.putArray("to");
    var list = actions.putArray("actions");
    for (var option : options) {
      list.addObject()
          .put("type", "imBack")
          .put("title", option.label())
          .put("value", option.label());
    }
  }

  private static String numbered(List<Entry.Choice> options) {
    var lines = new StringBuilder();
    for (int i = 0; i < options.size(); i++) {
      lines.append('\n').append(i + 1).append(". ").append(options.get(i).label());
    }
    return lines.toString();
  }
}
