package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Delivery;
import nl.vertrek.tenant.Discovery;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptMailTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn RACHID = Contoso.upn("r.bouzidi");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Discovery search(Upn... mailboxes) {
    return contoso.tenant.look().rehearsal().search(List.of(mailboxes));
  }

  private void exported() {
    contoso.started(new Command.ExportMailbox(ANKE));
    contoso.pass(Duration.ofHours(2));
  }

  @Test
  void f06AnExportEndsInAFileOfThatSize() {
    exported();

    assertEquals(
        new Mailbox.PstFile("a.visser-20260518-081424.pst", 12.4, 48213),
        contoso.mailbox("a.visser").pst());
  }

  @Test
  void f06AnImportMakesTheReceiversMailboxGrowWhenItIsDone() {
    exported();
    int items = contoso.mailbox("j.hendriks").itemCount();
    Job job = contoso.started(new Command.ImportMailbox(ANKE, JOOST)).job();

    contoso.tenant.clock().to(job.endsAt().minusSeconds(1));
    assertEquals(items, contoso.mailbox("j.hendriks").itemCount());
    contoso.tenant.clock().to(job.endsAt());

    assertEquals(items + 48213, contoso.mailbox("j.hendriks").itemCount());
    assertEquals(26.3 + 12.4, contoso.mailbox("j.hendriks").sizeGb());
    assertEquals(48213, contoso.mailbox("a.visser").itemCount());
    contoso.alreadySo(new Command.ImportMailbox(ANKE, JOOST));
  }

  @Test
  void f06ThereIsNothingToImportBeforeAnExport() {
    assertEquals(new Refusal.NoExport(), contoso.refused(new Command.ImportMailbox(ANKE, JOOST)));
  }

  @Test
  void f06AnImportNeedsAMailboxThatCanReceive() {
    exported();
    for (String name : List.of("a.visser", "h.roelofs", "s.wolters", "vergaderzaal.merel")) {
      Upn to = Contoso.upn(name);
      assertEquals(
          new Refusal.UnfitReceiver(to, new Fact(6)),
          contoso.refused(new Command.ImportMailbox(ANKE, to)));
    }
  }

  @Test
  void f06AnImportIsLostWithTheMailboxItWasFor() {
    exported();
    contoso.started(new Command.ImportMailbox(ANKE, JOOST));
    contoso.done(new Command.UnassignLicenses(JOOST, Set.of("SPE_E3")));

    contoso.pass(Duration.ofHours(2));

    assertEquals(99120, contoso.mailbox("j.hendriks").itemCount());
    assertTrue(
        contoso.person("a.visser").jobs().stream().noneMatch(it -> it.kind() == Job.Kind.IMPORT));
  }

  @Test
  void f06AnExportThatIsStuckStaysVisible() {
    contoso
        .tenant
        .faults()
        .add(new Fault(Fault.Kind.STUCK, "ExportMailbox", ANKE, 1, null, null, null, 0.4));
    contoso.started(new Command.ExportMailbox(ANKE));

    contoso.pass(Duration.ofDays(3));

    assertEquals(0.4, contoso.person("a.visser").jobs().getFirst().progress());
    assertNull(contoso.mailbox("a.visser").pst());
  }

  @Test
  void f08AHoldTakesAPlanThatAllowsIt() {
    assertEquals(
        new Refusal.PlanHasNoHold(),
        contoso.refused(new Command.PlaceHold(Contoso.upn("f.smit"), Mailbox.Hold.LITIGATION)));
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
  }

  @Test
  void f09AHeldMailboxOfADeletedAccountIsSearchedAndReceivesNothing() {
    contoso.done(new Command.DeleteAccount(RACHID));
    contoso.pass(Duration.ofDays(365));

    assertEquals(Mailbox.State.INACTIVE, contoso.mailbox("r.bouzidi").state());
    assertEquals(List.of(new Discovery.Found(RACHID, 162903, 54, true)), search(RACHID).found());
    assertEquals(
        Delivery.Fate.CLOSED_MAILBOX,
        contoso.tenant.look().rehearsal().deliver("r.bouzidi@contoso.nl").fate());
  }

  @Test
  void f10TooLateTheAccountIsRestoredSavedAndDeletedAgain() {
    Upn hanneke = Contoso.upn("h.roelofs");
    assertInstanceOf(Refusal.Deleted.class, contoso.refused(new Command.ExportMailbox(hanneke)));

    contoso.done(new Command.RestoreAccount(hanneke));
    contoso.started(new Command.ExportMailbox(hanneke));
    contoso.pass(Duration.ofHours(2));
    contoso.done(new Command.DeleteAccount(hanneke));

    assertEquals(36408, Objects.requireNonNull(contoso.mailbox("h.roelofs").pst()).itemCount());
  }

  @Test
  void f42AnUnlicensedMailboxIsNotFound() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(
        List.of(new Discovery.Missed(ANKE, Discovery.Reason.UNLICENSED)), search(ANKE).missed());
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("SPE_E3")));
    assertEquals(List.of(new Discovery.Found(ANKE, 48213, 12.4, false)), search(ANKE).found());
  }

  @Test
  void f42ASearchSaysOfEachMailboxWhyItIsNotFound() {
    Upn hanneke = Contoso.upn("h.roelofs");
    Upn stefan = Contoso.upn("s.wolters");
    assertEquals(
        List.of(
            new Discovery.Missed(hanneke, Discovery.Reason.DELETED),
            new Discovery.Missed(stefan, Discovery.Reason.NO_MAILBOX)),
        search(hanneke, stefan).missed());

    contoso.pass(Duration.ofDays(30));

    assertEquals(
        List.of(new Discovery.Missed(hanneke, Discovery.Reason.GONE)), search(hanneke).missed());
  }

  @Test
  void f43AnInactiveMailboxKeepsTheMailWhenTheAccountIsGoneForGood() {
    contoso.pass(Duration.ofDays(100));

    assertEquals(Account.State.PURGED, contoso.person("m.schouten").account().state());
    assertEquals(Mailbox.State.INACTIVE, contoso.mailbox("m.schouten").state());
    assertNull(contoso.mailbox("m.schouten").purgeAt());
    assertTrue(contoso.mailbox("m.schouten").searchable());
  }

  @Test
  void f63ASmallSharedMailboxWithAnArchiveNeedsALicence() {
    Upn hendrikJan = Contoso.upn("hj.postma");
    contoso.started(new Command.ConvertToShared(hendrikJan));
    contoso.pass(Duration.ofHours(1));
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("hj.postma").state());

    contoso.done(new Command.UnassignLicenses(hendrikJan, Set.of("SPE_E5")));

    assertEquals(18.0, contoso.mailbox("hj.postma").archiveGb());
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("hj.postma").state());
  }

  @Test
  void f63ABigSharedMailboxNeedsMoreThanAPlainPlan() {
    Upn piet = Contoso.upn("p.bouma");
    contoso.done(new Command.AssignLicenses(piet, Set.of("SPE_F1")));
    contoso.started(new Command.ConvertToShared(piet));
    contoso.pass(Duration.ofHours(1));
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("p.bouma").state());

    contoso.done(new Command.UnassignLicenses(piet, Set.of("SPE_E3")));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("p.bouma").state());
  }

  @Test
  void f64UnassigningBeforeDeletingBreaksTheInactiveMailbox() {
    contoso.done(new Command.UnassignLicenses(RACHID, Set.of("SPE_E3")));
    contoso.done(new Command.DeleteAccount(RACHID));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("r.bouzidi").state());
    contoso.pass(Duration.ofDays(30));
    assertEquals(
        List.of(new Discovery.Missed(RACHID, Discovery.Reason.GONE)), search(RACHID).missed());
  }

  @Test
  void f64AHoldThatIsNotYetInForceKeepsNothing() {
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
    contoso.pass(Duration.ofMinutes(59));
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("a.visser").state());
  }
}
