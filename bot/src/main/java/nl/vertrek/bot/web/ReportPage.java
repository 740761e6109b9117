package nl.vertrek.bot.web;

import java.util.Locale;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.dialogs.Card.Line;
import nl.vertrek.understanding.Language;

/** Writes a report as HTML that prints well. */
final class ReportPage {

  private final StringBuilder html = new StringBuilder();
  private Block open = Block.NONE;

  /** What the lines just written stand in; lines of one kind share one. */
  private enum Block {
    NONE(""),
    FACTS("dl"),
    STEPS("ol"),
    NOTES("ul");

    private final String tag;

    Block(String tag) {
      this.tag = tag;
    }
  }

  private ReportPage() {}

  /** The report as a page of its own. */
  static String of(Rendered report, Language language) {
    return new ReportPage().page(report, Locales.tag(language));
  }

  private String page(Rendered report, String tag) {
    html.append("<!doctype html>\n<html lang=\"").append(escaped(tag)).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", report.title());
    html.append("<link rel=\"icon\" href=\"/web/icon.svg\" type=\"image/svg+xml\">\n");
    html.append("<link rel=\"stylesheet\" href=\"/web/report.css\">\n</head>\n<body>\n<main>\n");
    element("h1", "", report.title());
    report.lines().forEach(this::line);
    within(Block.NONE);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void line(RenderedLine line) {
    switch (line.kind()) {
      case Line.Heading _ -> {
        within(Block.NONE);
        element("h2", "", line.text());
      }
      case Line.Fact _ -> {
        within(Block.FACTS);
        html.append("<div>");
        element("dt", "", line.label());
        element("dd", "", line.text());
        html.append("</div>\n");
      }
      case Line.Note _ -> {
        within(Block.NOTES);
        element("li", "", line.text());
      }
      case Line.Code _ -> {
        within(Block.NONE);
        element("pre", "", line.text());
      }
      case Line.Step step -> {
        within(Block.STEPS);
        html.append("<li value=\"").append(step.place()).append("\">");
        element("strong", "", line.label());
        element("span", "state " + step.mark().name().toLowerCase(Locale.ROOT), line.state());
        if (!line.text().isEmpty()) {
          element("p", "", line.text());
        }
        html.append("</li>\n");
      }
    }
  }

  /** Ends the list that is open, and begins another, unless it is of the same kind. */
  private void within(Block wanted) {
    if (open == wanted) {
      return;
    }
    if (open != Block.NONE) {
      html.append("</").append(open.tag).append(">\n");
    }
    if (wanted != Block.NONE) {
      html.append('<').append(wanted.tag).append(">\n");
    }
    open = wanted;
  }

  private void element(String tag, String kind, String text) {
    html.append('<').append(tag);
    if (!kind.isEmpty()) {
      html.append(" class=\"").append(escaped(kind)).append('"');
    }
    html.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
  }

  /**
   * The one place where text becomes HTML: names come from the tenant and may look like anything.
   */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
