package nl.vertrek.bot.channel;

import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.bot.http.Json;
import nl.vertrek.dialogs.Card.Line;
import nl.vertrek.dialogs.Card.Mark;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cards as Adaptive Cards 1.5. Every text is a text run, the one element that no client reads as
 * Markdown: names come from the tenant and may look like anything.
 */
final class AdaptiveCards {

  private static final String SIGN_WIDTH = "24px";

  private AdaptiveCards() {}

  /**
   * A card to look at.
   *
   * @param inWords the same for who cannot see it
   */
  static ObjectNode shown(Entry.Rendered card, String inWords) {
    var adaptive = empty(inWords);
    var body = adaptive.putArray("body");
    paragraph(body, card.title()).put("size", "Medium").put("weight", "Bolder");
    for (var line : card.lines()) {
      add(body, line);
    }
    return adaptive;
  }

  /** The answers of a question as buttons. */
  static ObjectNode buttons(Entry.What.Ours question) {
    var adaptive = empty(question.text());
    adaptive.putArray("body");
    var actions = adaptive.putArray("actions");
    for (var option : question.options()) {
      actions
          .addObject()
          .put("type", "Action.Submit")
          .put("title", option.label())
          .putObject("data")
          .put("question", question.question())
          .put("option", option.id());
    }
    return adaptive;
  }

  /** A question that has its answer: what it was, and among what was chosen. */
  static ObjectNode answered(Entry.What.Ours question) {
    var adaptive = empty(question.text());
    var body = adaptive.putArray("body");
    paragraph(body, question.text());
    for (int i = 0; i < question.options().size(); i++) {
      var option = (i + 1) + ". " + question.options().get(i).label();
      paragraph(body, option, "Small").put("isSubtle", true);
    }
    return adaptive;
  }

  private static ObjectNode empty(String inWords) {
    return Json.object()
        .put("type", "AdaptiveCard")
        .put("version", "1.5")
        .put("fallbackText", inWords)
        .put("speak", inWords);
  }

  private static void add(ArrayNode body, RenderedLine line) {
    switch (line.kind()) {
      case Line.Heading _ -> heading(body, line);
      case Line.Fact _ -> fact(body, line);
      case Line.Note _, Line.Ahead _ -> note(body, line);
      case Line.Letter _ -> paragraph(body, line.text());
      case Line.Code _ -> paragraph(body, line.text()).put("fontType", "Monospace");
      case Line.Step step -> step(body, step, line);
    }
  }

  private static void heading(ArrayNode body, RenderedLine line) {
    var run = paragraph(body, line.text());
    run.put("weight", "Bolder").put("color", "Accent");
  }

  private static void fact(ArrayNode body, RenderedLine line) {
    var columns = columns(body, "Small");
    paragraph(column(columns, "1"), line.label()).put("size", "Small").put("isSubtle", true);
    paragraph(column(columns, "2"), line.text());
  }

  private static void note(ArrayNode body, RenderedLine line) {
    var columns = columns(body, "Small");
    paragraph(column(columns, SIGN_WIDTH), "›").put("color", "Accent");
    paragraph(column(columns, "stretch"), line.text()).put("size", "Small").put("color", "Accent");
  }

  private static void step(ArrayNode body, Line.Step step, RenderedLine line) {
    var columns = columns(body, "Medium");
    paragraph(column(columns, SIGN_WIDTH), sign(step.mark()))
        .put("color", colour(step.mark()))
        .put("weight", "Bolder");
    var middle = column(columns, "stretch");
    var head = columns(middle, "None");
    paragraph(column(head, "stretch"), step.place() + ". " + line.label()).put("weight", "Bolder");
    paragraph(column(head, "auto"), line.state())
        .put("size", "Small")
        .put("color", colour(step.mark()));
    if (!line.text().isEmpty()) {
      paragraph(middle, line.text(), "None").put("size", "Small").put("isSubtle", true);
    }
  }

  private static String sign(Mark mark) {
    return switch (mark) {
      case OPEN -> "○";
      case BUSY -> "◐";
      case WAITING -> "◷";
      case DONE -> "✓";
      case LEFT_OUT -> "–";
      case TROUBLE -> "!";
    };
  }

  private static String colour(Mark mark) {
    return switch (mark) {
      case OPEN, LEFT_OUT -> "Default";
      case BUSY -> "Accent";
      case WAITING -> "Warning";
      case DONE -> "Good";
      case TROUBLE -> "Attention";
    };
  }

  private static ArrayNode columns(ArrayNode body, String spacing) {
    return body.addObject().put("type", "ColumnSet").put("spacing", spacing).putArray("columns");
  }

  private static ArrayNode column(ArrayNode columns, String width) {
    return columns.addObject().put("type", "Column").put("width", width).putArray("items");
  }

  private static ObjectNode paragraph(ArrayNode body, String text) {
    return paragraph(body, text, "Default");
  }

  private static ObjectNode paragraph(ArrayNode body, String text, String spacing) {
    return body.addObject()
        .put("type", "RichTextBlock")
        .put("spacing", spacing)
        .putArray("inlines")
        .addObject()
        .put("type", "TextRun")
        .put("text", text);
  }
}
