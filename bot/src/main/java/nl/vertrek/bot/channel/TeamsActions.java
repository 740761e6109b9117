package nl.vertrek.bot.channel;

import nl.vertrek.bot.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons as Teams wants them: pressed, they are answered in the response ({@code Action.Execute}),
 * and clients that know no such thing send a message as ever. In company a button is for the one
 * who was asked.
 */
final class TeamsActions {

  /** Who was asked, by the channel's own name for them. */
  static final String ASKED = "asked";

  private TeamsActions() {}

  /** Makes the buttons and suggestions of an activity over. */
  static void in(ObjectNode activity, ConversationReference reference) {
    var asked = reference.user().path("id").stringValue("");
    if (activity.path("suggestedActions") instanceof ObjectNode suggested && !asked.isEmpty()) {
      suggested.putArray("to").add(asked);
    }
    for (var attachment : activity.path("attachments")) {
      if (attachment.path("content") instanceof ObjectNode card && card.has("actions")) {
        makeOver(card, asked);
      }
    }
  }

  private static void makeOver(ObjectNode card, String asked) {
    var actions = card.path("actions").deepCopy();
    var replaced = card.putArray("actions");
    for (var action : actions) {
      replaced.add(execute(action, asked));
    }
  }

  private static ObjectNode execute(JsonNode submit, String asked) {
    var data = submit.path("data").deepCopy();
    if (data instanceof ObjectNode object) {
      object.put(ASKED, asked);
    }
    var execute = Json.object().put("type", "Action.Execute").put("verb", "answer");
    execute.set("title", submit.path("title"));
    execute.set("data", data);
    var fallback = execute.putObject("fallback").put("type", "Action.Submit");
    fallback.set("title", submit.path("title"));
    fallback.set("data", data.deepCopy());
    return execute;
  }
}
