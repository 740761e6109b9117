package nl.vertrek.bot.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.workbench.Workbench;
import nl.vertrek.dialogs.Card;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /page/conversations/{conversation}/transcript}: everything that was said, in every
 * language at once, with the keys it was said by. Nothing of the conversation changes by it.
 */
final class Transcripts {

  private static final int AT_ONCE = 1_000;

  private final Access access;
  private final Exchange exchange;
  private final Workbench workbench;
  private final Wording wording;

  Transcripts(Access access, Exchange exchange, Workbench workbench) {
    this.access = access;
    this.exchange = exchange;
    this.workbench = workbench;
    this.wording = new Wording(workbench.catalogue());
  }

  void show(Context ctx) {
    access.conversation(ctx);
    var conversation = new ConversationId(ctx.pathParam("conversation"));
    var answer = Json.object();
    var locales = answer.putArray("locales");
    workbench.locales().forEach(locale -> locales.add(locale.toLanguageTag()));
    var turns = answer.putArray("turns");
    shown(conversation).values().forEach(entry -> write(entry, turns.addObject()));
    ctx.json(answer);
  }

  /** A card that was brought up to date stands where it was shown first, as it is now. */
  private SequencedMap<String, Entry> shown(ConversationId conversation) {
    var shown = new LinkedHashMap<String, Entry>();
    var entries = exchange.since(conversation, 0, AT_ONCE);
    while (!entries.isEmpty()) {
      entries.forEach(entry -> shown.put(entry.id(), entry));
      entries = exchange.since(conversation, entries.getLast().sequence(), AT_ONCE);
    }
    return shown;
  }

  private void write(Entry entry, ObjectNode turn) {
    turn.put("id", entry.id()).put("at", entry.at().toString());
    switch (entry.what()) {
      case What.Theirs(var echo) ->
          turn.put("theirs", Json.mapper().readTree(echo).path("text").stringValue(""));
      case What.Ours ours -> {
        turn.put("shown", ours.text()).put("question", ours.question());
        var texts = turn.putObject("texts");
        var options = turn.putObject("options");
        for (var locale : workbench.locales()) {
          var again = wording.again(ours, locale);
          texts.put(locale.toLanguageTag(), again.text());
          var labels = options.putArray(locale.toLanguageTag());
          again.options().forEach(option -> labels.add(option.label()));
        }
        var said = turn.putArray("messages");
        messages(ours).forEach(message -> write(message, said.addObject()));
      }
    }
  }

  private static void write(Message message, ObjectNode written) {
    written.put("key", message.key());
    var args = written.putObject("args");
    message.args().forEach((name, arg) -> args.put(name, inWords(arg)));
  }

  private static Stream<Message> messages(What.Ours ours) {
    var card = ours.card();
    var own = card != null ? messages(card.card()) : Optional.ofNullable(ours.message()).stream();
    return Stream.concat(
        own,
        ours.options().stream().flatMap(option -> Optional.ofNullable(option.message()).stream()));
  }

  private static Stream<Message> messages(Card card) {
    return Stream.concat(
        Stream.of(card.title()), card.lines().stream().flatMap(Transcripts::messages));
  }

  private static Stream<Message> messages(Card.Line line) {
    return switch (line) {
      case Card.Line.Heading(var text) -> Stream.of(text);
      case Card.Line.Note(var text) -> Stream.of(text);
      case Card.Line.Fact(var label, var value) -> Stream.of(label, value);
      case Card.Line.Ahead(var text, _) -> Stream.of(text);
      case Card.Line.Letter(var paragraphs) -> paragraphs.stream();
      case Card.Line.Code _ -> Stream.of();
      case Card.Line.Step(_, _, var title, var detail, var state) ->
          Stream.concat(Stream.of(title, state), Optional.ofNullable(detail).stream());
    };
  }

  /** What an argument is, rather than how it reads. */
  private static String inWords(Arg arg) {
    return switch (arg) {
      case Arg.Text(var text) -> "“" + text + "”";
      case Arg.Count(var number) -> Long.toString(number);
      case Arg.Size(var gigabytes) -> gigabytes + " GB";
      case Arg.Day(var date) -> date.toString();
      case Arg.Moment(var at, var zone) -> at.atZone(zone).toString();
      case Arg.Span(var duration) -> duration.toString();
      case Arg.Phrase(var message) -> message.key();
      case Arg.Items(var items) -> inWords(items, " & ");
      case Arg.AnyOf(var items) -> inWords(items, " | ");
    };
  }

  private static String inWords(List<Arg> items, String between) {
    return items.stream().map(Transcripts::inWords).collect(Collectors.joining(between));
  }
}
