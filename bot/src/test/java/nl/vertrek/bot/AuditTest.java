package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.bot.store.AuditFinding;
import nl.vertrek.bot.store.AuditFinding.Kind;
import nl.vertrek.bot.store.AuditReport;
import nl.vertrek.bot.store.BehindTheBack;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tampers with the history of a case is found out, and where. */
class AuditTest {

  @TempDir private static Path original;
  private static int length;

  @TempDir private Path data;

  @BeforeAll
  static void offboard() {
    try (House house = House.open(new Settings(original, null, false, null, null))) {
      new Admin(house).offboardAnke();
    }
    AuditReport report = audit(original);
    length = (int) report.events();
    assertEquals(1, report.cases());
    assertEquals(List.of(), report.findings());
    assertTrue(length > 10, () -> length + " events");
  }

  /** The row of a case follows who it is about, or the case would not be found by them. */
  @Test
  void aCaseIsFoundByWhoWasMeant() throws Exception {
    var meant = new Upn("s.bakker@contoso.nl");
    try (LiveHouse live = new LiveHouse(data)) {
      live.say("one", Language.DUTCH, "Sanne Bakkers gaat vrijdag uit dienst");
      live.say("one", Language.DUTCH, "nee, ik bedoel Sanne Bakker");
      assertTrue(live.house().database().cases().latestOf(meant).isPresent());
    }
    assertEquals(List.of(), findings());
  }

  @Test
  void namesAnEventThatWasChanged() throws Exception {
    tamper("update case_event set entry = replace(entry, 'hoekstra', 'somebody') where place = 4");

    assertEquals(List.of(at(4, Kind.CHANGED)), findings());
  }

  @Test
  void namesAnEventThatWasRemoved() throws Exception {
    tamper("delete from case_event where place = 4");

    assertEquals(List.of(at(4, Kind.REMOVED)), findings());
  }

  @Test
  void namesEventsThatChangedPlaces() throws Exception {
    tamper(
        "update case_event set place = -1 where place = 3",
        "update case_event set place = 3 where place = 4",
        "update case_event set place = 4 where place = -1");

    assertEquals(List.of(at(3, Kind.MOVED), at(4, Kind.MOVED)), findings());
  }

  @Test
  void namesWhatWasCutOffAtTheEnd() throws Exception {
    tamper("delete from case_event where place > " + (length - 2));

    assertEquals(List.of(at(length - 1, Kind.REMOVED), at(length, Kind.REMOVED)), findings());
  }

  @Test
  void namesWhatWasWrittenAfterTheEnd() throws Exception {
    tamper("update offboarding set length = length - 1");

    assertEquals(List.of(at(length, Kind.ADDED)), findings());
  }

  @Test
  void namesACaseWhoseRowSaysSomethingElse() throws Exception {
    tamper("update offboarding set lead = 'somebody@contoso.nl'");

    assertEquals(List.of(at(null, Kind.ROW_CHANGED)), findings());
  }

  @Test
  void namesACaseThatIsGoneThoughSomebodyFollowsIt() throws Exception {
    tamper("delete from case_event", "delete from act", "delete from offboarding");

    assertEquals(List.of(at(null, Kind.GONE)), findings());
  }

  private static AuditFinding at(@Nullable Integer place, Kind kind) {
    return new AuditFinding(new CaseId(1), place, kind);
  }

  /** Changes a copy of the database behind the bot's back. */
  private void tamper(String... statements) throws Exception {
    try (Stream<Path> files = Files.list(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    try (Connection connection = BehindTheBack.connect(data);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        assertTrue(statement.executeUpdate(one) > 0, one);
      }
    }
  }

  private List<AuditFinding> findings() {
    return audit(data).findings();
  }

  private static AuditReport audit(Path data) {
    try (DataFolder folder = DataFolder.claim(data);
        Database database = Database.in(folder)) {
      return database.audit();
    }
  }
}
