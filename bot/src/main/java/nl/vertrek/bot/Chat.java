package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** A conversation in the terminal: a line in is a message, and what the bot says comes out. */
final class Chat {

  private static final int PAGE = 100;

  /** As much of a conversation as is told again. */
  private static final int MOST = 1_000;

  private final Exchange exchange;
  private final Retelling retelling;
  private final ConversationId conversation = new ConversationId("terminal-" + UUID.randomUUID());
  private final PrintStream out;
  private final boolean prompting;
  private final ReentrantLock printing = new ReentrantLock();
  private final Set<String> shown = new HashSet<>();
  private long watermark;

  /**
   * A conversation that is still to begin.
   *
   * @param prompting whether somebody sits at a terminal, who must see that it is their turn
   */
  Chat(Exchange exchange, Retelling retelling, PrintStream out, boolean prompting) {
    this.exchange = exchange;
    this.retelling = retelling;
    this.out = out;
    this.prompting = prompting;
  }

  /** Talks until the input ends. Each message is answered before the next is read. */
  void run(Upn speaker, @Nullable Language language, BufferedReader in) throws IOException {
    exchange.open(conversation, speaker, language);
    try (Exchange.Following _ = exchange.follow(conversation, this::printNew)) {
      send(new Incoming.Content.Join(null));
      prompt();
      Lines lines = new Lines(in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          take(line.strip());
        }
        prompt();
      }
    }
  }

  /** Asking to see it all in another language is said to the terminal, and not to the bot. */
  private void take(String line) {
    retelling
        .asked(line)
        .ifPresentOrElse(this::tellAgain, () -> send(new Incoming.Content.Words(line)));
  }

  private void tellAgain(Locale locale) {
    printing.lock();
    try {
      retelling
          .again(exchange.since(conversation, 0, MOST), locale)
          .forEach(ours -> out.println(text(ours) + System.lineSeparator()));
    } finally {
      printing.unlock();
    }
  }

  private void send(Incoming.Content content) {
    exchange.receive(new Incoming(conversation, null, content, null));
    printNew();
  }

  private void prompt() {
    if (prompting) {
      out.print("> ");
    }
    out.flush();
  }

  /** Prints what stands in the conversation by now, whoever asked for it. */
  private void printNew() {
    printing.lock();
    try {
      List<Entry> page;
      do {
        page = exchange.since(conversation, watermark, PAGE);
        page.forEach(this::print);
      } while (page.size() == PAGE);
      out.flush();
    } finally {
      printing.unlock();
    }
  }

  /** What a terminal cannot change in place is printed once; messages tell how it goes on. */
  private void print(Entry entry) {
    watermark = entry.sequence();
    switch (entry.what()) {
      case Entry.What.Theirs _ -> {}
      case Entry.What.Ours ours -> {
        if (shown.add(entry.id())) {
          out.println(text(ours));
          out.println();
        }
      }
    }
  }

  private static String text(Entry.What.Ours ours) {
    StringBuilder text = new StringBuilder(ours.text());
    int number = 0;
    for (Entry.Choice choice : ours.options()) {
      text.append("\n  ").append(++number).append(". ").append(choice.label());
    }
    return text.toString();
  }
}
