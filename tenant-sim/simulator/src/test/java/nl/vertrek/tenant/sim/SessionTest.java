package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Happening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Upn ANKE = Contoso.upn("a.visser");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private List<Session.App> open(String name) {
    return contoso.person(name).sessions().stream().map(Session::app).toList();
  }

  private Session session(Session.App app) {
    return contoso.person("a.visser").sessions().stream()
        .filter(session -> session.app() == app)
        .findFirst()
        .orElseThrow();
  }

  private Happening.Answer ankeSignsIn(Session.App app) {
    return contoso.happens(new Happening.SignsIn(ANKE, app, "Internet café", false));
  }

  private static void assertLetIn(Happening.Answer answer) {
    assertInstanceOf(Happening.Answer.LetIn.class, answer);
  }

  private static void assertTurnedAway(int fact, Happening.Answer answer) {
    assertEquals(new Happening.Answer.TurnedAway(new Fact(fact)), answer);
  }

  @Test
  void f01TheNewPasswordKeepsTheOldOneOutAndIsToldToNobody() {
    contoso.done(new Command.ResetPassword(ANKE));

    assertTurnedAway(1, ankeSignsIn(Session.App.TEAMS));
    assertLetIn(
        contoso.happens(new Happening.SignsIn(ANKE, Session.App.TEAMS, "Windows 11", true)));
    assertFalse(contoso.tenant.journalJson(null).toLowerCase(Locale.ROOT).contains("\"password\""));
  }

  @Test
  void f02EachSessionEndsWithItsOwnTokenAtTheLatestWithinTheHour() {
    contoso.done(new Command.SignOutEverywhere(ANKE));

    for (Session session : contoso.person("a.visser").sessions()) {
      assertEquals(session.tokenIssued().plus(Duration.ofMinutes(60)), session.endsAt());
    }
    contoso.pass(Duration.ofMinutes(60));
    assertEquals(List.of(), open("a.visser"));
  }

  @Test
  void f03OutlookOnTheWebStaysUntilThePageIsLeft() {
    contoso.done(new Command.SignOutEverywhere(ANKE));
    String web = session(Session.App.OUTLOOK_WEB).id();
    contoso.pass(Duration.ofMinutes(5));
    assertTrue(open("a.visser").contains(Session.App.OUTLOOK_WEB));

    assertTurnedAway(3, contoso.happens(new Happening.MovesOn(ANKE, web)));

    assertFalse(open("a.visser").contains(Session.App.OUTLOOK_WEB));
  }

  @Test
  void f03AnAppHasNoPageToLeave() {
    contoso.done(new Command.SignOutEverywhere(ANKE));
    Session desktop = session(Session.App.OUTLOOK_DESKTOP);

    assertEquals(
        new Happening.Answer.GoesOn(desktop.endsAt()),
        contoso.happens(new Happening.MovesOn(ANKE, desktop.id())));
  }

  @Test
  void f03WhoIsNotSignedOutGoesOnWhereverTheyGo() {
    String web = session(Session.App.OUTLOOK_WEB).id();

    assertEquals(
        new Happening.Answer.GoesOn(null), contoso.happens(new Happening.MovesOn(ANKE, web)));
    assertEquals(
        new Happening.Answer.Unknown("s99"), contoso.happens(new Happening.MovesOn(ANKE, "s99")));
  }

  @Test
  void f04RevokingIsAtOnceButAccessTokensLiveOutTheirHour() {
    contoso.done(new Command.SignOutEverywhere(ANKE));

    assertEquals(5, open("a.visser").size());
    assertTrue(
        contoso.person("a.visser").sessions().stream().allMatch(each -> each.endsAt() != null));
  }

  @Test
  void f05OnlyAGlobalAdminStartsASignOut() {
    for (String other : List.of("y.elamrani", "p.ramdin", "d.wijdenbosch", "e.kowalczyk")) {
      assertEquals(
          new Refusal.NeedsRole(new Fact(5), Set.of(AdminRole.GLOBAL_ADMIN)),
          contoso.refusedTo(other, new Command.SignOutEverywhere(ANKE)));
    }
  }

  @Test
  void f21ABlockThatIsUnderWayStillLetsSomebodyInSomewhere() {
    contoso.done(new Command.BlockSignIn(ANKE));
    assertLetIn(ankeSignsIn(Session.App.TEAMS));

    contoso.pass(Duration.ofHours(24));

    assertTurnedAway(21, ankeSignsIn(Session.App.TEAMS));
  }

  @Test
  void f22ABlockedUserGoesOnCountingForTheLicence() {
    Subscription before = contoso.tenant.look().subscriptions().getFirst();
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.pass(Duration.ofDays(40));

    assertEquals(before, contoso.tenant.look().subscriptions().getFirst());
    assertTrue(contoso.person("a.visser").licenses().contains("SPE_E3"));
  }

  @Test
  void f23AClosedDoorKeepsNewSessionsOut() {
    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.OWA)));
    assertLetIn(ankeSignsIn(Session.App.OUTLOOK_WEB));

    contoso.pass(Duration.ofMinutes(30));

    assertTurnedAway(23, ankeSignsIn(Session.App.OUTLOOK_WEB));
    assertLetIn(ankeSignsIn(Session.App.OUTLOOK_DESKTOP));
    contoso.done(new Command.OpenProtocols(ANKE, Set.of(Mailbox.Protocol.OWA)));
    assertLetIn(ankeSignsIn(Session.App.OUTLOOK_WEB));
  }

  @Test
  void f24ClosingOneProtocolEndsTheSessionsOfThatProtocolOnly() {
    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.MAPI)));
    assertEquals(
        Contoso.START.plus(Duration.ofMinutes(30)), session(Session.App.OUTLOOK_DESKTOP).endsAt());

    contoso.pass(Duration.ofMinutes(30));

    assertEquals(
        List.of(
            Session.App.OUTLOOK_WEB, Session.App.TEAMS, Session.App.ONEDRIVE, Session.App.MOBILE),
        open("a.visser"));
  }

  @Test
  void f24APhoneGoesOnWhileEitherOfItsDoorsIsOpen() {
    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.ACTIVE_SYNC)));
    assertNull(session(Session.App.MOBILE).endsAt());
    contoso.pass(Duration.ofMinutes(10));

    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.OWA_FOR_DEVICES)));

    assertEquals(Contoso.START.plus(Duration.ofMinutes(40)), session(Session.App.MOBILE).endsAt());
  }

  @Test
  void f24ShuttingTheMailboxEndsEveryMailSessionAndAllFutureOnes() {
    contoso.done(new Command.ShutMailbox(ANKE));
    contoso.pass(Duration.ofMinutes(30));

    assertEquals(List.of(Session.App.TEAMS, Session.App.ONEDRIVE), open("a.visser"));
    for (Session.App app :
        List.of(Session.App.OUTLOOK_WEB, Session.App.OUTLOOK_DESKTOP, Session.App.MOBILE)) {
      assertTurnedAway(24, ankeSignsIn(app));
    }
    contoso.alreadySo(new Command.ShutMailbox(ANKE));
    contoso.done(new Command.ReopenMailbox(ANKE));
    assertLetIn(ankeSignsIn(Session.App.OUTLOOK_WEB));
    assertNull(contoso.person("a.visser").account().mailboxShutAt());
  }

  @Test
  void f24AfterAResetTheNewPasswordOpensANewMailSession() {
    contoso.done(new Command.ResetPassword(ANKE));
    contoso.happens(new Happening.SignsIn(ANKE, Session.App.OUTLOOK_WEB, "Windows 11", true));

    contoso.pass(Duration.ofMinutes(60));

    assertEquals(List.of(Session.App.OUTLOOK_WEB), open("a.visser"));
  }

  @Test
  void f25ExchangeTakesHalfAnHourEntraAnHourAndActiveDirectoryThree() {
    Duration exchange = Duration.ofMinutes(30);
    assertEquals(Contoso.START.plus(exchange), contoso.done(new Command.ShutMailbox(ANKE)));
    assertEquals(Contoso.START.plus(exchange), session(Session.App.OUTLOOK_WEB).endsAt());

    Upn joost = Contoso.upn("j.hendriks");
    Instant entra = contoso.done(new Command.ResetPassword(joost));
    assertEquals(Instant.parse("2026-05-18T07:56:00Z"), entra);
    contoso.person("j.hendriks").sessions().stream()
        .map(Session::endsAt)
        .forEach(end -> assertFalse(end == null || end.isAfter(minutes(60))));

    Upn wim = Contoso.upn("w.terpstra");
    contoso.done(new Command.DoneOnPremises(wim, new OnPremisesAct.PasswordReset()));
    contoso.person("w.terpstra").sessions().stream()
        .map(Session::endsAt)
        .forEach(end -> assertEquals(minutes(180), end));
  }

  private static Instant minutes(int count) {
    return Contoso.START.plus(Duration.ofMinutes(count));
  }

  @Test
  void f61SignedOutFirstTheOldPasswordOpensANewSession() {
    contoso.done(new Command.SignOutEverywhere(ANKE));
    assertLetIn(ankeSignsIn(Session.App.OUTLOOK_WEB));
    contoso.pass(Duration.ofHours(5));

    assertEquals(List.of(Session.App.OUTLOOK_WEB), open("a.visser"));
  }

  @Test
  void f61BlockedResetAndThenSignedOutNobodyIsLeftIn() {
    contoso.done(new Command.BlockSignIn(ANKE));
    ankeSignsIn(Session.App.OUTLOOK_WEB);
    contoso.done(new Command.ResetPassword(ANKE));
    contoso.done(new Command.SignOutEverywhere(ANKE));
    assertTurnedAway(1, ankeSignsIn(Session.App.OUTLOOK_WEB));

    contoso.pass(Duration.ofHours(1));

    assertEquals(List.of(), open("a.visser"));
  }

  @Test
  void f60ADeviceThatIsInTouchIsWipedThen() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.done(new Command.BlockDevice(ANKE, "dev-04"));

    Happening.Answer.InTouch touched =
        assertInstanceOf(
            Happening.Answer.InTouch.class,
            contoso.happens(new Happening.DeviceContacts(ANKE, "dev-04")));

    assertEquals(MobileDevice.WipeState.WIPED, touched.device().wipeState());
    assertTrue(contoso.person("a.visser").jobs().getFirst().finished());
    assertTurnedAway(19, contoso.happens(new Happening.DeviceContacts(ANKE, "dev-04")));
  }

  @Test
  void whatPeopleDoThemselvesOutlivesAnExport() {
    ankeSignsIn(Session.App.ONEDRIVE);
    contoso.done(new Command.ShutMailbox(ANKE));
    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.OWA)));
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    contoso.tenant.tenant(exported);

    try (Contoso elsewhere = Contoso.holding(exported.toByteArray())) {
      assertEquals(contoso.person("a.visser"), elsewhere.person("a.visser"));
      contoso.pass(Duration.ofMinutes(30));
      elsewhere.pass(Duration.ofMinutes(30));
      assertEquals(contoso.person("a.visser"), elsewhere.person("a.visser"));
    }
  }
}
