package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Happening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComingBackTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn RUUD = Contoso.upn("r.vandam");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void f20TheBlackBerryIsATaskThatSomebodyChecksOff() {
    Command done = new Command.CheckedOffBlackBerry(RUUD, "dev-10");
    assertNull(contoso.person("r.vandam").devices().getFirst().removedFromBlackBerryAt());

    assertInstanceOf(Outcome.Done.class, contoso.runAs("d.wijdenbosch", done));

    assertEquals(
        Contoso.START, contoso.person("r.vandam").devices().getFirst().removedFromBlackBerryAt());
    contoso.alreadySo(done);
    assertEquals(20, contoso.refusedTo("p.ramdin", done).fact().number());
    assertEquals(
        20, contoso.refused(new Command.CheckedOffBlackBerry(ANKE, "dev-04")).fact().number());
    contoso.done(new Command.BackInBlackBerry(RUUD, "dev-10"));
    assertNull(contoso.person("r.vandam").devices().getFirst().removedFromBlackBerryAt());
  }

  @Test
  void f50DeletingPutsMailAndFilesOutOfReach() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertFalse(contoso.mailbox("a.visser").searchable());
    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("a.visser").state());
    assertInstanceOf(Refusal.Deleted.class, contoso.refused(new Command.ExportMailbox(ANKE)));
  }

  @Test
  void f51NeitherForwardedNorSharedMailLetsTheAccountGo() {
    assertEquals(
        new Refusal.Anchored(true, false),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("b.claes"))));
    assertEquals(
        new Refusal.Anchored(false, true),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("l.peeters"))));
  }

  @Test
  void f52AnAccountSleepsForThirtyDaysAndIsThenGoneWithItsData() {
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.pass(Duration.ofDays(30).minusSeconds(1));
    assertEquals(Account.State.DELETED, contoso.person("a.visser").account().state());

    contoso.pass(Duration.ofSeconds(1));

    assertEquals(Account.State.PURGED, contoso.person("a.visser").account().state());
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("a.visser").state());
    assertEquals(OneDrive.State.PURGED, contoso.oneDrive("a.visser").state());
    assertEquals(new Refusal.GoneForGood(), contoso.refused(new Command.RestoreAccount(ANKE)));
  }

  @Test
  void f52APurgeEndsTheThirtyDaysAtOnce() {
    assertInstanceOf(Refusal.Impossible.class, contoso.refused(new Command.PurgeAccount(ANKE)));
    contoso.done(new Command.DeleteAccount(ANKE));
    assertInstanceOf(
        Refusal.NeedsRole.class,
        contoso.refusedTo("d.wijdenbosch", new Command.PurgeAccount(ANKE)));

    contoso.runAs("y.elamrani", new Command.PurgeAccount(ANKE));

    assertEquals(Account.State.PURGED, contoso.person("a.visser").account().state());
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("a.visser").state());
    assertEquals(new Refusal.GoneForGood(), contoso.refused(new Command.RestoreAccount(ANKE)));
    contoso.alreadySo(new Command.PurgeAccount(ANKE));
  }

  @Test
  void f53DeletingIsForUserAdminsAndNeverOnesOwn() {
    for (String other : List.of("e.kowalczyk", "d.wijdenbosch", "p.ramdin", "g.oosterhuis")) {
      assertEquals(
          new Refusal.NeedsRole(new Fact(53), Set.of(AdminRole.GLOBAL_ADMIN, AdminRole.USER_ADMIN)),
          contoso.refusedTo(other, new Command.DeleteAccount(ANKE)));
    }
    contoso.done(
        new Command.GrantAdminRoles(Contoso.upn("y.elamrani"), Set.of(AdminRole.GLOBAL_ADMIN)));
    assertEquals(
        new Refusal.OwnAccount(),
        contoso.refusedTo("y.elamrani", new Command.DeleteAccount(Contoso.upn("y.elamrani"))));
  }

  @Test
  void f54ASynchronisedAccountIsNeitherDeletedNorRestoredHere() {
    Upn coen = Contoso.upn("c.lammers");

    assertEquals(
        new Refusal.SyncedAccount(),
        contoso.refused(new Command.DeleteAccount(Contoso.upn("w.terpstra"))));
    assertEquals(new Refusal.SyncedAccount(), contoso.refused(new Command.RestoreAccount(coen)));
  }

  @Test
  void f67TheLastGlobalAdminStaysAndAnAdminIsForGlobalAdminsOnly() {
    Upn mirjam = Contoso.upn("m.hoekstra");
    Upn priya = Contoso.upn("p.ramdin");

    assertEquals(
        new Refusal.LastGlobalAdmin(),
        contoso.refused(new Command.RemoveAdminRoles(mirjam, Set.of(AdminRole.GLOBAL_ADMIN))));
    assertEquals(new Refusal.LastGlobalAdmin(), contoso.refused(new Command.BlockSignIn(mirjam)));
    for (Command command :
        List.of(new Command.BlockSignIn(priya), new Command.ResetPassword(priya))) {
      assertEquals(new Refusal.TargetIsAdmin(), contoso.refusedTo("y.elamrani", command));
    }
    contoso.done(new Command.RemoveSignInMethods(priya));
    assertEquals(Set.of(), contoso.person("p.ramdin").account().signInMethods());
  }

  /** A mailbox as a tenant file has it, without the meetings. */
  private static List<Object> mail(Person person) {
    Mailbox box = Objects.requireNonNull(person.mailbox());
    return List.of(
        box.sizeGb(),
        box.itemCount(),
        box.type(),
        box.state(),
        box.aliases(),
        box.ownRouting(),
        box.open(),
        box.fullAccess(),
        box.delegation());
  }

  @Test
  void f74WhoComesBackIsWholeButForWhatIsGone() {
    Person before = contoso.person("a.visser");
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.done(new Command.ResetPassword(ANKE));
    contoso.done(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop")));
    contoso.pass(Duration.ofHours(2));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.pass(Duration.ofDays(29));

    contoso.done(new Command.RestoreAccount(ANKE));

    Person after = contoso.person("a.visser");
    assertEquals(before.licenses(), after.licenses());
    assertEquals(before.memberOf(), after.memberOf());
    assertEquals(mail(before), mail(after));
    assertEquals(List.of(), contoso.mailbox("a.visser").meetings());
    assertEquals(before.oneDrive(), after.oneDrive());
    assertEquals(before.phone(), after.phone());
    assertEquals(before.profile(), after.profile());
    assertEquals(MobileDevice.WipeState.WIPED, after.devices().getFirst().wipeState());
    assertEquals(List.of(), after.sessions());
    assertEquals(
        new Happening.Answer.TurnedAway(new Fact(1)),
        contoso.happens(new Happening.SignsIn(ANKE, Session.App.OUTLOOK_WEB, "Windows 11", false)));
  }
}
