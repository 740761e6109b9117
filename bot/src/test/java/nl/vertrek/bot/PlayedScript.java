package nl.vertrek.bot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.store.Json;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Understanding;

/**
 * Plays what people say in a script, and writes it down with what they hear, as a translator reads
 * it. A line of a script is one of these:
 *
 * <pre>
 * # a remark
 * @ j.hendriks       who speaks from here on
 * &gt; Anke is leaving   what they say; the words of a button press it
 * + PT24H            time goes by on the tenant's clock
 * ! {"kind":"..."}   a fault, as POST /sim/faults takes it
 * ~ {"is":"..."}     a command, done in the tenant by hand
 * | Case 1 ...       what they hear: written down, not read
 * </pre>
 *
 * <p>What somebody else than the speaker hears at the same moment stands under their name.
 */
final class PlayedScript implements AutoCloseable {

  private static final int MOST = 1000;
  private static final String DOMAIN = "@contoso.nl";

  /** A watch that stands still: only the script lets time go by. */
  private static final InstantSource STANDING =
      InstantSource.fixed(Instant.parse("2026-05-18T07:00:00Z"));

  private final House house;
  private final Language language;
  private final Map<String, Long> heardUpTo = new LinkedHashMap<>();
  private final Set<String> shown = new HashSet<>();
  private final List<Entry.What.Ours> replies = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Set<Said> said = new HashSet<>();
  private final Understanding understanding = Understanding.load();
  private final List<String> written = new ArrayList<>();
  private String speaker = "";

  PlayedScript(Path data, Language language) {
    house = House.open(new Settings(data, null, false, null, null), Catalogue.load(), STANDING);
    this.language = language;
  }

  /** The script with everything that is heard in it. */
  String play(List<String> script) {
    for (String line : script) {
      if (!line.startsWith("|") && !line.startsWith("(")) {
        play(line);
      }
    }
    return String.join("\n", written).strip() + "\n";
  }

  /** The keys of all messages heard, in their order. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  /** All that was heard, as it was first shown. */
  List<Entry.What.Ours> replies() {
    return List.copyOf(replies);
  }

  /** What was meant by everything that was said. */
  Set<Said> said() {
    return Set.copyOf(said);
  }

  /**
   * Something that somebody meant.
   *
   * @param inCase whether their conversation followed a case when they said it
   */
  record Said(Intent intent, boolean inCase) {}

  private void play(String line) {
    if (line.isBlank()) {
      return;
    }
    boolean goesOn = written.isEmpty() || written.getLast().startsWith("#");
    if (!line.startsWith("#") || !goesOn) {
      written.add("");
    }
    written.add(line);
    String rest = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '#' -> {}
      case '@' -> speaks(rest);
      case '>' -> says(rest);
      case '+' -> house.tenant().clock().advance(Duration.parse(rest));
      case '!' -> house.tenant().faults().add(FaultOrder.read(rest).fault());
      case '~' -> doneByHand(new Json().read(rest, Command.class));
      default -> throw new IllegalArgumentException("No line of a script: " + line);
    }
    listen();
  }

  private void speaks(String name) {
    speaker = name;
    if (heardUpTo.putIfAbsent(name, 0L) == null) {
      house.engine().open(new ConversationId(name), new Upn(name + DOMAIN), language);
      send(new Incoming.Content.Join(null));
    }
  }

  private void says(String words) {
    var tenant = house.tenant();
    var conversation =
        house.database().conversation(new ConversationId(speaker)).orElseThrow().conversation();
    var hearing =
        new Hearing(language, tenant.clock().instant(), tenant.look().organization().zone(), null);
    var people = understanding.index(TenantDirectory.of(tenant));
    understanding.read(words, hearing, people).clauses().stream()
        .filter(Clause::sure)
        .map(clause -> new Said(clause.intent(), conversation.caseId() != null))
        .forEach(said::add);
    send(new Incoming.Content.Words(words));
  }

  private void doneByHand(Command command) {
    var id = new RequestId("by-hand-" + written.size());
    var outcome = house.tenant().execute(command, new Actor(house.speaker()), id);
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException(command + " by hand: " + outcome);
    }
  }

  private void send(Incoming.Content content) {
    Exchange exchange = house.engine();
    var _ = exchange.receive(new Incoming(new ConversationId(speaker), null, content, null));
  }

  /** Writes down what stands in every conversation by now, the speaker's own first. */
  private void listen() {
    hear(speaker);
    heardUpTo.keySet().stream().filter(name -> !name.equals(speaker)).toList().forEach(this::hear);
  }

  private void hear(String name) {
    if (name.isEmpty()) {
      return;
    }
    var heard = new ArrayList<String>();
    long from = heardUpTo.getOrDefault(name, 0L);
    for (Entry entry : house.engine().since(new ConversationId(name), from, MOST)) {
      heardUpTo.put(name, entry.sequence());
      if (entry.what() instanceof Entry.What.Ours ours && shown.add(name + entry.id())) {
        replies.add(ours);
        heard.addAll(lines(ours));
      }
    }
    if (!heard.isEmpty() && !name.equals(speaker)) {
      written.add("(" + name + ")");
    }
    written.addAll(heard);
  }

  private List<String> lines(Entry.What.Ours ours) {
    var lines = new ArrayList<String>();
    keys.addAll(KeysHeard.in(ours));
    ours.text().lines().forEach(line -> lines.add(("| " + line).stripTrailing()));
    if (!ours.options().isEmpty()) {
      lines.add("|   [" + String.join("] [", labels(ours)) + "]");
    }
    return lines;
  }

  private static List<String> labels(Entry.What.Ours ours) {
    return ours.options().stream().map(Entry.Choice::label).toList();
  }

  @Override
  public void close() {
    house.close();
  }
}
