package nl.vertrek.bot.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.Choice;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.bot.engine.Entry.RenderedLine;
import nl.vertrek.bot.engine.Entry.What;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Incoming.Content;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.engine.UnknownConversation;
import nl.vertrek.dialogs.Card;
import nl.vertrek.dialogs.Card.Mark;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * A bot that says things back: enough of an exchange to show that the channels carry words, cards,
 * buttons and updates, whatever the real one says.
 */
final class EchoExchange implements Exchange, ConversationBook {

  private static final Message NO_MATTER = Message.of("thank");

  private final Map<ConversationId, Room> rooms = new ConcurrentHashMap<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Consumer<ConversationId>> toAll = new CopyOnWriteArrayList<>();

  private static final class Room {
    final ConversationId id;
    final Upn speaker;
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Receipt> receipts = new HashMap<>();
    final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    Language language;
    boolean greeted;
    @Nullable Upn leaver;

    Room(ConversationId id, Upn speaker, Language language) {
      this.id = id;
      this.speaker = speaker;
      this.language = language;
    }
  }

  @Override
  public void open(ConversationId conversation, Upn speaker, @Nullable Language language) {
    rooms.computeIfAbsent(
        conversation, id -> new Room(id, speaker, language == null ? Language.DUTCH : language));
  }

  @Override
  public @Nullable Upn speaker(ConversationId conversation) {
    var room = rooms.get(conversation);
    return room == null ? null : room.speaker;
  }

  @Override
  public Receipt receive(Incoming incoming, Consumer<Receipt> heard) {
    var room = known(incoming.conversation());
    Receipt receipt;
    synchronized (room) {
      var id = incoming.activityId();
      var earlier = id == null ? null : room.receipts.get(id);
      if (earlier != null) {
        var repeated = new Receipt(earlier.id(), earlier.from(), earlier.to(), true);
        heard.accept(repeated);
        return repeated;
      }
      receipt = answer(room, incoming);
      if (id != null) {
        room.receipts.put(id, receipt);
      }
      heard.accept(receipt);
    }
    tell(room);
    if (incoming.content().equals(new Content.Words("langzaam"))) {
      work();
    }
    return receipt;
  }

  @Override
  public List<Entry> since(ConversationId conversation, long watermark, int limit) {
    var room = known(conversation);
    synchronized (room) {
      return room.entries.stream()
          .filter(entry -> entry.sequence() > watermark)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public Following follow(ConversationId conversation, Runnable listener) {
    var room = known(conversation);
    room.listeners.add(listener);
    return () -> room.listeners.remove(listener);
  }

  @Override
  public Following followAll(Consumer<ConversationId> listener) {
    toAll.add(listener);
    return () -> toAll.remove(listener);
  }

  @Override
  public List<Listed> of(Upn speaker, int limit) {
    return rooms.values().stream()
        .filter(room -> room.speaker.equals(speaker) && !room.entries.isEmpty())
        .map(EchoExchange::listed)
        .sorted(Comparator.comparing(Listed::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Listed> find(ConversationId conversation) {
    return Optional.ofNullable(rooms.get(conversation))
        .filter(room -> !room.entries.isEmpty())
        .map(EchoExchange::listed);
  }

  /** Says something that nobody asked for. */
  void sayUnasked(ConversationId conversation, String text) {
    var room = known(conversation);
    synchronized (room) {
      say(room, text);
    }
    tell(room);
  }

  private void tell(Room room) {
    room.listeners.forEach(Runnable::run);
    toAll.forEach(listener -> listener.accept(room.id));
  }

  private static Listed listed(Room room) {
    synchronized (room) {
      var last = room.entries.getLast();
      var caseId = room.leaver == null ? null : new CaseId(17);
      var words = last.what() instanceof What.Ours ours ? ours.text() : null;
      return new Listed(room.id, room.leaver, caseId, last.at(), last.sequence(), words);
    }
  }

  /** Works on "langzaam" until somebody says that it is done. */
  private void work() {
    try {
      done.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the work on "langzaam". */
  void finish() {
    done.countDown();
  }

  private Room known(ConversationId conversation) {
    var room = rooms.get(conversation);
    if (room == null) {
      throw new UnknownConversation(conversation);
    }
    return room;
  }

  private Receipt answer(Room room, Incoming incoming) {
    long from = room.entries.size();
    var echo = incoming.echo();
    var id = incoming.activityId() == null ? "in-" + from : incoming.activityId();
    if (echo != null) {
      add(room, id, new What.Theirs(echo));
    }
    switch (incoming.content()) {
      case Content.Words(String text) -> answer(room, text);
      case Content.Press(int question, String option) ->
          say(room, "Ingedrukt: " + question + " " + option);
      case Content.PressForAnother _ -> say(room, "Niet voor jou.");
      case Content.Next _ -> {}
      case Content.Join _ -> greet(room);
      case Content.Choose(String tag) -> {
        Language language = requireNonNull(Locales.language(tag));
        room.language = language;
        say(room, language == Language.DUTCH ? "Nederlands dan." : "English it is.");
      }
    }
    return new Receipt(id, from, room.entries.size(), false);
  }

  private void greet(Room room) {
    if (!room.greeted) {
      room.greeted = true;
      say(room, room.language == Language.DUTCH ? "Welkom!" : "Welcome!");
    }
  }

  private void answer(Room room, String text) {
    switch (text) {
      case "kaart" -> facts(room);
      case "keuze" ->
          ask(
              room,
              "Naar wie gaat de post?",
              "Joost Hendriks",
              "Marieke Dijkstra",
              StubTenant.MARKED_UP,
              "Niemand");
      case "vraag" -> ask(room, "Zeker weten?", "Ja", "Nee");
      case "plan" -> plan(room, Mark.OPEN);
      case "voortgang" -> plan(room, Mark.DONE);
      case "Anke" -> {
        room.leaver = StubTenant.ANKE;
        say(room, "Anke Visser dus.");
      }
      default -> say(room, "Echo: " + text);
    }
  }

  private static void say(Room room, String text) {
    ours(room, "out-" + room.entries.size(), text, null, 0, List.of());
  }

  private static void ask(Room room, String text, String... labels) {
    var options = new ArrayList<Choice>();
    for (var label : labels) {
      options.add(new Choice("option-" + options.size(), label));
    }
    ours(room, "out-" + room.entries.size(), text, null, 7, options);
  }

  private static void facts(Room room) {
    var card = new Card("facts", NO_MATTER, List.of());
    var lines =
        List.of(
            fact("Naam", StubTenant.MARKED_UP),
            fact("Ook bekend als", "*sterretjes* en [een](http://example.org) `stukje`"),
            fact("Van rechts", StubTenant.RIGHT_TO_LEFT),
            fact("Postvak", "12,4 GB, 48.213 berichten"),
            new RenderedLine(new Card.Line.Heading(NO_MATTER), "", "Om op te letten", ""),
            new RenderedLine(
                new Card.Line.Note(NO_MATTER), "", "De licentie loopt tot 31 december.", ""));
    show(room, new Rendered(card, "Dit weet ik van " + StubTenant.MARKED_UP, lines));
  }

  private static RenderedLine fact(String label, String value) {
    return new RenderedLine(new Card.Line.Fact(NO_MATTER, NO_MATTER), label, value, "");
  }

  private static void plan(Room room, Mark first) {
    var lines =
        List.of(
            step(1, first, "Aanmelden blokkeren", "Binnen een dag overal van kracht"),
            step(2, Mark.BUSY, "Postvak omzetten", "Wordt gedeeld, voor Joost Hendriks"),
            step(3, Mark.WAITING, "Licentie intrekken", "Wacht tot het postvak gedeeld is"),
            step(4, Mark.LEFT_OUT, "Apparaten wissen", ""),
            step(5, Mark.TROUBLE, "OneDrive overdragen", "De tenant antwoordt niet"));
    show(
        room, new Rendered(new Card("plan", NO_MATTER, List.of()), "Plan voor Anke Visser", lines));
  }

  private static RenderedLine step(int place, Mark mark, String title, String detail) {
    var state =
        switch (mark) {
          case OPEN -> "te doen";
          case BUSY -> "bezig";
          case WAITING -> "wacht";
          case DONE -> "gedaan";
          case LEFT_OUT -> "overgeslagen";
          case TROUBLE -> "mislukt";
        };
    var kind = new Card.Line.Step(place, mark, NO_MATTER, NO_MATTER, NO_MATTER);
    return new RenderedLine(kind, title, detail, state);
  }

  private static void show(Room room, Rendered card) {
    var words = new StringBuilder(card.title());
    for (var line : card.lines()) {
      words
          .append('\n')
          .append(line.label())
          .append(' ')
          .append(line.text())
          .append(' ')
          .append(line.state());
    }
    ours(room, "card-" + card.card().id(), words.toString(), card, 0, List.of());
  }

  private static void ours(
      Room room,
      String id,
      String text,
      @Nullable Rendered card,
      int question,
      List<Choice> options) {
    var message = card == null ? NO_MATTER : null;
    add(room, id, new What.Ours(room.language, text, message, card, question, options));
  }

  private static void add(Room room, String id, What what) {
    room.entries.add(new Entry(room.entries.size() + 1L, requireNonNull(id), Instant.now(), what));
  }
}
