package nl.vertrek.bot;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Somebody who off-boards people as planned, and takes up what somebody before them left. */
final class Admin {

  static final Upn ANKE = new Upn("a.visser@contoso.nl");

  private static final int PATIENCE = 500;

  private final Reach bot;
  private final Upn leaver;
  private final String name;
  private final ConversationId conversation;
  private Entry.What.@Nullable Ours asked;
  private long watermark;
  private int said;

  Admin(House house) {
    this(house, ANKE, "Anke Visser");
  }

  /**
   * @param name the leaver's, as it is typed where something cannot be taken back
   */
  Admin(House house, Upn leaver, String name) {
    this(new Reach.AtHouses(List.of(house)), leaver, name);
  }

  /** The same with a bot that is reached in another way. */
  Admin(Reach bot, Upn leaver, String name) {
    this.bot = bot;
    this.leaver = leaver;
    this.name = name;
    this.conversation = bot.open(new ConversationId(UUID.randomUUID().toString()));
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
    } else if (bot.cases().latestOf(leaver).isEmpty()) {
      say(words);
    }
    for (int turn = 0; isOpen(); turn++) {
      if (turn == PATIENCE) {
        throw new IllegalStateException("The case comes to no end; last asked: " + asked);
      }
      Entry.What.Ours question = asked;
      if (question == null) {
        bot.pass(Duration.ofHours(1));
        look();
      } else {
        asked = null;
        answer(question);
      }
    }
  }

  ConversationId conversation() {
    return conversation;
  }

  /** How much they have said, presses and the greeting too. */
  int said() {
    return said;
  }

  boolean isOpen() {
    return bot.cases().openOf(leaver).isPresent();
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
    said++;
    bot.send(new Incoming(conversation, Integer.toString(said), content, null));
    look();
  }

  /** Reads on, and remembers the last question; each thing said is a line for whoever watches. */
  private void look() {
    for (Entry entry : bot.since(conversation, watermark)) {
      watermark = entry.sequence();
      if (entry.what() instanceof Entry.What.Ours ours) {
        System.out.println(ours.message() == null ? "card" : ours.message().key());
        asked = ours.question() == 0 ? asked : ours;
      }
    }
  }
}
