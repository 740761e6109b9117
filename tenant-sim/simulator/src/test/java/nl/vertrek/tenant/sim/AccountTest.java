package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn WIM = Contoso.upn("w.terpstra");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void refusesToDeleteWhileMailIsForwardedF51() {
    assertEquals(
        new Refusal.Anchored(true, false),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("b.claes"))));
  }

  @Test
  void refusesToDeleteASharedMailboxF51() {
    assertEquals(
        new Refusal.Anchored(false, true),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("l.peeters"))));
  }

  @Test
  void refusesToDeleteDuringAConversionF51() {
    contoso.started(new Command.ConvertToShared(ANKE));

    assertEquals(
        new Refusal.Anchored(false, true), contoso.refused(new Command.DeleteAccount(ANKE)));
  }

  @Test
  void refusesToDeleteOnesOwnAccountF53() {
    assertEquals(
        new Refusal.OwnAccount(),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("M.Hoekstra"))));
  }

  @Test
  void refusesToDeleteTheLastGlobalAdminF67() {
    contoso.done(new Command.GrantAdminRoles(JOOST, Set.of(AdminRole.GLOBAL_ADMIN)));
    contoso.done(
        new Command.RemoveAdminRoles(Contoso.upn("m.hoekstra"), Set.of(AdminRole.GLOBAL_ADMIN)));

    assertInstanceOf(Refusal.NeedsRole.class, contoso.refused(new Command.DeleteAccount(JOOST)));
    assertEquals(
        new Refusal.OwnAccount(),
        contoso.refusedTo("j.hendriks", new Command.DeleteAccount(JOOST)));
  }

  @Test
  void leavesDeletingASynchronisedAccountToActiveDirectoryF54() {
    assertEquals(new Refusal.SyncedAccount(), contoso.refused(new Command.DeleteAccount(WIM)));

    Instant follows = contoso.done(new Command.DeletedOnPremises(WIM));

    assertEquals(Instant.parse("2026-05-18T07:11:00Z"), follows);
    contoso.tenant.clock().to(follows.minusSeconds(1));
    assertEquals(Account.State.ACTIVE, contoso.person("w.terpstra").account().state());
    contoso.alreadySo(new Command.DeletedOnPremises(WIM));
    contoso.pass(Duration.ofDays(1));
    assertEquals(Account.State.DELETED, contoso.person("w.terpstra").account().state());
    assertEquals(follows, contoso.person("w.terpstra").account().deletedAt());
    assertEquals(new Refusal.SyncedAccount(), contoso.refused(new Command.RestoreAccount(WIM)));
  }

  @Test
  void freesTheLicencesAtOnceF41() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(23, contoso.tenant.look().subscriptions().getFirst().assignedOfProduct());
    assertEquals(25, contoso.tenant.look().subscriptions().getFirst().total());
  }

  @Test
  void doesNothingElseToADeletedAccountF52() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(
        new Refusal.Deleted(Contoso.START), contoso.refused(new Command.ExportMailbox(ANKE)));
    contoso.alreadySo(new Command.DeleteAccount(ANKE));
  }

  @Test
  void restoresTheAccountWholeF52() {
    Person before = contoso.person("a.visser");
    contoso.done(new Command.DeleteAccount(ANKE));
    assertNull(contoso.person("a.visser").phone());
    assertEquals(List.of(), contoso.person("a.visser").memberOf());

    contoso.done(new Command.RestoreAccount(ANKE));

    Person after = contoso.person("a.visser");
    assertEquals(before.licenses(), after.licenses());
    assertEquals(before.mailbox(), after.mailbox());
    assertEquals(before.oneDrive(), after.oneDrive());
    assertEquals(before.phone(), after.phone());
    assertEquals(before.memberOf(), after.memberOf());
    assertEquals(before.queues(), after.queues());
    assertEquals(before.profile(), after.profile());
    assertTrue(after.account().enabled());
  }

  @Test
  void givesAManagerTheTeamBackF52() {
    List<Upn> team = contoso.person("j.hendriks").directReports();
    contoso.done(new Command.DeleteAccount(JOOST));
    assertNull(contoso.person("a.visser").profile().manager());
    assertNull(contoso.mailbox("b.claes").forwardingTo());

    contoso.done(new Command.RestoreAccount(JOOST));

    assertEquals(team, contoso.person("j.hendriks").directReports());
    assertEquals(JOOST, contoso.mailbox("b.claes").forwardingTo());
  }

  @Test
  void restoresWithoutALicenceThatIsGoneF46() {
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.done(new Command.LowerTotal("sub-e3", 23));

    contoso.done(new Command.RestoreAccount(ANKE));

    assertEquals(List.of("MCOEV", "MCOPSTN1"), contoso.person("a.visser").licenses());
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("a.visser").state());
  }

  @Test
  void forgetsTheAccountAfterThirtyDaysF52() {
    contoso.pass(Duration.ofDays(1));
    assertEquals(Account.State.DELETED, contoso.person("a.kuipers").account().state());
    contoso.pass(Duration.ofHours(2));

    assertEquals(Account.State.PURGED, contoso.person("a.kuipers").account().state());
    assertEquals(
        new Refusal.GoneForGood(),
        contoso.refused(new Command.RestoreAccount(Contoso.upn("a.kuipers"))));
  }

  @Test
  void leavesAnInactiveMailboxOfADeletedAccountOnHoldF09() {
    assertEquals(Mailbox.State.INACTIVE, contoso.mailbox("m.schouten").state());
    assertTrue(contoso.mailbox("m.schouten").searchable());

    contoso.pass(Duration.ofDays(3650));

    assertEquals(Mailbox.State.INACTIVE, contoso.mailbox("m.schouten").state());
  }

  @Test
  void leavesNoInactiveMailboxWhenTheLicenceWentFirstF64() {
    Upn rachid = Contoso.upn("r.bouzidi");
    contoso.done(new Command.UnassignLicenses(rachid, Set.of("SPE_E3")));
    contoso.done(new Command.DeleteAccount(rachid));

    contoso.pass(Duration.ofDays(30));

    assertEquals(Mailbox.State.PURGED, contoso.mailbox("r.bouzidi").state());
  }

  @Test
  void leavesDeletingToGlobalAndUserAdminsF53() {
    assertInstanceOf(
        Refusal.NeedsRole.class, contoso.refusedTo("e.kowalczyk", new Command.DeleteAccount(ANKE)));
    contoso.runAs("y.elamrani", new Command.DeleteAccount(ANKE));
    assertEquals(Account.State.DELETED, contoso.person("a.visser").account().state());
  }
}
