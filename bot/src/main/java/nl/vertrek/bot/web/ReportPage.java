package nl.vertrek.bot.web;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.dialogs.Card.Line;
import nl.vertrek.understanding.Language;

/** Writes a report as HTML that prints well. */
final class ReportPage {

  /** What XML has no way to write. */
  private static final Pattern NEVER_IN_A_PAGE =
      Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringBuilder html = new StringBuilder();
  private final boolean onPaper;
  private Block open = Block.NONE;

  /** What the lines just written stand in; lines of one kind share one. */
  private enum Block {
    NONE(""),
    FACTS("dl"),
    STEPS("ol"),
    NOTES("ul"),
    TIMELINE("ol");

    private final String tag;

    Block(String tag) {
      this.tag = tag;
    }
  }

  private ReportPage(boolean onPaper) {
    this.onPaper = onPaper;
  }

  /**
   * The report as a page of its own.
   *
   * @param pdf the address of the same report as a PDF
   */
  static String of(Rendered report, Language language, String pdf) {
    return new ReportPage(false)
        .page(
            report,
            Locales.tag(language),
            """
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <link rel="icon" href="/web/icon.svg" type="image/svg+xml"/>
            <link rel="stylesheet" href="/web/report.css"/>
            """,
            "<p class=\"as-pdf\"><a href=\"%s\">PDF</a></p>\n".formatted(escaped(pdf)));
  }

  /** The report as a page that brings its own style, well-formed as XML, to be made into paper. */
  static String forPaper(Rendered report, Language language, String style) {
    return new ReportPage(true)
        .page(report, Locales.tag(language), "<style>\n" + style + "</style>\n", "");
  }

  private String page(Rendered report, String tag, String look, String before) {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(tag)).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\"/>\n");
    element("title", "", report.title());
    html.append(look).append("</head>\n<body>\n<main>\n").append(before);
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
      case Line.Ahead ahead -> {
        within(Block.TIMELINE);
        html.append("<li>").append(bar(Math.round(ahead.share() * 100)));
        element("span", "", line.text());
        html.append("</li>\n");
      }
      case Line.Letter _ -> {
        within(Block.NONE);
        element("pre", "letter", line.text());
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

  /** A browser takes no style from within the page, and paper no picture. */
  private String bar(long percentage) {
    return (onPaper
            ? "<span class=\"bar\"><span style=\"width:%d%%\"></span></span>"
            : "<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"%d%%\"/></svg>")
        .formatted(percentage);
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
      html.append('<').append(wanted.tag);
      if (wanted == Block.TIMELINE) {
        html.append(" class=\"timeline\"");
      }
      html.append(">\n");
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
   * The one place where text becomes HTML: names come from the tenant and may look like anything,
   * also like what no page may hold.
   */
  private static String escaped(String text) {
    return NEVER_IN_A_PAGE
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
