package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a test tells it: what somebody says and presses, which messages they hear, and
 * what the tenant is asked because of it. Messages are named by their keys, never by their prose.
 */
final class Transcript {

  /** What is left of a placeholder that a message had no argument for. */
  private static final Pattern UNFILLED = Pattern.compile("\\{\\w+}");

  private final Contoso contoso;
  private final List<String> story = new ArrayList<>();
  private final List<Message> heard = new ArrayList<>();
  private Conversation conversation;
  private Reply.Body.@Nullable Ask lastAsk;
  private final List<String> code = new ArrayList<>();
  private int askedBefore;

  Transcript(Contoso contoso, Conversation conversation) {
    this.contoso = contoso;
    this.conversation = conversation;
  }

  Conversation conversation() {
    return conversation;
  }

  Contoso contoso() {
    return contoso;
  }

  void becomes(Conversation after) {
    conversation = after;
  }

  /** Notes what the bot says, in every language, for there must be words for all of it. */
  void hears(Reply.Body body) {
    var messages = messages(body);
    messages.stream().flatMap(Transcript::withPhrases).forEach(this::canBeSaid);
    if (body instanceof Reply.Body.Show(var card)) {
      for (Card.Line line : card.lines()) {
        if (line instanceof Card.Line.Code(var text)) {
          code.add(text);
        }
      }
    }
    story.add("  " + described(body));
    messages.stream()
        .flatMap(Transcript::withPhrases)
        .forEach(message -> {
          heard.add(message);
          contoso.promises.announced(message);
        });
    if (body instanceof Reply.Body.Ask ask) {
      lastAsk = ask;
    }
  }

  private void canBeSaid(Message message) {
    for (var locale : Contoso.CATALOGUE.offered()) {
      String words = Contoso.CATALOGUE.render(message, locale);
      assertFalse(
          UNFILLED.matcher(words).find(), () -> message.key() + " lacks an argument: " + words);
    }
    PlainText.in(message, String.join(" ", story))
        .ifPresent(plain -> fail("outside the catalogue: " + plain + this));
  }

  private static String described(Reply.Body body) {
    return switch (body) {
      case Reply.Body.Say(var message) -> message.key() + args(message);
      case Reply.Body.Show(var card) -> "[" + card.id() + "]";
      case Reply.Body.Ask(var number, var message, var options) ->
          "? " + number + " " + message.key() + " " + options.stream().map(Option::id).toList();
    };
  }

  private static String args(Message message) {
    return message.args().values().stream()
        .filter(Arg.Phrase.class::isInstance)
        .map(arg -> ((Arg.Phrase) arg).message().key())
        .toList()
        .toString()
        .replace("[]", "");
  }

  private static List<Message> messages(Reply.Body body) {
    return switch (body) {
      case Reply.Body.Say(var message) -> List.of(message);
      case Reply.Body.Ask(_, var message, var options) ->
          Stream.concat(Stream.of(message), options.stream().map(Option::label)).toList();
      case Reply.Body.Show(var card) ->
          Stream.concat(
                  Stream.of(card.title()), card.lines().stream().flatMap(Transcript::messages))
              .toList();
    };
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

  private static Stream<Message> withPhrases(Message message) {
    return Stream.concat(
        Stream.of(message),
        message.args().values().stream()
            .flatMap(Transcript::phrases)
            .flatMap(Transcript::withPhrases));
  }

  private static Stream<Message> phrases(Arg arg) {
    return switch (arg) {
      case Arg.Phrase(var message) -> Stream.of(message);
      case Arg.Items(var items) -> items.stream().flatMap(Transcript::phrases);
      case Arg.AnyOf(var items) -> items.stream().flatMap(Transcript::phrases);
      case Arg.Text _, Arg.Count _, Arg.Size _, Arg.Day _, Arg.Moment _, Arg.Span _ -> Stream.of();
    };
  }

  // What somebody does.

  Transcript joins() {
    return does("joins", new Input.Joined(null));
  }

  Transcript said(String text) {
    listensAnew();
    story.add("> " + text);
    contoso.hear(conversation, view -> new Input.Said(contoso.read(text, conversation, view)));
    return this;
  }

  /** Says the same in the language of the conversation. */
  Transcript said(String dutch, String english) {
    return said(conversation.language() == Language.DUTCH ? dutch : english);
  }

  /** Presses a button of the question that is open. */
  Transcript pressed(String option) {
    assertTrue(options().contains(option), () -> option + " is not offered" + this);
    return pressed(conversation.asked(), option);
  }

  /** Presses a button of any question, an earlier one too. */
  Transcript pressed(int question, String option) {
    return does("* " + option, new Input.Pressed(question, option));
  }

  /** Presses a button that was shown to somebody else. */
  Transcript pressedForAnother() {
    return does("* another's", new Input.PressedForAnother());
  }

  Transcript choosesLanguage(Language language) {
    return does("chooses " + language, new Input.LanguageChosen(language));
  }

  private Transcript does(String what, Input input) {
    listensAnew();
    story.add("> " + what);
    contoso.hear(conversation, _ -> input);
    return this;
  }

  /** Time goes by in the tenant. */
  Transcript clockMoves(Duration by) {
    story.add("> clock moves " + by);
    contoso.clockMoves(by);
    return this;
  }

  /** From here on only what is new counts as heard. */
  void listensAnew() {
    heard.clear();
    askedBefore = contoso.asked().size();
  }

  // What comes of it.

  /** Every one of these was heard since the last input, in whatever order. */
  Transcript hears(String... keys) {
    for (String key : keys) {
      assertTrue(hasHeard(key), () -> key + " was not heard" + this);
    }
    return this;
  }

  Transcript hearsCode(String text) {
    assertTrue(code.contains(text), () -> text + " is not among " + code + this);
    return this;
  }

  Transcript doesNotHear(String... keys) {
    for (String key : keys) {
      assertFalse(hasHeard(key), () -> key + " was heard" + this);
    }
    return this;
  }

  boolean hasHeard(String key) {
    return heard.stream().anyMatch(message -> message.key().equals(key));
  }

  /** This question is open, and was the last thing asked. */
  Transcript isAsked(String key) {
    assertNotNull(conversation.open(), () -> "nothing is asked, but should be " + key + this);
    assertEquals(key, question(), this::toString);
    return this;
  }

  Transcript isAskedNothing() {
    assertNull(conversation.open(), () -> "something is asked" + this);
    return this;
  }

  /** The key of the last question. */
  String question() {
    return lastAsk == null ? "" : lastAsk.message().key();
  }

  /** The answers that the open question offers. */
  List<String> options() {
    return lastAsk == null || conversation.open() == null
        ? List.of()
        : lastAsk.options().stream().map(Option::id).toList();
  }

  /** Exactly this was asked of the tenant since the last input, in this order. */
  Transcript tenantWasAsked(Command... commands) {
    assertEquals(List.of(commands), newCommands(), this::toString);
    return this;
  }

  /** Acts of these kinds, and no others, were asked of the tenant since the last input. */
  Transcript tenantWasAsked(String... kinds) {
    assertEquals(List.of(kinds), SafeOrder.kinds(newCommands()), this::toString);
    return this;
  }

  Transcript tenantWasAskedNothing() {
    assertEquals(List.of(), newCommands(), this::toString);
    return this;
  }

  private List<Command> newCommands() {
    var all = contoso.commands();
    return all.subList(askedBefore, all.size());
  }

  @Override
  public String toString() {
    return ", in:\n" + String.join("\n", story);
  }
}
