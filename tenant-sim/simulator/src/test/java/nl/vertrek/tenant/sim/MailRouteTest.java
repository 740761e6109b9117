package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Delivery;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRouteTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Delivery mailTo(String address) {
    return contoso.tenant.look().rehearsal().deliver(address);
  }

  private void shared() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofMinutes(15));
  }

  @Test
  void f11ForwardingSendsNewMailOnAndLeavesTheOldWhereItIs() {
    contoso.done(new Command.ForwardMail(ANKE, MARIEKE));

    Delivery mail = mailTo("ANKE@contoso.nl");

    assertEquals(Delivery.Fate.DELIVERED, mail.fate());
    assertEquals(List.of(ANKE, MARIEKE), mail.keptIn());
    assertEquals(List.of(ANKE, MARIEKE), mail.readers());
    assertEquals(52760, contoso.mailbox("m.dijkstra").itemCount());
  }

  @Test
  void f11MailForwardedInACircleArrivesOnceEverywhere() {
    contoso.done(new Command.ForwardMail(ANKE, JOOST));
    contoso.done(new Command.ForwardMail(JOOST, ANKE));

    assertEquals(List.of(ANKE, JOOST), mailTo("a.visser@contoso.nl").keptIn());
  }

  @Test
  void f12WhoGetsAccessToASharedMailboxReadsOldAndNewMail() {
    contoso.done(new Command.GrantFullAccess(ANKE, JOOST));
    shared();

    assertEquals(48213, contoso.mailbox("a.visser").itemCount());
    assertEquals(List.of(JOOST), mailTo("a.visser@contoso.nl").readers());
  }

  @Test
  void f13ASharedMailboxBelowFiftyGigabytesNeedsNoLicence() {
    Upn nadia = Contoso.upn("n.bouzid");
    contoso.started(new Command.ConvertToShared(nadia));
    contoso.pass(Duration.ofMinutes(15));
    contoso.done(new Command.UnassignLicenses(nadia, Set.of("SPE_E3")));

    contoso.pass(Duration.ofDays(100));

    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("n.bouzid").state());
    assertEquals(Delivery.Fate.DELIVERED, mailTo("n.bouzid@contoso.nl").fate());
  }

  @Test
  void f14AccountsThatMailHangsOnAreNotDeleted() {
    contoso.done(new Command.ForwardMail(JOOST, MARIEKE));
    assertEquals(
        new Refusal.Anchored(true, false), contoso.refused(new Command.DeleteAccount(JOOST)));
    shared();

    assertEquals(
        new Refusal.Anchored(false, true), contoso.refused(new Command.DeleteAccount(ANKE)));
  }

  @Test
  void f15TakingTheLicenceStopsTheForwardingAndNothingArrivesAnyMore() {
    contoso.done(new Command.ForwardMail(ANKE, MARIEKE));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    Delivery mail = mailTo("a.visser@contoso.nl");

    assertEquals(Delivery.Fate.CLOSED_MAILBOX, mail.fate());
    assertEquals(List.of(), mail.keptIn());
    assertNull(contoso.mailbox("a.visser").forwardingTo());
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("SPE_E3")));
    assertEquals(List.of(ANKE), mailTo("a.visser@contoso.nl").keptIn());
  }

  @Test
  void f16GivingMailAccessKeepsTheAccount() {
    shared();
    contoso.done(new Command.GrantFullAccess(ANKE, JOOST));

    assertInstanceOf(Refusal.Anchored.class, contoso.refused(new Command.DeleteAccount(ANKE)));
    assertEquals(Account.State.ACTIVE, contoso.person("a.visser").account().state());
  }

  @Test
  void f17SendersInsideAndOutsideGetTheirOwnText() {
    Mailbox.AutomaticReply reply = new Mailbox.AutomaticReply("Vraag het Joost.", "");
    contoso.done(new Command.SetAutomaticReply(ANKE, reply));

    assertEquals(reply, mailTo("a.visser@contoso.nl").reply());
    contoso.done(new Command.ClearAutomaticReply(ANKE));
    assertNull(mailTo("a.visser@contoso.nl").reply());
  }

  @Test
  void f17ANewNameStandsInTheList() {
    contoso.done(new Command.Rename(ANKE, "Anke Visser (uit dienst)"));

    assertEquals("Anke Visser (uit dienst)", contoso.person("a.visser").displayName());
    assertInstanceOf(Refusal.Impossible.class, contoso.refused(new Command.Rename(ANKE, "  ")));
  }

  @Test
  void f17AnAliasThatIsRemovedReachesNobody() {
    contoso.done(new Command.RemoveAliases(ANKE, List.of("anke@contoso.nl")));

    assertEquals(Delivery.Fate.UNKNOWN_ADDRESS, mailTo("anke@contoso.nl").fate());
  }

  @Test
  void f62TakingTheLicenceBeforeTheConversionIsDoneLeavesNoMailboxAtAll() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofMinutes(14));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));
    contoso.pass(Duration.ofHours(1));

    assertEquals(Mailbox.Type.USER, contoso.mailbox("a.visser").type());
    assertEquals(Delivery.Fate.CLOSED_MAILBOX, mailTo("a.visser@contoso.nl").fate());
    assertEquals(
        new Refusal.NeedsLicense(new Fact(62)), contoso.refused(new Command.ConvertToShared(ANKE)));
  }

  @Test
  void readsNothingMoreWhenEveryDoorIsShut() {
    contoso.done(new Command.CloseProtocols(MARIEKE, Set.of(Mailbox.Protocol.values())));

    assertEquals(List.of(), mailTo("m.dijkstra@contoso.nl").readers());
  }
}
