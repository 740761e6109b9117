package nl.vertrek.bot.channel;

import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Incoming.Content;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Activities whose answer stands in the response: the buttons of Teams, and what we do not know.
 */
final class Invokes {

  /** How far back the question of a button is looked for; an older one keeps its buttons. */
  private static final int NEAR = 200;

  private Invokes() {}

  static boolean is(ObjectNode activity) {
    return activity.path("type").stringValue("").equals("invoke");
  }

  /** The answer to something that this bot does not do. */
  static ObjectNode unsupported() {
    var answer = answer(501, "application/vnd.microsoft.error");
    answer.putObject("value").put("code", "NotSupported").put("message", "This is not done here.");
    return answer;
  }

  /**
   * The answer to a button: its card without buttons, so that nobody presses them twice. What came
   * of it is said in the conversation.
   */
  static ObjectNode answered(Exchange exchange, Incoming incoming, Receipt receipt) {
    if (incoming.content() instanceof Content.Press press) {
      var first = Math.max(0, receipt.from() - NEAR);
      for (var entry : exchange.since(incoming.conversation(), first, NEAR).reversed()) {
        if (entry.what() instanceof Ours ours && ours.question() == press.question()) {
          var answer = answer(200, "application/vnd.microsoft.card.adaptive");
          answer.set("value", AdaptiveCards.answered(ours));
          return answer;
        }
      }
    }
    return answer(200, "application/vnd.microsoft.activity.message").put("value", "");
  }

  private static ObjectNode answer(int status, String type) {
    return Json.object().put("statusCode", status).put("type", type);
  }
}
