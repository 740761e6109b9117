package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn PIET = Contoso.upn("p.bouma");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void exportsTenGigabytesAnHourF06() {
    Job export = contoso.started(new Command.ExportMailbox(ANKE)).job();

    assertEquals(Contoso.START.plusSeconds(4464), export.endsAt());
    contoso.pass(Duration.ofSeconds(2232));
    assertEquals(0.5, contoso.person("a.visser").jobs().getFirst().progress());
    assertNull(contoso.mailbox("a.visser").lastExport());
    contoso.pass(Duration.ofHours(1));
    assertEquals(export.endsAt(), contoso.mailbox("a.visser").lastExport());
  }

  @Test
  void followsTheExportThatIsUnderWay() {
    Job first = contoso.started(new Command.ExportMailbox(ANKE)).job();
    contoso.pass(Duration.ofMinutes(5));

    assertEquals(first.id(), contoso.started(new Command.ExportMailbox(ANKE)).job().id());
  }

  @Test
  void holdsAfterAnHourF08() {
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));

    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
    contoso.pass(Duration.ofHours(1));
    assertEquals(Mailbox.State.HELD, contoso.mailbox("a.visser").state());
    contoso.alreadySo(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
    contoso.done(new Command.ReleaseHold(ANKE));
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
  }

  @Test
  void refusesAHoldThatThePlanDoesNotAllowF08() {
    assertEquals(
        new Refusal.PlanHasNoHold(),
        contoso.refused(new Command.PlaceHold(Contoso.upn("f.smit"), Mailbox.Hold.LITIGATION)));
    assertEquals(
        new Refusal.PlanHasNoHold(),
        contoso.refused(new Command.PlaceHold(Contoso.upn("r.groen"), Mailbox.Hold.IN_PLACE)));
  }

  @Test
  void forwardsToAColleagueOrASharedMailboxF11() {
    contoso.done(new Command.ForwardMail(ANKE, JOOST));
    assertEquals(JOOST, contoso.mailbox("a.visser").forwardingTo());
    contoso.alreadySo(new Command.ForwardMail(ANKE, JOOST));

    contoso.done(new Command.ForwardMail(ANKE, Contoso.upn("klantenservice")));
  }

  @Test
  void refusesToForwardToWhoCannotReceiveF11() {
    for (String name :
        List.of("a.visser", "h.roelofs", "s.wolters", "y.kramer", "vergaderzaal.merel")) {
      Upn to = Contoso.upn(name);
      assertEquals(
          new Refusal.UnfitReceiver(to, new Fact(11)),
          contoso.refused(new Command.ForwardMail(ANKE, to)));
    }
  }

  @Test
  void refusesToForwardWithoutAMailbox() {
    assertInstanceOf(
        Refusal.NoMailbox.class,
        contoso.refused(new Command.ForwardMail(Contoso.upn("s.wolters"), JOOST)));
  }

  @Test
  void convertsInAQuarterOfAnHourF62() {
    contoso.started(new Command.ConvertToShared(ANKE));

    contoso.pass(Duration.ofMinutes(14));
    assertEquals(Mailbox.Type.USER, contoso.mailbox("a.visser").type());
    contoso.pass(Duration.ofMinutes(1));
    assertEquals(Mailbox.Type.SHARED, contoso.mailbox("a.visser").type());
    contoso.alreadySo(new Command.ConvertToShared(ANKE));
  }

  @Test
  void convertsBackAndStaysSo() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofHours(1));
    contoso.done(new Command.ConvertToUserMailbox(ANKE));

    contoso.pass(Duration.ofDays(1));

    assertEquals(Mailbox.Type.USER, contoso.mailbox("a.visser").type());
  }

  @Test
  void refusesToConvertWithoutALicenceF62() {
    assertEquals(
        new Refusal.NeedsLicense(new Fact(62)),
        contoso.refused(new Command.ConvertToShared(Contoso.upn("y.kramer"))));
  }

  @Test
  void breaksAConversionWhoseLicenceIsTakenTooEarlyF62() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    contoso.pass(Duration.ofHours(1));

    assertEquals(Mailbox.Type.USER, contoso.mailbox("a.visser").type());
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("a.visser").state());
  }

  @Test
  void stopsForwardingAndDeactivatesWhenTheLicenceGoesF15() {
    contoso.done(new Command.UnassignLicenses(Contoso.upn("b.claes"), Set.of("SPE_E3")));

    Mailbox mailbox = contoso.mailbox("b.claes");
    assertNull(mailbox.forwardingTo());
    assertEquals(Mailbox.State.DEACTIVATED, mailbox.state());
    assertFalse(mailbox.searchable());
  }

  @Test
  void keepsASmallSharedMailboxWithoutALicenceF13() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofHours(1));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3", "MCOEV", "MCOPSTN1")));

    contoso.pass(Duration.ofDays(60));

    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
    assertNull(contoso.mailbox("a.visser").purgeAt());
  }

  @Test
  void deactivatesABigSharedMailboxWithoutALicenceF13() {
    contoso.started(new Command.ConvertToShared(PIET));
    contoso.pass(Duration.ofHours(1));
    contoso.done(
        new Command.UnassignLicenses(PIET, Set.copyOf(contoso.person("p.bouma").licenses())));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("p.bouma").state());
  }

  @Test
  void deactivatesASharedMailboxOnHoldWithoutALicenceF63() {
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofHours(2));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("a.visser").state());
  }

  @Test
  void f34LosesTheMailThirtyDaysAfterTheLicence() {
    Instant purge = Instant.parse("2026-05-27T04:00:00Z");
    assertEquals(purge, contoso.mailbox("y.kramer").purgeAt());

    contoso.tenant.clock().to(purge.minusSeconds(1));
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("y.kramer").state());
    contoso.tenant.clock().to(purge);
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("y.kramer").state());
  }

  @Test
  void f34GivesTheMailboxBackWithItsLicence() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));
    contoso.pass(Duration.ofDays(29));
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("SPE_E3")));

    contoso.pass(Duration.ofDays(29));

    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
    assertEquals(48213, contoso.mailbox("a.visser").itemCount());
  }

  @Test
  void letsAColleagueOpenTheMailboxF12() {
    contoso.done(new Command.GrantFullAccess(ANKE, JOOST));
    contoso.alreadySo(new Command.GrantFullAccess(ANKE, JOOST));

    assertEquals(List.of(JOOST), contoso.mailbox("a.visser").fullAccess());
    contoso.done(new Command.RevokeFullAccess(ANKE, JOOST));
    contoso.alreadySo(new Command.RevokeFullAccess(ANKE, JOOST));
  }

  @Test
  void changesNameAndReplyF17() {
    Mailbox.AutomaticReply reply = new Mailbox.AutomaticReply("Binnen", "");
    contoso.done(new Command.Rename(ANKE, "Anke Visser (uit dienst)"));
    contoso.done(new Command.SetAutomaticReply(ANKE, reply));

    assertEquals("Anke Visser (uit dienst)", contoso.person("a.visser").displayName());
    assertEquals(reply, contoso.mailbox("a.visser").automaticReply());
    contoso.done(new Command.ClearAutomaticReply(ANKE));
    contoso.alreadySo(new Command.ClearAutomaticReply(ANKE));
  }

  @Test
  void freesAliasesThatAreRemovedF18() {
    contoso.done(new Command.RemoveAliases(ANKE, List.of("Anke@contoso.nl")));

    assertEquals(List.of("anke.visser@contoso.nl"), contoso.mailbox("a.visser").aliases());
    assertTrue(contoso.tenant.look().byAddress("anke@contoso.nl").isEmpty());
    contoso.done(new Command.AddAliases(JOOST, List.of("anke@contoso.nl")));
    assertEquals(JOOST, contoso.tenant.look().byAddress("anke@contoso.nl").orElseThrow());
  }

  @Test
  void refusesAnAliasThatSomebodyHasF18() {
    assertInstanceOf(
        Refusal.AddressTaken.class,
        contoso.refused(new Command.AddAliases(JOOST, List.of("hanneke@contoso.nl"))));
  }

  @Test
  void leavesMailToTheExchangeAdmin() {
    assertInstanceOf(
        Refusal.NeedsRole.class,
        contoso.refusedTo("y.elamrani", new Command.ForwardMail(ANKE, JOOST)));
    contoso.runAs("d.wijdenbosch", new Command.ForwardMail(ANKE, JOOST));
    assertEquals(JOOST, contoso.mailbox("a.visser").forwardingTo());
  }
}
