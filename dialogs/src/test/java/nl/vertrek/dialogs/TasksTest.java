package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Single acts outside an off-boarding: one yes, nothing else touched, every guard of a case. */
class TasksTest {

  private static final Upn JOOST = Contoso.upn("j.hendriks");

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void blocksSomebodyAfterOneYesAndDoesNothingElse(Language language) {
    contoso
        .with(language)
        .said("blokkeer het account van Sanne Bakkers", "block sign-in for Sanne Bakkers")
        .isAsked("ask.task")
        .hears("step.block.plan")
        .tenantWasAskedNothing()
        .pressed("do-task")
        .tenantWasAsked("BlockSignIn", "CloseProtocols")
        .hears("step.block.done-later")
        .doesNotHear("told.all-over", "report.title")
        .isAskedNothing();
    assertFalse(contoso.person("s.bakkers").account().enabled());
    assertEquals(Set.of(StepName.BLOCK), contoso.theCase().scope());
  }

  @Test
  void saysWhenABlockHasReachedEverything() {
    var mirjam =
        contoso.with(Language.DUTCH).said("blokkeer het account van Sanne Bakkers").said("ja");
    assertTrue(contoso.theCase().open());
    mirjam.clockMoves(Duration.ofHours(25)).hears("told.task-complete");
    assertEquals(Case.Status.COMPLETE, contoso.theCase().status());
  }

  @Test
  void doesNothingOnANo() {
    contoso
        .with(Language.ENGLISH)
        .said("block sign-in for Sanne Bakkers")
        .said("no")
        .hears("told.task-dropped")
        .tenantWasAskedNothing()
        .isAskedNothing();
    assertEquals(Case.Status.CALLED_OFF, contoso.theCase().status());
  }

  @ParameterizedTest
  @EnumSource
  void givesBackExactlyWhatItsOwnBlockTook(Language language) {
    contoso
        .with(language)
        .said("blokkeer het account van Sanne Bakkers", "block sign-in for Sanne Bakkers")
        .pressed("do-task")
        .said("deblokkeer Sanne Bakkers", "unblock Sanne Bakkers")
        .tenantWasAsked("OpenProtocols", "UnblockSignIn");
    assertTrue(contoso.person("s.bakkers").account().enabled());
    assertFalse(contoso.theCase().open());
  }

  @Test
  void letsSomebodyInAgainWhoWasBlockedLongAgo() {
    contoso.doneByHand(new Command.BlockSignIn(Contoso.upn("s.bakkers")));
    contoso
        .with(Language.DUTCH)
        .said("deblokkeer Sanne Bakkers")
        .isAsked("ask.task")
        .hears("step.restore-access.plan")
        .pressed("do-task")
        .hears("step.restore-access.done");
    assertTrue(contoso.person("s.bakkers").account().enabled());
  }

  @ParameterizedTest
  @EnumSource
  void bringsADeletedAccountBackWithItsLicence(Language language) {
    contoso
        .with(language)
        .said("zet Hanneke terug", "restore the account of Hanneke Roelofs")
        .hears("step.restore-account.plan", "step.restore-account.licenses")
        .pressed("do-task")
        .tenantWasAsked(new Command.RestoreAccount(Contoso.upn("h.roelofs")))
        .hears("step.restore-account.done");
    assertNull(contoso.person("h.roelofs").account().deletedAt());
  }

  @Test
  void restoresNobodyWhoIsThere() {
    contoso
        .with(Language.DUTCH)
        .said("zet Nadia Bouzid terug")
        .hears("step.restore-access.idle")
        .tenantWasAskedNothing();
    assertTrue(contoso.cases().isEmpty());
  }

  @Test
  void deletesOnlyWithTheNameTypedAndSaysWhatIsLost() {
    contoso
        .with(Language.DUTCH)
        .said("gooi het account van Murat Kaya weg")
        .isAsked("ask.task")
        .hears("task.loses-account", "answer.whole-departure")
        .pressed("do-task")
        .isAsked("ask.typed-name")
        .tenantWasAskedNothing()
        .said("Murat Kaya")
        .tenantWasAsked("DeleteAccount");
  }

  @Test
  void anActThatLosesDataBecomesTheWholeDepartureWhenAsked() {
    contoso
        .with(Language.DUTCH)
        .said("gooi het account van Murat Kaya weg")
        .pressed("whole-departure")
        .isAsked("ask.when")
        .tenantWasAskedNothing();
    assertFalse(contoso.theCase().task());
    assertTrue(contoso.theCase().scope().containsAll(StepName.offboarding()));
  }

  @Test
  void aTaskBecomesTheDepartureOfWhoTurnsOutToLeave() {
    contoso
        .with(Language.DUTCH)
        .said("blokkeer het account van Sanne Bakkers")
        .pressed("do-task")
        .said("Sanne Bakkers gaat nu uit dienst")
        .hears("facts.title")
        .isAsked("ask.approval");
    assertFalse(contoso.theCase().task());
  }

  @Test
  void doesNotDeleteWhatMailIsForwardedFrom() {
    contoso
        .with(Language.DUTCH)
        .said("verwijder het account van Bram Claes")
        .isAsked("conflict.account-forwarding")
        .tenantWasAskedNothing();
  }

  @Test
  void doesNotTakeTheLicenceThatForwardingNeeds() {
    contoso
        .with(Language.DUTCH)
        .said("haal de licenties van Bram Claes weg")
        .isAsked("conflict.forwarding-license")
        .pressed("keep-license")
        .tenantWasAskedNothing();
  }

  @Test
  void saysWhatGoesWithTheLicenceAndTakesItOnAYes() {
    contoso
        .with(Language.ENGLISH)
        .said("unassign the E3 from Nadia Bouzid")
        .hears("step.licenses.plan", "task.loses-license")
        .said("yes")
        .tenantWasAsked("UnassignLicenses");
  }

  @Test
  void wipesOnlyThePhoneAndOnlyWithTheNameTyped() {
    contoso
        .with(Language.DUTCH)
        .said("wis de telefoon van Anke Visser")
        .hears("step.devices.plan")
        .isAsked("ask.typed-name")
        .tenantWasAskedNothing()
        .said("Anke Visser")
        .tenantWasAsked(
            new Command.WipeDevice(Contoso.upn("a.visser"), "dev-04"),
            new Command.BlockDevice(Contoso.upn("a.visser"), "dev-04"));
  }

  @ParameterizedTest
  @CsvSource({
    "stuur de mail van Anke Visser door naar Joost Hendriks, ForwardMail",
    "log Piet Bouma overal uit, ResetPassword SignOutEverywhere",
    "zet een afwezigheidsbericht aan voor Anke Visser, SetAutomaticReply",
    "ruim de aliassen van Anke Visser op, RemoveAliases",
    "exporteer de mail van Anke Visser naar pst, ExportMailbox",
    "zet de OneDrive van Anke Visser over naar Joost Hendriks, GiveOneDriveAccess MoveOneDrive",
    "maak een gedeeld postvak van Anke Visser voor Joost Hendriks, ConvertToShared GrantFullAccess",
  })
  void doesTheActThatWasNamedAndNoOther(String said, String commands) {
    contoso
        .with(Language.DUTCH)
        .said(said)
        .isAsked("ask.task")
        .pressed("do-task")
        .tenantWasAsked(commands.split(" "));
    assertEquals(givenTo(said), contoso.commands().stream().flatMap(TasksTest::receiver).toList());
  }

  /** As often as something is handed over, it is handed to Joost. */
  private static List<Upn> givenTo(String said) {
    boolean files = said.contains("OneDrive");
    return !said.contains("Joost") ? List.of() : Collections.nCopies(files ? 2 : 1, JOOST);
  }

  private static Stream<Upn> receiver(Command command) {
    return switch (command) {
      case Command.ForwardMail(_, var to) -> Stream.of(to);
      case Command.GrantFullAccess(_, var to) -> Stream.of(to);
      case Command.GiveOneDriveAccess(_, var to) -> Stream.of(to);
      case Command.MoveOneDrive(_, var to) -> Stream.of(to);
      default -> Stream.of();
    };
  }

  @Test
  void asksWhoGetsTheMailBeforeTheOneYes() {
    contoso
        .with(Language.DUTCH)
        .said("stuur de mail van Anke Visser door")
        .isAsked("step.mail.ask-who-forward")
        .said("Joost Hendriks")
        .isAsked("ask.task")
        .said("ja");
    assertEquals(Contoso.upn("j.hendriks"), contoso.mailbox("a.visser").forwardingTo());
  }

  @Test
  void asksWhomAnActIsForThatNamesNobody() {
    contoso
        .with(Language.DUTCH)
        .said("blokkeer het account")
        .isAsked("ask.for-whom")
        .said("Sanne Bakkers")
        .isAsked("ask.task")
        .said("ja")
        .tenantWasAsked("BlockSignIn", "CloseProtocols");
  }

  @Test
  void asksWhichOfSeveralNamesakesIsMeant() {
    contoso
        .with(Language.DUTCH)
        .said("log Jan de Vries overal uit")
        .isAsked("ask.which-person")
        .pressed("jan.devries@contoso.nl")
        .isAsked("ask.task");
  }

  @Test
  void whatIsAskedOnTopOfATaskIsConsentedToAnew() {
    contoso
        .with(Language.DUTCH)
        .said("blokkeer het account van Sanne Bakkers")
        .pressed("do-task")
        .said("log haar ook overal uit")
        .isAsked("ask.task")
        .tenantWasAskedNothing()
        .said("ja")
        .tenantWasAsked("ResetPassword", "SignOutEverywhere");
    assertEquals(1, contoso.cases().size());
  }

  @Test
  void anActOnSomebodyWhoIsLeavingGoesToTheirCase() {
    contoso
        .with(Language.DUTCH)
        .said("Anke Visser gaat nu uit dienst")
        .said("Sanne Bakkers gaat nu uit dienst")
        .said("stuur de mail van Anke Visser door naar Joost Hendriks")
        .hears("case.resumed");
    assertEquals(2, contoso.cases().size());
  }

  @Test
  void aTaskLeavesTheDepartureAtHandWaitingAndContinueGoesBack() {
    contoso
        .with(Language.DUTCH)
        .said("Anke Visser gaat nu uit dienst")
        .isAsked("ask.approval")
        .said("blokkeer het account van Sanne Bakkers")
        .hears("task.meanwhile")
        .said("ja")
        .said("ga verder")
        .hears("case.resumed")
        .isAsked("ask.approval");
  }

  @Test
  void actsAtTheMomentThatWasNamed() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("blokkeer het account van Sanne Bakkers morgen om 10 uur")
            .isAsked("ask.task-at")
            .said("ja")
            .tenantWasAskedNothing();
    mirjam.clockMoves(Duration.ofHours(26)).tenantWasAsked("BlockSignIn", "CloseProtocols");
  }

  @Test
  void nobodyBlocksThemselvesNorTheLastGlobalAdmin() {
    contoso
        .with(Language.DUTCH)
        .said("blokkeer het account van Mirjam Hoekstra")
        .hears("guard.last-global-admin")
        .tenantWasAskedNothing();
    contoso
        .with("d.wijdenbosch", Language.DUTCH)
        .said("blokkeer het account van Dennis Wijdenbosch")
        .hears("guard.yourself")
        .tenantWasAskedNothing();
  }

  @Test
  void whoLacksTheRoleCanAskAColleague() {
    contoso
        .with("d.wijdenbosch", Language.DUTCH)
        .said("haal de licenties van Nadia Bouzid weg")
        .pressed("do-task")
        .isAsked("ask.rescue-refused")
        .pressed("ask-colleague")
        .hears("ask-colleague.sent");
    assertTrue(contoso.person("n.bouzid").licenses().contains("SPE_E3"));
    contoso
        .with(Language.DUTCH)
        .isAsked("ask.lend")
        .pressed("lend")
        .tenantWasAsked("UnassignLicenses");
    assertEquals(Contoso.upn("m.hoekstra"), contoso.asked().getLast().actor().upn());
    assertFalse(contoso.person("n.bouzid").licenses().contains("SPE_E3"));
  }

  @Test
  void whatIsSoAlreadyIsSaidAndNothingBegins() {
    contoso.doneByHand(new Command.BlockSignIn(Contoso.upn("s.bakkers")));
    contoso.doneByHand(
        new Command.CloseProtocols(
            Contoso.upn("s.bakkers"), Set.copyOf(contoso.mailbox("s.bakkers").open())));
    contoso
        .with(Language.DUTCH)
        .said("blokkeer het account van Sanne Bakkers")
        .hears("told.already-so")
        .tenantWasAskedNothing();
    assertTrue(contoso.cases().isEmpty());
    assertEquals(Set.<Mailbox.Protocol>of(), contoso.mailbox("s.bakkers").open());
  }

  @ParameterizedTest
  @EnumSource
  void anActForSeveralIsDoneOneByOneEachWithItsOwnYes(Language language) {
    contoso
        .with(language)
        .said(
            "haal de E3 weg bij Nadia Bouzid, Piet Bouma en Anke Visser",
            "unassign E3 from Nadia Bouzid, Piet Bouma and Anke Visser")
        .hears("tasks.begun")
        .isAsked("ask.task")
        .pressed("do-task")
        .hears("departures.next")
        .isAsked("ask.task")
        .pressed("not-task")
        .isAsked("ask.task")
        .pressed("do-task")
        .isAskedNothing();
    assertFalse(contoso.person("n.bouzid").licenses().contains("SPE_E3"));
    assertTrue(contoso.person("p.bouma").licenses().contains("SPE_E3"));
    assertFalse(contoso.person("a.visser").licenses().contains("SPE_E3"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhoHasAProductAndHowManyAreFree(Language language) {
    contoso
        .with(language)
        .said("wie heeft er nog een Visio", "who has Visio")
        .hears("seats.holders", "seats.free")
        .said("hoeveel E3 zijn er nog vrij", "how many E3 are free")
        .hears("seats.free")
        .doesNotHear("seats.holders");
    assertEquals(
        contoso.look().subscriptions().stream()
            .filter(bought -> bought.sku().equals("VISIOCLIENT"))
            .findFirst()
            .orElseThrow()
            .assignedOfProduct(),
        contoso.look().holders("VISIOCLIENT").size());
  }

  @Test
  void aTotalIsNotLoweredOutsideADepartureButSaidWhere() {
    contoso
        .with(Language.DUTCH)
        .said("verlaag E3 naar 24")
        .hears("seats.free")
        .tenantWasAskedNothing();
  }

  @Test
  void aNegatedActDoesNothing() {
    contoso
        .with(Language.DUTCH)
        .said("haal de licentie van Nadia Bouzid niet weg")
        .tenantWasAskedNothing();
    assertTrue(contoso.cases().isEmpty());
  }
}
