package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Period;
import java.util.Set;
import nl.vertrek.bot.teams.TeamsApp;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final Settings USUAL = new Settings(Path.of("data"), null, false, null, null);

  @Test
  void servesWhenNothingIsSaid() {
    assertEquals(new Errand.Serve(USUAL, 3978), CommandLine.read());
    assertEquals(new Errand.Serve(USUAL, 80), CommandLine.read("--port", "80"));
  }

  @Test
  void takesEveryOptionOfTheHouse() {
    Settings settings =
        new Settings(
            Path.of("d"), new Upn("a@b.nl"), true, Path.of("t.json"), "jdbc:postgresql://db/v");
    assertEquals(
        new Errand.Chat(settings, Language.ENGLISH),
        CommandLine.read(
            "chat",
            "--data=d",
            "--as",
            "a@b.nl",
            "--reset",
            "--tenant",
            "t.json",
            "--database",
            "jdbc:postgresql://db/v",
            "--locale",
            "en-us"));
  }

  @Test
  void readsInAnyLanguageUnlessOneIsNamed() {
    assertEquals(new Errand.Understand(null, null), CommandLine.read("understand"));
    assertEquals(
        new Errand.Understand(null, null), CommandLine.read("understand", "--locale", "auto"));
    assertEquals(
        new Errand.Understand(Language.DUTCH, Path.of("t.json")),
        CommandLine.read("understand", "--locale", "nl-NL", "--tenant", "t.json"));
  }

  @Test
  void looksAfterTheData() {
    assertEquals(
        new Errand.VerifyAudit(Path.of("data"), null), CommandLine.read("audit", "verify"));
    assertEquals(
        new Errand.VerifyAudit(Path.of("data"), "jdbc:h2:file:/v"),
        CommandLine.read("audit", "verify", "--database", "jdbc:h2:file:/v"));
    assertEquals(
        new Errand.Backup(Path.of("d"), Path.of("f.zip")),
        CommandLine.read("backup", "f.zip", "--data", "d"));
    assertEquals(
        new Errand.Restore(Path.of("data"), Path.of("f.zip"), true),
        CommandLine.read("restore", "f.zip", "--reset"));
    assertThrows(Misuse.class, () -> CommandLine.read("audit"));
    assertThrows(Misuse.class, () -> CommandLine.read("backup"));
    Misuse elsewhere =
        assertThrows(
            Misuse.class,
            () -> CommandLine.read("backup", "f.zip", "--database", "jdbc:postgresql://db/v"));
    assertTrue(String.valueOf(elsewhere.getMessage()).contains("pg_dump"), elsewhere::toString);
    assertThrows(Misuse.class, () -> CommandLine.read("restore", "one", "two"));
  }

  @Test
  void checksATenantFile() {
    assertEquals(
        new Errand.CheckTenant(Path.of("t.json")), CommandLine.read("tenant", "check", "t.json"));
    assertEquals(new Errand.CheckLocales(), CommandLine.read("locales", "check"));
  }

  @Test
  void makesATenantFile() {
    assertEquals(
        new Errand.MakeTenant(60, 1, Path.of("t.json")),
        CommandLine.read("tenant", "make", "--users", "60", "t.json"));
    assertEquals(
        new Errand.MakeTenant(1_000_000, -7, Path.of("t.json")),
        CommandLine.read("tenant", "make", "t.json", "--users=1000000", "--seed", "-7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bogus",
        "frobnicate",
        "--port",
        "--port 70000",
        "--port many",
        "--data",
        "chat --port 80",
        "chat --locale fr-FR",
        "chat hello",
        "understand --data d",
        "tenant",
        "tenant check",
        "tenant check a b",
        "tenant check --users 60 a",
        "tenant make",
        "tenant make a",
        "tenant make --users 60",
        "tenant make --users many a",
        "tenant make --users 9 a",
        "tenant make --users 10000001 a",
        "tenant make --users 60 --seed one a",
        "tenant grow a",
        "locales",
        "locales check nl-NL",
        "serve --reset now"
      })
  void refusesWhatItDoesNotKnow(String line) {
    assertThrows(Misuse.class, () -> CommandLine.read(line.split(" ")));
  }

  @Test
  void packsForTeams() {
    var app = new TeamsApp("00000000-1111-2222-3333-44444444abcd", "vertrek.contoso.nl");
    assertEquals(
        new Errand.PackForTeams(app, Path.of("vertrek-teams.zip")),
        CommandLine.read(
            "teams-package",
            "--app-id",
            "00000000-1111-2222-3333-44444444ABCD",
            "--domain",
            "Vertrek.contoso.nl"));
    assertThrows(Misuse.class, () -> CommandLine.read("teams-package"));
  }

  @Test
  void readsHowLongThingsAreKept() {
    assertEquals(
        new Errand.Serve(
            new Settings(
                Path.of("data"),
                null,
                false,
                null,
                null,
                new Keeping(Period.ofDays(90), Period.ofYears(2)),
                TwoPeople.NEVER),
            3978),
        CommandLine.read("serve", "--keep-transcripts", "P90D", "--keep-cases=P2Y"));
    for (var unusable : new String[] {"90", "P0D", "P-1D", "PT5M"}) {
      assertThrows(Misuse.class, () -> CommandLine.read("serve", "--keep-cases=" + unusable));
    }
  }

  @Test
  void readsWhatTakesTwoPeople() {
    assertEquals(
        new Errand.Chat(
            new Settings(
                Path.of("data"),
                null,
                false,
                null,
                null,
                Keeping.FOR_GOOD,
                new TwoPeople(Set.of(StepName.ACCOUNT, StepName.DEVICES))),
            null),
        CommandLine.read("chat", "--two-people", "delete, wipe"));
    assertThrows(Misuse.class, () -> CommandLine.read("serve", "--two-people", "everything"));
  }

  @Test
  void readsWhichCaseToErase() {
    assertEquals(
        new Errand.Erase(Path.of("elsewhere"), null, 7),
        CommandLine.read("erase", "--case", "7", "--data", "elsewhere"));
    assertThrows(Misuse.class, () -> CommandLine.read("erase"));
    assertThrows(Misuse.class, () -> CommandLine.read("erase", "--case", "x"));
  }
}
