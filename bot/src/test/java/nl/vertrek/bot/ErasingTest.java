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
import nl.vertrek.bot.store.AuditFinding;
import nl.vertrek.bot.store.BehindTheBack;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.Listed;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.TwoPeople;
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
  void anErasedCaseLeavesTheAuditClean() {
    inDatabase(database -> database.erase(FIRST, LATER));
    assertEquals(List.of(), inDatabase(Database::audit).findings());
  }

  @Test
  void whatWasChangedInAnErasedCaseIsNamed() throws SQLException {
    inDatabase(database -> database.erase(FIRST, LATER));
    change("update offboarding set lead = 'somebody@contoso.nl' where number = 1");
    assertEquals(List.of("Case 1 has a row that says something else than its events."), found());
    change(
        "update offboarding set lead = '' where number = 1",
        "update case_event set entry = 'something' where case_number = 1 and place = 2");
    assertEquals(List.of("Case 1: event 2 is not what was written there."), found());
  }

  private List<String> found() {
    return inDatabase(Database::audit).findings().stream().map(AuditFinding::toString).toList();
  }

  /** Changes the database behind the bot's back. */
  private void change(String... statements) throws SQLException {
    try (var connection = BehindTheBack.connect(data);
        var statement = connection.createStatement()) {
      for (var one : statements) {
        assertTrue(statement.executeUpdate(one) > 0, one);
      }
    }
  }

  /** Its row names no open leaver then, for only one case can. */
  @Test
  void aCaseThatOpenedAgainBesideAnotherOfItsLeaverCountsAsOpen() throws SQLException {
    change("update offboarding set open_leaver = null, wake_at = null where number = 2");
    inDatabase(database -> {
      database.eraseTranscripts(LATER);
      assertEquals(1, database.conversationsOf(MIRJAM, 10).size());
      return database;
    });
    assertEquals(new CaseId(2), inDatabase(database -> database.cases().open().getFirst().id()));
  }

  @Test
  void whatWasErasedIsNotAtHandEither() throws IOException, InterruptedException {
    try (var house = new LiveHouse(data)) {
      house.say("three", Language.DUTCH, "hoi");
      var database = house.house().database();
      var conversation = database.conversationsOf(MIRJAM, 10).getFirst().id();
      assertEquals(1, database.entries(conversation, 0, 1).size());
      database.eraseTranscripts(LATER);
      assertEquals(List.of(), database.entries(conversation, 0, 1));
    }
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
      database.casesClosed(LATER).forEach(id -> database.erase(id, LATER));
      var left = database.conversationsOf(MIRJAM, 10);
      assertEquals(List.of(new CaseId(2)), left.stream().map(Listed::caseId).toList(), "open case");
      assertTrue(database.cases().byId(FIRST).isEmpty());
      assertTrue(database.cases().byId(new CaseId(2)).isPresent());
      return database.seal(FIRST);
    });
  }

  @Test
  void whatCannotBeErasedDoesNotKeepTheRest() throws Exception {
    try (var house = new LiveHouse(data)) {
      house.say("three", Language.DUTCH, "Karim Ouali gaat uit dienst");
      house.say("three", Language.DUTCH, "Karim blijft toch");
      house.say("three", Language.DUTCH, "ja");
      house.pass("P2D");
    }
    change(
        "update offboarding set length = length - 1 where number = 1",
        "update offboarding set status = 'CALLED_OFF', wake_at = null where number = 2",
        "update case_event set entry = 'damaged' where case_number = 2");
    try (var house = House.open(keepingCasesForADay())) {
      assertTrue(house.database().cases().byId(new CaseId(3)).isEmpty());
    }
  }

  private Settings keepingCasesForADay() {
    return new Settings(
        data, null, false, null, null, new Keeping(null, Period.ofDays(1)), TwoPeople.NEVER);
  }

  @Test
  void theSettingsAreCarriedOutWhenTheHouseOpens() throws IOException, InterruptedException {
    try (var house = new LiveHouse(data)) {
      house.pass("P2D");
    }
    try (var house = House.open(keepingCasesForADay())) {
      assertTrue(house.database().cases().byId(FIRST).isEmpty());
      assertTrue(house.database().cases().byId(new CaseId(2)).isPresent());
    }
  }

  @Test
  void aCaseWhoseTimeIsOverIsSealedLikeOneErasedOnRequest() {
    var before = inDatabase(database -> database.seal(FIRST));
    var after =
        inDatabase(database -> {
          database.casesClosed(LATER).forEach(id -> database.erase(id, LATER));
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
        new Settings(
            data, null, false, null, null, new Keeping(Period.ofDays(90), null), TwoPeople.NEVER);
    var days = InstantSource.offset(InstantSource.system(), Duration.ofDays(80));
    House.open(settings, Catalogue.load(), days).close();
    assertEquals(2, inDatabase(database -> database.conversationsOf(MIRJAM, 10)).size());

    var months = InstantSource.offset(InstantSource.system(), Duration.ofDays(100));
    House.open(settings, Catalogue.load(), months).close();
    var left = inDatabase(database -> database.conversationsOf(MIRJAM, 10));
    assertEquals(List.of(new CaseId(2)), left.stream().map(Listed::caseId).toList(), "open case");
  }
}
