package nl.vertrek.bot;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** Somebody who off-boards people as planned, and takes up what somebody before them left. */
final class Admin {

  static final Upn ANKE = new Upn("a.visser@contoso.nl");

  private static final int PATIENCE = 500;

  private final House house;
  private final Upn leaver;
  private final String name;
  private final Exchange exchange;
  private final ConversationId conversation = new ConversationId(UUID.randomUUID().toString());
  private Entry.What.@Nullable Ours asked;
  private long watermark;

  Admin(House house) {
    this(house, ANKE, "Anke Visser");
  }

  /**
   * @param name the leaver's, as it is typed where something cannot be taken back
   */
  Admin(House house, Upn leaver, String name) {
    this.house = house;
    this.leaver = leaver;
    this.name = name;
    this.exchange = house.engine();
    exchange.open(conversation, house.speaker(), Language.DUTCH);
  }

  /** Answers what is asked, and lets time go by where nothing is, until the case is settled. */
  void offboardAnke() {
    offboard("Anke Visser gaat nu uit dienst, Joost krijgt haar postvak");
  }

  /** The same for whoever leaves; it begins with these words, unless it has begun. */
  void offboard(String words) {
    send(new Incoming.Content.Join(null));
    if (isOpen()) {
      say("ga verder");
    } else if (house.database().cases().latestOf(leaver).isEmpty()) {
      say(words);
    }
    for (int turn = 0; isOpen(); turn++) {
      if (turn == PATIENCE) {
        throw new IllegalStateException("The case comes to no end; last asked: " + asked);
      }
      Entry.What.Ours question = asked;
      if (question == null) {
        house.tenant().clock().advance(Duration.ofHours(1));
        look();
      } else {
        asked = null;
        answer(question);
      }
    }
  }

  boolean isOpen() {
    return house.database().cases().openOf(leaver).isPresent();
  }

  private void answer(Entry.What.Ours question) {
    String key = question.message() == null ? "" : question.message().key();
    List<String> options = question.options().stream().map(Entry.Choice::id).toList();
    if (key.equals("ask.typed-name")) {
      say(name);
    } else if (options.contains("as-planned")) {
      press(question, "as-planned");
    } else if (!options.isEmpty()) {
      press(question, options.getFirst());
    } else {
      say("ga verder");
    }
  }

  private void press(Entry.What.Ours question, String option) {
    send(new Incoming.Content.Press(question.question(), option));
  }

  private void say(String words) {
    send(new Incoming.Content.Words(words));
  }

  private void send(Incoming.Content content) {
    Receipt _ = exchange.receive(new Incoming(conversation, null, content, null));
    look();
  }

  /** Reads on, and remembers the last question; each thing said is a line for whoever watches. */
  private void look() {
    for (Entry entry : exchange.since(conversation, watermark, 1000)) {
      watermark = entry.sequence();
      if (entry.what() instanceof Entry.What.Ours ours) {
        System.out.println(ours.message() == null ? "card" : ours.message().key());
        asked = ours.question() == 0 ? asked : ours;
      }
    }
  }
}
