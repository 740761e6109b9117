package nl.vertrek.bot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.People;
import nl.vertrek.understanding.Understanding;

/** What the parts of a turn cost, each by itself on one thread, in processor time. */
final class PartsBenchmark {

  private static final int WARMING_UP = 4_000;
  private static final int TIMES = 4_000;

  /** The four turns that the whole is measured with. */
  static final List<String> TURNS =
      List.of("hoi", "jan", "hoe lang blijft een gedeeld postvak bestaan?", "wat kun je?");

  private PartsBenchmark() {}

  static void run(Path data) throws IOException {
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      understanding(house);
      rendering();
      view(house);
      turns(house);
    }
    storage(data.resolve("storage"), false);
    storage(data.resolve("forced"), true);
  }

  private static void understanding(House house) {
    Understanding understanding = Understanding.load();
    People people = understanding.index(TenantDirectory.of(house.tenant()));
    Hearing hearing =
        new Hearing(
            Language.DUTCH, house.tenant().clock().instant(), ZoneId.of("Europe/Amsterdam"), null);
    for (String words : TURNS) {
      measure("understanding \"" + words + "\"", _ -> understanding.read(words, hearing, people));
    }
  }

  private static void rendering() {
    Catalogue catalogue = Catalogue.load();
    Message message = Message.of("greet").with("name", "Mirjam Hoekstra");
    measure("rendering", _ -> catalogue.render(message, Locale.forLanguageTag("nl-NL")));
  }

  private static void view(House house) {
    measure(
        "the speaker, as the tenant shows them",
        _ -> house.tenant().look().person(house.speaker()));
  }

  private static void storage(Path data, boolean forcing) {
    try (DataFolder folder = DataFolder.claim(data);
        Database database = Database.in(folder, forcing)) {
      Upn speaker = new Upn("m.hoekstra@contoso.nl");
      measure(
          forcing ? "a commit that outlives a loss of power" : "a commit",
          i ->
              database.begin(
                  Conversation.begun(new ConversationId("talk-" + i), speaker, Language.DUTCH)));
    }
  }

  private static void turns(House house) {
    measure(
        "whole turn, committed",
        i -> {
          ConversationId id = new ConversationId("bench-" + i / TURNS.size());
          if (i % TURNS.size() == 0) {
            house.engine().open(id, house.speaker(), Language.DUTCH);
          }
          Receipt receipt =
              house
                  .engine()
                  .receive(
                      new Incoming(
                          id,
                          UUID.randomUUID().toString(),
                          new Incoming.Content.Words(TURNS.get(i % TURNS.size())),
                          null));
          var _ =
              house
                  .engine()
                  .since(id, receipt.from(), Math.toIntExact(receipt.to() - receipt.from()));
        });
  }

  private static void measure(String what, IntConsumer run) {
    for (int i = 0; i < WARMING_UP; i++) {
      run.accept(i);
    }
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begun = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      run.accept(WARMING_UP + i);
    }
    System.out.printf(
        "%-60s %,8.1f µs of processor, %,8.1f µs%n",
        what,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / TIMES,
        (System.nanoTime() - begun) / 1e3 / TIMES);
  }

  public static void main(String[] arguments) throws IOException {
    run(Path.of(arguments[0]));
  }
}
