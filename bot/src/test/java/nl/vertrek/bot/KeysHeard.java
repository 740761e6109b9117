package nl.vertrek.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.dialogs.Card;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/** The keys of the messages that something said is made of, in their order, phrases included. */
final class KeysHeard {

  private KeysHeard() {}

  static List<String> in(Entry.What.Ours said) {
    var messages = new ArrayList<Message>();
    add(said.message(), messages);
    var card = said.card();
    if (card != null) {
      messages.addAll(messages(card.card()).toList());
    }
    said.options().forEach(option -> add(option.message(), messages));
    return messages.stream().flatMap(KeysHeard::keys).toList();
  }

  private static void add(@Nullable Message message, List<Message> messages) {
    if (message != null) {
      messages.add(message);
    }
  }

  private static Stream<Message> messages(Card card) {
    return Stream.concat(
        Stream.of(card.title()), card.lines().stream().flatMap(KeysHeard::messages));
  }

  private static Stream<Message> messages(Card.Line line) {
    return switch (line) {
      case Card.Line.Heading(var text) -> Stream.of(text);
      case Card.Line.Fact(var label, var value) -> Stream.of(label, value);
      case Card.Line.Note(var text) -> Stream.of(text);
      case Card.Line.Code _ -> Stream.of();
      case Card.Line.Ahead(var text, _) -> Stream.of(text);
      case Card.Line.Letter(var paragraphs) -> paragraphs.stream();
      case Card.Line.Step(_, _, var title, var detail, var state) ->
          Stream.of(Optional.of(title), Optional.ofNullable(detail), Optional.of(state))
              .flatMap(Optional::stream);
    };
  }

  private static Stream<String> keys(Message message) {
    return Stream.concat(
        Stream.of(message.key()), message.args().values().stream().flatMap(KeysHeard::keys));
  }

  private static Stream<String> keys(Arg arg) {
    return switch (arg) {
      case Arg.Phrase(var message) -> keys(message);
      case Arg.Items(var items) -> items.stream().flatMap(KeysHeard::keys);
      case Arg.AnyOf(var items) -> items.stream().flatMap(KeysHeard::keys);
      case Arg.Text _, Arg.Count _, Arg.Size _, Arg.Day _, Arg.Moment _, Arg.Span _ -> Stream.of();
    };
  }
}
