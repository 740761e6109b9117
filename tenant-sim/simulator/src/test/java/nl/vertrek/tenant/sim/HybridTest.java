package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Happening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HybridTest {

  private static final Upn WIM = Contoso.upn("w.terpstra");
  private static final Instant NEXT = Instant.parse("2026-05-18T07:11:00Z");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Account wim() {
    return contoso.person("w.terpstra").account();
  }

  private static Command there(OnPremisesAct act) {
    return new Command.DoneOnPremises(WIM, act);
  }

  @Test
  void f26WhatIsChangedInTheCloudOnlyIsOverwrittenAtTheNextSynchronisation() {
    contoso.done(new Command.BlockSignIn(WIM));
    assertEquals(Set.of(Account.Mastered.ACCOUNT_ENABLED), wim().overwritten());
    assertEquals(NEXT, wim().overwrittenAt());

    contoso.tenant.clock().to(NEXT.minusSeconds(1));
    assertFalse(wim().enabled());
    contoso.tenant.clock().to(NEXT);

    assertTrue(wim().enabled());
    assertEquals(Account.SignIn.ALLOWED, wim().signIn());
    assertNull(wim().overwrittenAt());
  }

  @Test
  void f26WhatIsChangedOnBothSidesStays() {
    contoso.done(new Command.BlockSignIn(WIM));
    contoso.done(there(new OnPremisesAct.AccountDisabled()));
    assertEquals(Set.of(), wim().overwritten());

    contoso.pass(Duration.ofDays(2));

    assertEquals(Account.SignIn.BLOCKED, wim().signIn());
    contoso.alreadySo(there(new OnPremisesAct.AccountDisabled()));
  }

  @Test
  void f26TheTenantFollowsActiveDirectoryWhicheverSideWasFirst() {
    assertEquals(NEXT, contoso.done(there(new OnPremisesAct.AccountDisabled())));
    assertTrue(wim().enabled());
    assertNull(wim().overwrittenAt());
    contoso.done(new Command.BlockSignIn(WIM));
    assertNull(wim().overwrittenAt());

    contoso.tenant.clock().to(NEXT);

    assertFalse(wim().enabled());
    contoso.done(there(new OnPremisesAct.AccountEnabled()));
    contoso.pass(Duration.ofHours(1));
    assertTrue(wim().enabled());
  }

  @Test
  void f26APasswordThatWasResetInTheCloudOnlyIsTheOldOneAgain() {
    contoso.done(new Command.ResetPassword(WIM));
    Happening oldPassword =
        new Happening.SignsIn(WIM, Session.App.OUTLOOK_WEB, "Windows 11", false);
    assertInstanceOf(Happening.Answer.TurnedAway.class, contoso.happens(oldPassword));

    contoso.tenant.clock().to(NEXT);

    assertNull(wim().passwordResetAt());
    assertInstanceOf(Happening.Answer.LetIn.class, contoso.happens(oldPassword));
  }

  @Test
  void f26APasswordThatWasResetOnBothSidesStaysNew() {
    contoso.done(new Command.ResetPassword(WIM));
    contoso.done(there(new OnPremisesAct.PasswordReset()));
    assertEquals(Set.of(), wim().overwritten());

    contoso.pass(Duration.ofDays(1));

    assertEquals(Contoso.START, wim().passwordResetAt());
  }

  @Test
  void f26ANameAndAliasesComeBackAndAreFoundAgain() {
    String name = contoso.person("w.terpstra").displayName();
    contoso.done(new Command.AddAliases(WIM, List.of("wim.extra@contoso.nl")));
    contoso.done(new Command.Rename(WIM, "Wim (uit dienst)"));
    assertEquals(
        Set.of(Account.Mastered.DISPLAY_NAME, Account.Mastered.ALIASES), wim().overwritten());
    assertEquals(WIM, contoso.tenant.look().byAddress("wim.extra@contoso.nl").orElseThrow());

    contoso.tenant.clock().to(NEXT);

    assertEquals(name, contoso.person("w.terpstra").displayName());
    assertTrue(contoso.tenant.look().byAddress("wim.extra@contoso.nl").isEmpty());
    List<String> names = new ArrayList<>();
    contoso.tenant.directory(entry -> names.add(entry.displayName()));
    assertTrue(names.contains(name));
  }

  @Test
  void f26AnAliasThatSomebodyElseWasGivenMeanwhileDoesNotComeBack() {
    Upn ibrahim = Contoso.upn("i.yildirim2");
    List<String> his = List.of("ibrahim.yildirim@contoso.nl");
    contoso.done(new Command.RemoveAliases(ibrahim, his));
    contoso.done(new Command.AddAliases(Contoso.upn("a.visser"), his));

    contoso.tenant.clock().to(NEXT);

    assertEquals(List.of(), contoso.mailbox("i.yildirim2").aliases());
    assertTrue(contoso.mailbox("a.visser").aliases().containsAll(his));
  }

  @Test
  void f26NamesAndAliasesThatAreChangedThereArrive() {
    contoso.done(there(new OnPremisesAct.Renamed("W. Terpstra")));
    contoso.done(there(new OnPremisesAct.AliasesSet(List.of("wim@contoso.nl"))));
    contoso.alreadySo(there(new OnPremisesAct.Renamed("W. Terpstra")));

    contoso.tenant.clock().to(NEXT);

    assertEquals("W. Terpstra", contoso.person("w.terpstra").displayName());
    assertEquals(WIM, contoso.tenant.look().byAddress("wim@contoso.nl").orElseThrow());
  }

  @Test
  void f26WhatIsTakenBackInTimeIsNotOverwritten() {
    contoso.done(new Command.BlockSignIn(WIM));
    contoso.done(new Command.UnblockSignIn(WIM));

    assertNull(wim().overwrittenAt());
  }

  @Test
  void f26AnAccountOfTheCloudIsNotOverwritten() {
    Upn anke = Contoso.upn("a.visser");
    contoso.done(new Command.BlockSignIn(anke));

    assertNull(contoso.person("a.visser").account().overwrittenAt());
    assertInstanceOf(
        Refusal.Impossible.class,
        contoso.refused(new Command.DoneOnPremises(anke, new OnPremisesAct.PasswordReset())));
  }

  @Test
  void f26TheDemoTenantShowsAResetThatIsAboutToBeLost() {
    Account ibrahim = contoso.person("i.yildirim2").account();

    assertEquals(Set.of(Account.Mastered.PASSWORD), ibrahim.overwritten());
    assertEquals(NEXT, ibrahim.overwrittenAt());
    assertEquals(
        "2026-05-18T09:11:00+02:00",
        contoso.shown("i.yildirim2").at("/now/account/overwrittenAt").asString());
  }

  @Test
  void f26SomebodyWhoIsUnblockedBySynchronisationGovernsAgain() {
    Upn gerda = Contoso.upn("g.oosterhuis");
    contoso.done(new Command.BlockSignIn(gerda));
    assertFalse(contoso.tenant.look().admins().contains(gerda));

    contoso.tenant.clock().to(NEXT);

    assertTrue(contoso.tenant.look().admins().contains(gerda));
  }

  @Test
  void f25DisabledOnPremisesEverySessionEndsAfterThreeHours() {
    contoso.done(there(new OnPremisesAct.AccountDisabled()));

    contoso.pass(Duration.ofHours(3).minusSeconds(1));
    assertFalse(contoso.person("w.terpstra").sessions().isEmpty());
    contoso.pass(Duration.ofSeconds(1));

    assertEquals(List.of(), contoso.person("w.terpstra").sessions());
  }

  @Test
  void f54ADeletionOnPremisesCanBeTakenBackThere() {
    contoso.done(new Command.DeletedOnPremises(WIM));
    contoso.done(there(new OnPremisesAct.AccountRestored()));
    contoso.pass(Duration.ofDays(1));
    assertEquals(Account.State.ACTIVE, wim().state());

    contoso.done(new Command.DeletedOnPremises(WIM));
    Person before = contoso.person("w.terpstra");
    contoso.pass(Duration.ofDays(1));
    assertEquals(Account.State.DELETED, wim().state());
    assertEquals(new Refusal.SyncedAccount(), contoso.refused(new Command.RestoreAccount(WIM)));
    Instant back = contoso.done(there(new OnPremisesAct.AccountRestored()));
    contoso.alreadySo(there(new OnPremisesAct.AccountRestored()));
    contoso.tenant.clock().to(back);

    assertEquals(Account.State.ACTIVE, wim().state());
    assertEquals(before.licenses(), contoso.person("w.terpstra").licenses());
    assertEquals(before.memberOf(), contoso.person("w.terpstra").memberOf());
  }

  @Test
  void f55ANameThatLivesOnInActiveDirectoryStandsInTheAddressBook() {
    assertTrue(contoso.person("c.lammers").account().inAddressBook());
    assertTrue(contoso.person("a.visser").account().inAddressBook());
    for (String gone : List.of("h.roelofs", "m.schouten")) {
      assertFalse(contoso.person(gone).account().inAddressBook());
    }
    assertEquals(
        new Refusal.SyncedAccount(),
        contoso.refused(new Command.PurgeAccount(Contoso.upn("c.lammers"))));

    contoso.done(new Command.DeletedOnPremises(WIM));
    contoso.pass(Duration.ofHours(1));

    assertFalse(wim().inAddressBook());
    assertTrue(contoso.shown("c.lammers").at("/now/account/inAddressBook").asBoolean());
  }

  @Test
  void f26WhatIsToComeOutlivesAnExport() {
    contoso.done(new Command.BlockSignIn(WIM));
    contoso.done(there(new OnPremisesAct.Renamed("W. Terpstra")));
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    contoso.tenant.tenant(exported);

    try (Contoso elsewhere = Contoso.holding(exported.toByteArray())) {
      assertEquals(contoso.person("w.terpstra"), elsewhere.person("w.terpstra"));
      elsewhere.pass(Duration.ofHours(1));
      contoso.pass(Duration.ofHours(1));
      assertEquals(contoso.person("w.terpstra"), elsewhere.person("w.terpstra"));
      assertEquals("W. Terpstra", elsewhere.person("w.terpstra").displayName());
    }
  }
}
