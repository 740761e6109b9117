package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import nl.vertrek.bot.store.BehindTheBack;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever looks after the bot gets to see of it. */
class OperationsTest {

  @TempDir private Path data;

  @Test
  void countsWhatItDoes() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      live.say("talk", Language.DUTCH, "hoi");
      live.say("talk", Language.DUTCH, "Anke Visser gaat vrijdag uit dienst");
      new Admin(live.house()).offboardAnke();
      int _ = live.status("/nowhere");

      Map<String, Double> metrics = metrics(live);

      assertTrue(
          metrics.getOrDefault("vertrek_turns_seconds_count{cause=\"heard\"}", 0.0) >= 2,
          metrics::toString);
      assertTrue(metrics.getOrDefault("vertrek_turns_seconds_count{cause=\"act-ended\"}", 0.0) > 2);
      assertTrue(metrics.getOrDefault("vertrek_understanding_seconds_count", 0.0) >= 2);
      assertEquals(1, metrics.get("vertrek_acts_total{command=\"BlockSignIn\",outcome=\"done\"}"));
      assertEquals(1, metrics.get("vertrek_answers_total{status=\"404\"}"));
      assertEquals(0, metrics.get("vertrek_outbox_depth"));
      assertTrue(
          metrics.getOrDefault("cache_gets_total{cache=\"conversations\",result=\"hit\"}", 0.0) > 0,
          metrics::toString);
      assertTrue(metrics.keySet().stream().anyMatch(name -> name.startsWith("jvm_memory_used")));
    }
  }

  @Test
  void showsWhatWaits() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      live.throttle("BlockSignIn");
      for (String words : List.of("Anke Visser gaat nu uit dienst", "alles zoals gepland")) {
        live.say("talk", Language.DUTCH, words);
      }
      assertEquals(0, metrics(live).get("vertrek_outbox_depth"));
      assertEquals(
          1, metrics(live).get("vertrek_acts_total{command=\"BlockSignIn\",outcome=\"failed\"}"));
    }
  }

  /** An act that is due, of a case whose history was lost: nobody can do it. */
  @Test
  void countsWhatIsDueAndNotDone() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      assertEquals(0, metrics(live).get("vertrek_outbox_depth"));
      try (var connection = BehindTheBack.connect(data);
          var statement = connection.createStatement()) {
        statement.execute(
            """
            insert into offboarding (number, leaver, lead, status, length, head)
            values (1000, 'x@contoso.nl', 'y@contoso.nl', 'OPEN', 1, '')
            """);
        statement.execute(
            """
            insert into act (case_number, place, act, due_at, ended)
            values (1000, 1, '', '2000-01-01T00:00:00Z', false)
            """);
      }
      assertEquals(1, metrics(live).get("vertrek_outbox_depth"));
      assertTrue(metrics(live).getOrDefault("vertrek_outbox_age_seconds", 0.0) > 0);
    }
  }

  @Test
  void saysWhetherItIsAliveAndReady() throws Exception {
    try (LiveHouse live = new LiveHouse(data)) {
      assertEquals(200, live.status("/health"));
      assertEquals(200, live.status("/health/live"));
      assertEquals(200, live.status("/health/ready"));
      live.house().database().close();
      assertEquals(200, live.status("/health/live"));
      assertEquals(503, live.status("/health/ready"));
      assertEquals(503, live.status("/health"));
    }
  }

  @Test
  void logsALineATurnWithItsCaseAndNobodysWordsOrSecrets() throws Exception {
    Logger logger = Logger.getLogger("nl.vertrek");
    Lines lines = new Lines();
    logger.addHandler(lines);
    logger.setLevel(Level.ALL);
    try (LiveHouse live = new LiveHouse(data)) {
      live.say("talk", Language.DUTCH, "Anke Visser gaat vrijdag uit dienst, haar kat heet Minoes");
      new Admin(live.house()).offboardAnke();
    } finally {
      logger.removeHandler(lines);
      logger.setLevel(null);
    }
    String all = String.join("\n", lines.written);

    assertTrue(all.contains("heard: case 1, conversations [bf|test|talk"), all);
    assertTrue(lines.written.stream().allMatch(line -> line.lines().count() == 1), all);
    for (String word : List.of("Minoes", "Visser", "Hoekstra", "password", "wachtwoord")) {
      assertFalse(all.contains(word), () -> word + " in " + all);
    }
    for (String secret : List.of("directline-secret", "token-key")) {
      assertFalse(all.contains(Files.readString(data.resolve(secret)).strip()), secret);
    }
  }

  /** Every metric with its value, by its name and labels. */
  private static Map<String, Double> metrics(LiveHouse live) throws Exception {
    return live.text("/metrics")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" (?=[^ ]*$)"))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
  }

  /** What is logged, as it stands in the log. */
  private static final class Lines extends Handler {

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord line) {
      written.add(new SimpleFormatter().formatMessage(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
