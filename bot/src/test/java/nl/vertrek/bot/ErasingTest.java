package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.vertrek.bot.store.BehindTheBack;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.Listed;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is erased on request or when its time is over, and the chain of hashes shows it. */
class ErasingTest {

  private static final Upn MIRJAM = new Upn("m.hoekstra@contoso.nl");
  private static final CaseId FIRST = new CaseId(1);
  private static final Instant LATER = Instant.parse("2036-01-01T00:00:00Z");

  @TempDir private Path data;

  /** A case that was called off before anything was done, and another that is open. */
  @BeforeEach
  void twoCases() throws IOException, InterruptedException {
    try (var house = new LiveHouse(data)) {
      house.say("one", Language.DUTCH, "Anke Visser gaat uit dienst");
      house.say("one", Language.DUTCH, "Anke blijft toch");
      house.say("one", Language.DUTCH, "ja");
      house.say("two", Language.DUTCH, "Nadia Bouzid gaat uit dienst");
      assertTrue(house.house().database().cases().byId(FIRST).isPresent());
      assertFalse(house.house().database().cases().byId(FIRST).orElseThrow().open());
    }
  }

  private <T> T inDatabase(Function<Database, T> work) {
    try (var folder = DataFolder.claim(data);
        var database = Database.in(folder)) {
      return work.apply(database);
    }
  }

  private String everythingKept() throws SQLException {
    var all = new StringBuilder();
    try (var connection = BehindTheBack.connect(data);
        var statement = connection.createStatement()) {
      for (var query :
          new String[] {
            "select entry from case_event where case_number = 1",
            "select act from act where case_number = 1",
            "select leaver from offboarding where number = 1",
            "select what from entry where what like '%Anke%'"
          }) {
        try (var rows = statement.executeQuery(query)) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  @Test
  void anErasedCaseIsGoneAndItsChainStillHolds() throws SQLException {
    var before = inDatabase(database -> database.seal(FIRST));
    var after = inDatabase(database -> database.erase(FIRST, LATER));
    assertTrue(before.unbroken());
    assertTrue(after.unbroken());
    assertEquals(before.events() + 1, after.events());
    assertTrue(inDatabase(database -> database.cases().byId(FIRST)).isEmpty());
    assertEquals(new CaseId(3), inDatabase(database -> database.cases().next()));
    String kept = everythingKept();
    assertFalse(kept.toLowerCase(Locale.ROOT).contains("visser"), kept);
    assertEquals("erased " + LATER, kept.strip());
  }

  @Test
  void anEventThatWasEmptiedInSecretBreaksTheChain() throws SQLException {
    try (var connection = BehindTheBack.connect(data);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update case_event set entry = '' where case_number = 1 and place = 2");
    }
    assertFalse(inDatabase(database -> database.seal(FIRST)).unbroken());
    assertTrue(inDatabase(database -> database.seal(new CaseId(2))).unbroken());
  }

  @Test
  void anOpenCaseAndOneThatIsNotThereAreNotErased() {
    for (var number : new long[] {2, 9}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> inDatabase(database -> database.erase(new CaseId(number), LATER)));
    }
    assertTrue(inDatabase(database -> database.cases().byId(new CaseId(2))).isPresent());
  }

  @Test
  void closedCasesAndSilentConversationsGoWhenTheirTimeIsOver() {
    inDatabase(database -> {
      assertEquals(2, database.conversationsOf(MIRJAM, 10).size());
      database.eraseTranscripts(LATER);
      database.eraseCasesClosed(LATER, LATER);
      var left = database.conversationsOf(MIRJAM, 10);
      assertEquals(List.of(new CaseId(2)), left.stream().map(Listed::caseId).toList(), "open case");
      assertTrue(database.cases().byId(FIRST).isEmpty());
      assertTrue(database.cases().byId(new CaseId(2)).isPresent());
      return database.seal(FIRST);
    });
  }

  @Test
  void theSettingsAreCarriedOutWhenTheHouseOpens() throws IOException, InterruptedException {
    try (var house = new LiveHouse(data)) {
      house.pass("P2D");
    }
    var settings = new Settings(data, null, false, null, null, new Keeping(null, Period.ofDays(1)));
    try (var house = House.open(settings)) {
      assertTrue(house.database().cases().byId(FIRST).isEmpty());
      assertTrue(house.database().cases().byId(new CaseId(2)).isPresent());
    }
  }

  @Test
  void aCaseWhoseTimeIsOverIsSealedLikeOneErasedOnRequest() {
    var before = inDatabase(database -> database.seal(FIRST));
    var after =
        inDatabase(database -> {
          database.eraseCasesClosed(LATER, LATER);
          return database.seal(FIRST);
        });
    assertEquals(before.events() + 1, after.events());
    assertTrue(after.unbroken());
  }

  @Test
  void theActsOfAnErasedCaseGoWithIt() throws Exception {
    try (var house = new LiveHouse(data)) {
      house.say("three", Language.DUTCH, "blokkeer het account van Sanne Bakkers");
      house.say("three", Language.DUTCH, "ja");
      house.pass("P2D");
    }
    var third = new CaseId(3);
    assertTrue(actsOf(third) > 0);
    inDatabase(database -> database.erase(third, LATER));
    assertEquals(0, actsOf(third));
  }

  private int actsOf(CaseId id) throws SQLException {
    try (var connection = BehindTheBack.connect(data);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from act where case_number = " + id.number())) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void conversationsAreKeptAsLongAsIsSet() {
    var settings =
        new Settings(data, null, false, null, null, new Keeping(Period.ofDays(90), null));
    var days = InstantSource.offset(InstantSource.system(), Duration.ofDays(80));
    House.open(settings, Catalogue.load(), days).close();
    assertEquals(2, inDatabase(database -> database.conversationsOf(MIRJAM, 10)).size());

    var months = InstantSource.offset(InstantSource.system(), Duration.ofDays(100));
    House.open(settings, Catalogue.load(), months).close();
    var left = inDatabase(database -> database.conversationsOf(MIRJAM, 10));
    assertEquals(List.of(new CaseId(2)), left.stream().map(Listed::caseId).toList(), "open case");
  }
}
