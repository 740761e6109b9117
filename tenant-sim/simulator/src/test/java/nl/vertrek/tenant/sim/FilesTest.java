package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private List<Upn> openers(Upn owner) {
    return contoso.tenant.look().rehearsal().openFilesOf(owner);
  }

  @Test
  void f27AnUnlicensedOneDriveStaysReachableForThirtyDaysAndIsKept() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));
    Instant end = Contoso.START.plus(Duration.ofDays(30));
    assertEquals(end, contoso.oneDrive("a.visser").unreachableAt());

    contoso.tenant.clock().to(end.minusSeconds(1));
    assertEquals(List.of(ANKE), openers(ANKE));
    contoso.tenant.clock().to(end);
    assertEquals(List.of(), openers(ANKE));
    contoso.pass(Duration.ofDays(300));

    assertEquals(1874, contoso.oneDrive("a.visser").fileCount());
    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("a.visser").state());
  }

  @Test
  void f28FilesThatWereMovedOutliveTheAccountAndTheOthersDoNot() {
    contoso.started(new Command.MoveOneDrive(ANKE, MARIEKE));
    contoso.pass(Duration.ofHours(1));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.done(new Command.DeleteAccount(Contoso.upn("j.devries")));

    contoso.pass(Duration.ofDays(30));

    assertEquals(2043 + 1874, contoso.oneDrive("m.dijkstra").fileCount());
    assertEquals(OneDrive.State.PURGED, contoso.oneDrive("j.devries").state());
  }

  @Test
  void f29ARestoredAccountGivesAnotherThirtyDays() {
    Upn yvonne = Contoso.upn("y.kramer");
    contoso.pass(Duration.ofDays(8));
    contoso.done(new Command.DeleteAccount(yvonne));
    contoso.pass(Duration.ofDays(20));
    assertEquals(List.of(), openers(yvonne));

    contoso.done(new Command.RestoreAccount(yvonne));

    assertEquals(List.of(yvonne), openers(yvonne));
    assertEquals(
        Contoso.START.plus(Duration.ofDays(58)), contoso.oneDrive("y.kramer").unreachableAt());
  }

  @Test
  void f30AnotherUserOpensTheFilesForAsLongAsTheyCanBeReached() {
    contoso.done(new Command.GiveOneDriveAccess(ANKE, MARIEKE));
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.pass(Duration.ofHours(24));
    assertEquals(List.of(MARIEKE), openers(ANKE));

    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(List.of(), openers(ANKE));
  }

  @Test
  void f31SharePointFilesStayWhateverHappensToTheAccount() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));
    contoso.done(new Command.DeleteAccount(ANKE));

    contoso.pass(Duration.ofDays(90));

    assertEquals(318, contoso.person("a.visser").sharePointFiles());
  }

  @Test
  void f32CopiesOnPersonalComputersStayAfterWipeAndDeletion() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.pass(Duration.ofHours(2));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.pass(Duration.ofDays(90));

    assertEquals(1, contoso.person("a.visser").personalComputersSynced());
    assertEquals(OneDrive.State.PURGED, contoso.oneDrive("a.visser").state());
  }
}
