package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What time brings to a case after its steps: ends, reminders, and what does not hold any more. */
class FollowUpTest {

  private static final Instant FIRST_OF_JULY = Instant.parse("2026-07-01T15:00:00Z");

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript forwardingUntilJuly(Language language) {
    return contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Joost Hendriks tot 1 juli",
            "Nadia Bouzid is leaving now, forward her mail to Joost Hendriks until 1 July")
        .hears("when.now", "step.mail.until")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2));
  }

  @ParameterizedTest
  @EnumSource
  void forwardingEndsOnItsDayAndWhatHungOnItIsAskedThen(Language language) {
    var mirjam = forwardingUntilJuly(language);
    assertEquals(Contoso.upn("j.hendriks"), contoso.mailbox("n.bouzid").forwardingTo());
    assertEquals(Case.Status.OPEN, contoso.theCase().status());
    contoso.clockMoves(Duration.between(contoso.now(), FIRST_OF_JULY).minusMinutes(1));
    assertNotNull(contoso.mailbox("n.bouzid").forwardingTo());
    mirjam
        .clockMoves(Duration.ofMinutes(1))
        .hears("told.forwarding-ended", "step.mail.done-stop")
        .tenantWasAsked("StopForwardingMail")
        .isAsked("step.licenses.ask");
    assertNull(contoso.mailbox("n.bouzid").forwardingTo());
    mirjam.pressed(mirjam.options().getFirst()).tenantWasAsked("UnassignLicenses");
  }

  @Test
  void saysUntilWhenItWaitsAndIsNotCompleteBefore() {
    forwardingUntilJuly(Language.DUTCH)
        .doesNotHear("told.complete")
        .said("status")
        .hears("status.open", "step.mail.until");
  }

  @Test
  void forwardingThatSomebodyEndedBeforeIsNotEndedTwice() {
    var mirjam = forwardingUntilJuly(Language.DUTCH);
    contoso.doneByHand(new Command.StopForwardingMail(Contoso.upn("n.bouzid")));
    mirjam.clockMoves(Duration.between(contoso.now(), FIRST_OF_JULY)).tenantWasAskedNothing();
    assertTrue(
        contoso.theCase().state(StepName.MAIL).over(), contoso.theCase().allStates()::toString);
  }

  @Test
  void aLaterDayForForwardingTakesTheOtherOnesPlace() {
    contoso
        .with(Language.DUTCH)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Joost Hendriks tot 1 juli")
        .said("stuur haar mail door naar Marieke Dijkstra")
        .isAsked("ask.approval");
    var mail = Objects.requireNonNull(contoso.theCase().choices().mail());
    assertEquals(Contoso.upn("m.dijkstra"), mail.to());
    assertEquals(FIRST_OF_JULY, mail.until());
  }

  @Test
  void theDayForwardingEndsIsNotTheDaySomebodyLeaves() {
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat uit dienst, stuur haar mail tot 1 juli door naar Joost Hendriks")
        .isAsked("ask.when");
  }

  private Transcript deleted(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Nadia Bouzid gaat nu uit dienst, verwijder het account",
                "Nadia Bouzid is leaving now, delete the account");
    if (mirjam.question().startsWith("conflict")) {
      mirjam.pressed("no-sharing-and-delete");
    }
    mirjam.pressed("as-planned").said("Nadia Bouzid");
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");
    return mirjam;
  }

  @ParameterizedTest
  @EnumSource
  void remindsAWeekBeforeDataGoesAndOnce(Language language) {
    var mirjam = deleted(language);
    var purge = Objects.requireNonNull(contoso.person("n.bouzid").account().purgeAt());
    mirjam
        .clockMoves(
            Duration.between(contoso.now(), purge.minus(Duration.ofDays(7))).minusMinutes(1))
        .doesNotHear("told.reminder")
        .clockMoves(Duration.ofHours(1))
        .hears("told.reminder", "loss.account")
        .clockMoves(Duration.ofDays(5))
        .doesNotHear("loss.account");
    assertEquals(Case.Status.COMPLETE, contoso.theCase().status());
  }

  @Test
  void remindsTheLeadWhateverTheyTalkAboutByThen() {
    var mirjam = deleted(Language.DUTCH);
    mirjam
        .said("Anke Visser gaat uit dienst")
        .isAsked("ask.when")
        .clockMoves(Duration.ofDays(27))
        .hears("case.named", "told.reminder")
        .isAsked("ask.when");
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyUndidLaterIsSaidAndOfferedAgain(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Nadia Bouzid gaat nu uit dienst, maak er een gedeeld postvak van voor Joost"
                    + " Hendriks",
                "Nadia Bouzid is leaving now, share the mailbox with Joost Hendriks")
            .pressed("as-planned")
            .clockMoves(Duration.ofDays(3))
            .hears("told.complete");
    contoso.doneByHand(new Command.UnblockSignIn(Contoso.upn("n.bouzid")));
    mirjam.clockMoves(Duration.ofDays(8)).hears("told.reverted").isAsked("ask.again");
    assertTrue(contoso.theCase().state(StepName.BLOCK) instanceof StepState.Reverted);
    assertEquals(Case.Status.OPEN, contoso.theCase().status());
    mirjam.pressed("do-again").tenantWasAsked("BlockSignIn");
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");
    assertFalse(contoso.person("n.bouzid").account().enabled());
  }

  @Test
  void whatSomebodyUndidMayStaySo() {
    var mirjam = forwardingUntilJuly(Language.DUTCH);
    contoso.doneByHand(new Command.UnblockSignIn(Contoso.upn("n.bouzid")));
    mirjam.said("status").hears("status.open");
    mirjam.clockMoves(Duration.between(contoso.now(), FIRST_OF_JULY)).isAsked("ask.again");
    mirjam.said("laat maar zo").hears("told.left-so");
    assertTrue(contoso.person("n.bouzid").account().enabled());
  }

  @Test
  void whatSomebodyPutRightThemselvesHoldsAgain() {
    var mirjam = forwardingUntilJuly(Language.DUTCH);
    contoso.doneByHand(new Command.UnblockSignIn(Contoso.upn("n.bouzid")));
    mirjam.clockMoves(Duration.between(contoso.now(), FIRST_OF_JULY)).isAsked("ask.again");
    contoso.doneByHand(new Command.BlockSignIn(Contoso.upn("n.bouzid")));
    mirjam.said("heb ik al gedaan").doesNotHear("did-it.not-seen");
    assertTrue(contoso.theCase().state(StepName.BLOCK).over());
  }

  @ParameterizedTest
  @EnumSource
  void aCaseWhoseLeadLostTheirRoleIsOfferedToAColleague(Language language) {
    var dennis =
        contoso
            .with("d.wijdenbosch", language)
            .said("Nadia Bouzid gaat vrijdag uit dienst", "Nadia Bouzid is leaving on Friday")
            .pressed("as-planned");
    var mirjam = contoso.with(language);
    contoso.doneByHand(
        new Command.RemoveAdminRoles(
            Contoso.upn("d.wijdenbosch"), Set.of(AdminRole.EXCHANGE_ADMIN)));
    dennis.clockMoves(Duration.ofDays(5)).doesNotHear("ask.rescue-refused", "told.stuck");
    mirjam
        .hears("case.named", "told.stuck", "told.leaderless")
        .said("ga verder met Nadia Bouzid", "go on with Nadia Bouzid")
        .pressed("take-over")
        .isAsked("ask.rescue-refused")
        .pressed("retry")
        .hears("step.block.done-later");
  }
}
