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
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn MIRJAM = Contoso.upn("m.hoekstra");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void blocksEverywhereAfterADayF21() {
    Instant everywhere = contoso.done(new Command.BlockSignIn(ANKE));

    assertEquals(Contoso.START.plus(Duration.ofHours(24)), everywhere);
    assertEquals(Account.SignIn.BLOCKING, contoso.person("a.visser").account().signIn());
    contoso.pass(Duration.ofHours(24));
    assertEquals(Account.SignIn.BLOCKED, contoso.person("a.visser").account().signIn());
    contoso.alreadySo(new Command.BlockSignIn(ANKE));
  }

  @Test
  void letsABlockedUserKeepTheLicenceF22() {
    contoso.done(new Command.BlockSignIn(ANKE));

    assertEquals(3, contoso.person("a.visser").licenses().size());
  }

  @Test
  void keepsSessionsOfABlockedUserOpenUntilTheBlockIsEverywhereF21() {
    contoso.done(new Command.BlockSignIn(ANKE));

    contoso.pass(Duration.ofHours(23));
    assertEquals(5, contoso.person("a.visser").sessions().size());
    contoso.pass(Duration.ofHours(2));
    assertEquals(List.of(), contoso.person("a.visser").sessions());
  }

  @Test
  void renewsTheTokenOfASessionThatGoesOnF02() {
    contoso.pass(Duration.ofHours(5));

    Session outlook = contoso.person("a.visser").sessions().getFirst();
    assertEquals(Instant.parse("2026-05-18T11:16:00Z"), outlook.tokenIssued());
    assertNull(outlook.endsAt());
  }

  @Test
  void endsEachSessionWithItsOwnTokenAfterSigningOutF02() {
    Instant everywhere = contoso.done(new Command.SignOutEverywhere(ANKE));

    assertEquals(Instant.parse("2026-05-18T07:52:00Z"), everywhere);
    contoso.pass(Duration.ofMinutes(10));
    assertEquals(
        List.of("s1", "s2", "s4", "s5"),
        contoso.person("a.visser").sessions().stream().map(Session::id).toList());
    contoso.pass(Duration.ofMinutes(50));
    assertEquals(List.of(), contoso.person("a.visser").sessions());
    contoso.alreadySo(new Command.SignOutEverywhere(ANKE));
  }

  @Test
  void signsOutAgainAfterTheResetThatCameTooLateF61() {
    contoso.done(new Command.SignOutEverywhere(ANKE));
    contoso.pass(Duration.ofSeconds(1));
    contoso.done(new Command.ResetPassword(ANKE));

    contoso.done(new Command.SignOutEverywhere(ANKE));
  }

  @Test
  void remembersThatThePasswordWasResetButNoPasswordF01() {
    contoso.done(new Command.ResetPassword(ANKE));

    assertEquals(Contoso.START, contoso.person("a.visser").account().passwordResetAt());
  }

  @Test
  void letsAnUnblockedUserInAgain() {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.done(new Command.UnblockSignIn(ANKE));

    assertEquals(Account.SignIn.ALLOWED, contoso.person("a.visser").account().signIn());
    contoso.pass(Duration.ofDays(2));
    assertEquals(5, contoso.person("a.visser").sessions().size());
  }

  @Test
  void knowsOfSomebodyWhoWasBlockedBeforeItsMemoryThatTheyAreF21() {
    assertEquals(Account.SignIn.BLOCKED, contoso.person("d.vermeulen").account().signIn());
    assertEquals(
        Instant.parse("2026-05-18T07:11:00Z"),
        contoso.person("d.vermeulen").sessions().getFirst().endsAt());
  }

  @Test
  void refusesToTakeAwayTheLastGlobalAdminF67() {
    assertEquals(
        new Refusal.LastGlobalAdmin(),
        contoso.refused(new Command.RemoveAdminRoles(MIRJAM, Set.of(AdminRole.GLOBAL_ADMIN))));
    assertEquals(new Refusal.LastGlobalAdmin(), contoso.refused(new Command.BlockSignIn(MIRJAM)));

    contoso.done(new Command.GrantAdminRoles(ANKE, Set.of(AdminRole.GLOBAL_ADMIN)));
    contoso.done(new Command.RemoveAdminRoles(MIRJAM, Set.of(AdminRole.GLOBAL_ADMIN)));
  }

  @Test
  void letsOnlyAGlobalAdminSignOthersOutF05() {
    Refusal.NeedsRole needs =
        assertInstanceOf(
            Refusal.NeedsRole.class,
            contoso.refusedTo("y.elamrani", new Command.SignOutEverywhere(ANKE)));

    assertEquals(5, needs.fact().number());
    assertEquals(Set.of(AdminRole.GLOBAL_ADMIN), needs.roles());
  }

  @Test
  void letsOnlyAGlobalAdminTouchAnAdminF67() {
    Command block = new Command.BlockSignIn(Contoso.upn("p.ramdin"));

    assertEquals(new Refusal.TargetIsAdmin(), contoso.refusedTo("y.elamrani", block));
    contoso.done(block);
  }

  @Test
  void listensNoMoreToAnAdminWhoIsBlocked() {
    contoso.done(new Command.BlockSignIn(Contoso.upn("y.elamrani")));

    assertInstanceOf(
        Refusal.NeedsRole.class, contoso.refusedTo("y.elamrani", new Command.BlockSignIn(ANKE)));
  }

  @Test
  void looksRolesUpWhenItExecutes() {
    Command.UnassignLicenses unassign = new Command.UnassignLicenses(ANKE, Set.of("MCOEV"));
    assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("j.hendriks", unassign));

    contoso.done(
        new Command.GrantAdminRoles(Contoso.upn("j.hendriks"), Set.of(AdminRole.LICENSE_ADMIN)));

    assertInstanceOf(Outcome.Done.class, contoso.runAs("j.hendriks", unassign));
  }

  @Test
  void closesTheDoorsOfTheMailboxEverywhereWithinHalfAnHourF23() {
    Set<Mailbox.Protocol> doors = Set.of(Mailbox.Protocol.OWA, Mailbox.Protocol.IMAP);

    Instant everywhere = contoso.done(new Command.CloseProtocols(ANKE, doors));

    assertEquals(Contoso.START.plus(Duration.ofMinutes(30)), everywhere);
    assertEquals(4, contoso.mailbox("a.visser").open().size());
    contoso.alreadySo(new Command.CloseProtocols(ANKE, doors));
    contoso.done(new Command.OpenProtocols(ANKE, doors));
    assertEquals(6, contoso.mailbox("a.visser").open().size());
  }

  @Test
  void removesEveryWayOfProvingWhoSignsInF67() {
    assertTrue(!contoso.person("a.visser").account().signInMethods().isEmpty());

    contoso.done(new Command.RemoveSignInMethods(ANKE));

    assertEquals(Set.of(), contoso.person("a.visser").account().signInMethods());
    contoso.alreadySo(new Command.RemoveSignInMethods(ANKE));
  }

  @Test
  void refusesWhomItDoesNotKnow() {
    assertEquals(
        new Refusal.Unknown("x@contoso.nl"),
        contoso.refused(new Command.BlockSignIn(new Upn("x@contoso.nl"))));
  }
}
