package nl.vertrek.bot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Entry.Choice;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.dialogs.Card;
import nl.vertrek.dialogs.Reply;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** Puts replies into the words of a language, as they will have been shown. */
public final class Wording {

  private final Catalogue catalogue;

  public Wording(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The reply as it stands in a conversation of this language that is read in this locale. */
  Ours of(Reply.Body body, Language language, Locale locale) {
    return switch (body) {
      case Reply.Body.Say(var message) ->
          new Ours(language, words(message, locale), message, null, 0, List.of());
      case Reply.Body.Ask(var number, var message, var options) ->
          new Ours(
              language,
              words(message, locale),
              message,
              null,
              number,
              options.stream()
                  .map(option ->
                      new Choice(option.id(), words(option.label(), locale), option.label()))
                  .toList());
      case Reply.Body.Show(var card) -> {
        Rendered rendered = rendered(card, locale);
        yield new Ours(language, asText(rendered), null, rendered, 0, List.of());
      }
    };
  }

  /** What was said before, in the words of a locale; the record keeps what was shown. */
  public Ours again(Ours said, Locale locale) {
    if (said.card() != null) {
      Rendered rendered = rendered(said.card().card(), locale);
      return new Ours(said.language(), asText(rendered), null, rendered, 0, List.of());
    }
    List<Choice> options =
        said.options().stream()
            .map(option ->
                option.message() == null
                    ? option
                    : new Choice(option.id(), words(option.message(), locale), option.message()))
            .toList();
    return new Ours(
        said.language(),
        said.message() == null ? said.text() : words(said.message(), locale),
        said.message(),
        null,
        said.question(),
        options);
  }

  /** A card in the words of a locale. */
  public Rendered rendered(Card card, Locale locale) {
    List<RenderedLine> lines = card.lines().stream().map(line -> line(line, locale)).toList();
    return new Rendered(card, words(card.title(), locale), lines);
  }

  private RenderedLine line(Card.Line line, Locale locale) {
    return switch (line) {
      case Card.Line.Heading(var text) -> new RenderedLine(line, "", words(text, locale), "");
      case Card.Line.Note(var text) -> new RenderedLine(line, "", words(text, locale), "");
      case Card.Line.Code(var text) -> new RenderedLine(line, "", text, "");
      case Card.Line.Ahead(var text, _) -> new RenderedLine(line, "", words(text, locale), "");
      case Card.Line.Letter(var paragraphs) ->
          new RenderedLine(line, "", letter(paragraphs, locale), "");
      case Card.Line.Fact(var label, var value) ->
          new RenderedLine(line, words(label, locale), words(value, locale), "");
      case Card.Line.Step(_, _, var title, var detail, var state) ->
          new RenderedLine(line, words(title, locale), words(detail, locale), words(state, locale));
    };
  }

  private String letter(List<Message> paragraphs, Locale locale) {
    return String.join(
        "\n\n", paragraphs.stream().map(paragraph -> words(paragraph, locale)).toList());
  }

  private String words(@Nullable Message message, Locale locale) {
    return message == null ? "" : catalogue.render(message, locale);
  }

  /** A card for whoever has no cards: one line of text for each of its lines. */
  private static String asText(Rendered card) {
    List<String> lines = new ArrayList<>();
    lines.add(card.title());
    card.lines().forEach(line -> lines.add(asText(line)));
    return String.join("\n", lines);
  }

  private static String asText(RenderedLine line) {
    return switch (line.kind()) {
      case Card.Line.Heading _, Card.Line.Code _, Card.Line.Letter _ -> line.text();
      case Card.Line.Note _, Card.Line.Ahead _ -> "! " + line.text();
      case Card.Line.Fact _ -> line.label() + ": " + line.text();
      case Card.Line.Step(var place, var mark, _, _, _) ->
          place + ". " + sign(mark) + " " + joined(line.label(), line.state(), line.text());
    };
  }

  private static String joined(String... parts) {
    return String.join(" · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  private static String sign(Card.Mark mark) {
    return switch (mark) {
      case OPEN -> "○";
      case BUSY -> "◐";
      case WAITING -> "◷";
      case DONE -> "✓";
      case LEFT_OUT -> "–";
      case TROUBLE -> "✗";
    };
  }
}
