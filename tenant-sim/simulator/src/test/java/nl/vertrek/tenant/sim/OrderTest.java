package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same acts in the wrong order and in the right one (F59). */
class OrderTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void f59TheLicenceBeforeTheMailLeavesNothingToConvert() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(
        new Refusal.NeedsLicense(new Fact(62)), contoso.refused(new Command.ConvertToShared(ANKE)));
    contoso.pass(Duration.ofDays(30));
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("a.visser").state());
  }

  @Test
  void f59TheAccountBeforeTheFilesPutsThemOutOfReach() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("a.visser").state());
    assertEquals(
        List.of(), contoso.tenant.look().rehearsal().openFilesOf(ANKE), "nobody opens them");
    contoso.refused(new Command.MoveOneDrive(ANKE, JOOST));
  }

  @Test
  void f59MailAndFilesFirstNothingIsLost() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.started(new Command.MoveOneDrive(ANKE, JOOST));
    contoso.pass(Duration.ofHours(3));
    contoso.done(new Command.GrantFullAccess(ANKE, JOOST));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3", "MCOPSTN1")));
    contoso.pass(Duration.ofDays(60));

    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
    assertEquals(List.of(JOOST), contoso.mailbox("a.visser").fullAccess());
    assertEquals(JOOST, contoso.oneDrive("a.visser").movedTo());
  }
}
