package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one sentence answers is not asked again, and what cannot be had together is told. */
class AnswersTest {

  private static final Instant FRIDAY_AT_FIVE = Instant.parse("2026-05-22T15:00:00Z");

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void asksOnlyWhatASentenceLeavesOpen(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Anke gaat vrijdag uit dienst, Joost krijgt haar postvak en haar OneDrive,"
                    + " licentie mag weg",
                "Anke is leaving on Friday, Joost gets her mailbox and her OneDrive, the license"
                    + " can go")
            .hears("when.at", "plan.title")
            .isAsked("ask.approval");
    var choices = contoso.theCase().choices();
    var joost = Contoso.upn("j.hendriks");
    assertEquals(new Timing.At(FRIDAY_AT_FIVE), contoso.theCase().timing());
    assertEquals(new Decision.MailGoes(Decision.Way.SHARE, joost), choices.mail());
    assertEquals(new Decision.FilesGo(Decision.Handover.MOVE, joost), choices.files());
    assertEquals(new Decision.LicensesGo(null), choices.licenses());

    mirjam.pressed("begin").isAsked("step.devices.ask");
    mirjam.pressed("block-only").isAsked("step.meetings.ask");
    mirjam.pressed("leave-meetings").isAsked("step.save-mail.ask");
    mirjam.pressed("save-nothing").isAsked("step.mail.ask-besides");
    mirjam.pressed("besides-none").isAsked("step.mail.ask-aliases");
    mirjam.pressed("keep-aliases").isAsked("step.calls.ask");
    mirjam.pressed("release-number").isAsked("step.totals.ask");
    mirjam.pressed("not-lower").isAskedNothing().tenantWasAskedNothing();
  }

  @ParameterizedTest
  @EnumSource
  void offersTheSharedMailboxWhereForwardingNeedsTheLicence(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Anke gaat vrijdag uit dienst", "Anke is leaving on Friday")
            .said(
                "mail doorsturen naar Joost, licentie mag weg",
                "forward the mail to Joost, the license can go")
            .isAsked("conflict.forwarding-license");
    assertEquals(List.of("share-instead", "keep-license"), mirjam.options());
    mirjam.pressed("share-instead").isAsked("ask.approval").hears("step.mail.plan-share");
    assertEquals(
        new Decision.MailGoes(Decision.Way.SHARE, Contoso.upn("j.hendriks")),
        contoso.theCase().choices().mail());
    assertEquals(new Decision.LicensesGo(null), contoso.theCase().choices().licenses());
  }

  @ParameterizedTest
  @EnumSource
  void plansAnewWhenSomebodyChangesTheirMind(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat vrijdag uit dienst, Joost krijgt haar postvak",
            "Nadia Bouzid is leaving on Friday, Joost gets her mailbox")
        .hears("step.licenses.plan")
        .pressed("as-planned")
        .said("stuur de mail toch door naar Marieke", "forward the mail to Marieke instead")
        .hears("change.plan", "step.licenses.stays-forwarding");
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("m.dijkstra")),
        contoso.theCase().choices().mail());
  }

  @Test
  void whatHasRunIsTooLateToChange() {
    contoso
        .with(Language.DUTCH)
        .said("Bram Claes gaat nu uit dienst")
        .pressed("as-planned")
        .said("geef Joost alleen toegang tot de bestanden")
        .hears("change.too-late");
  }

  @ParameterizedTest
  @EnumSource
  void doesTheRestAsPlannedInTheMiddleOfTheSteps(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
            .pressed("begin")
            .isAsked("step.save-mail.ask");
    mirjam.said("doe de rest zoals gepland", "do the rest as planned").isAskedNothing();
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");
  }

  @ParameterizedTest
  @EnumSource
  void doesTheRestAsPlannedInsteadOfApproval(Language language) {
    contoso
        .with(language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .isAsked("ask.approval")
        .said("doe de rest zoals gepland", "do the rest as planned")
        .isAskedNothing()
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");
  }

  @ParameterizedTest
  @EnumSource
  void asksForTheNameAlsoWhereTheRestGoesAsPlanned(Language language) {
    contoso
        .with(language)
        .said("Anke gaat nu uit dienst", "Anke is leaving now")
        .pressed("as-planned")
        .isAsked("ask.typed-name")
        .tenantWasAsked(
            "BlockSignIn",
            "CloseProtocols",
            "DisableInboxRules",
            "ResetPassword",
            "SignOutEverywhere")
        .said("Anke Visser")
        .isAskedNothing()
        .clockMoves(Duration.ofHours(2))
        .clockMoves(Duration.ofHours(2))
        .clockMoves(Duration.ofDays(1))
        .hears("told.complete");
  }

  @Test
  void aLatePressOnAnEarlierQuestionDoesNothing() {
    var mirjam = contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst");
    int earlier = mirjam.conversation().asked();
    mirjam.pressed("now").isAsked("ask.approval");
    var before = contoso.theCase();
    mirjam.pressed(earlier, "urgent").hears("question.late").isAsked("ask.approval");
    assertEquals(before, contoso.theCase());
  }

  @Test
  void aPressOnAnAnswerThatWasNeverOfferedDoesNothing() {
    var mirjam = contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst");
    mirjam.pressed(mirjam.conversation().asked(), "delete").hears("question.late");
    mirjam.isAsked("ask.when").tenantWasAskedNothing();
  }

  @Test
  void aPressOnACardOfSomebodyElseDoesNothing() {
    var mirjam = contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst");
    var before = contoso.theCase();
    mirjam.pressedForAnother().hears("question.somebody-elses").isAsked("ask.when");
    assertEquals(before, contoso.theCase());
    contoso.with("l.timmermans", Language.DUTCH).pressedForAnother().hears("stranger");
  }
}
