package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said at any moment, here in the middle of step 2. */
class SteeringTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript inStepTwo(Language language) {
    return contoso
        .with(language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .pressed("begin")
        .pressed("save-nothing")
        .pressed("access-files")
        .pressed("receiver")
        .isAsked("step.mail.ask");
  }

  @ParameterizedTest
  @CsvSource({
    "help, help, help.case",
    "waarom, why, step.mail.why",
    "status, status, status.open",
    "hoi, hello, greet.again",
    "bedankt, thanks, thank",
  })
  void isDealtWithAndTheQuestionIsPutAgain(String dutch, String english, String key) {
    for (Language language : Language.values()) {
      try (var other = new Contoso()) {
        var mirjam =
            other
                .with(language)
                .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
                .pressed("begin")
                .pressed("save-nothing")
                .pressed("leave-files")
                .isAsked("step.mail.ask");
        var before = other.theCase();
        mirjam.said(dutch, english).hears(key).isAsked("step.mail.ask").tenantWasAskedNothing();
        assertEquals(before, other.theCase());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLanguageIsSwitchedAndNothingIsAskedTwice(Language language) {
    var mirjam = inStepTwo(language);
    var before = contoso.theCase();
    mirjam.said("in english please", "in het nederlands graag").hears("language.chosen");
    mirjam.isAsked("step.mail.ask").tenantWasAskedNothing();
    assertFalse(mirjam.conversation().language() == language);
    assertEquals(before, contoso.theCase());
    mirjam.pressed("nowhere").isAsked("step.licenses.ask");
  }

  @Test
  void aLanguageChosenOnThePageAsksTheSameAgain() {
    inStepTwo(Language.DUTCH).choosesLanguage(Language.ENGLISH).isAsked("step.mail.ask");
  }

  @ParameterizedTest
  @EnumSource
  void goesBackToTheLastChoice(Language language) {
    contoso
        .with(language)
        .said("Nadia Bouzid gaat vrijdag uit dienst", "Nadia Bouzid is leaving on Friday")
        .pressed("begin")
        .isAsked("step.save-mail.ask")
        .pressed("save-nothing")
        .isAsked("step.files.ask")
        .said("terug", "go back")
        .hears("back.done")
        .isAsked("step.save-mail.ask");
  }

  @Test
  void doesNotGoBackToAChoiceThatWasCarriedOut() {
    inStepTwo(Language.DUTCH).said("terug").hears("back.nothing").isAsked("step.mail.ask");
  }

  @ParameterizedTest
  @EnumSource
  void skipsAStepOnSomebodysWord(Language language) {
    inStepTwo(language).said("sla over", "skip").hears("told.skipped");
    assertEquals(
        new StepState.Skipped(Contoso.upn("m.hoekstra")), contoso.theCase().state(StepName.MAIL));
  }

  @ParameterizedTest
  @EnumSource
  void pausesAndResumesFromAnotherConversation(Language language) {
    inStepTwo(language).said("pauze", "pause").hears("pause.done").isAskedNothing();
    contoso
        .with(language)
        .said("ga verder", "continue")
        .hears("case.resumed")
        .isAsked("step.mail.ask");
    assertFalse(contoso.theCase().paused());
  }

  @Test
  void nothingBeginsWhilePaused() {
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat vrijdag uit dienst")
        .pressed("as-planned")
        .said("pauze")
        .clockMoves(Duration.ofDays(10))
        .tenantWasAskedNothing()
        .said("ga verder")
        .hears("step.block.done-later");
  }

  @Test
  void startsOverWhereNothingWasDone() {
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat vrijdag uit dienst, Joost krijgt haar postvak")
        .said("begin opnieuw")
        .hears("start-over.done");
    assertNull(contoso.theCase().choices().mail());
  }

  @Test
  void doesNotStartOverOnceSomethingWasDone() {
    inStepTwo(Language.DUTCH).said("begin opnieuw").hears("start-over.too-late");
  }

  @ParameterizedTest
  @EnumSource
  void undoesTheLastStepThatCanBeTakenBack(Language language) {
    inStepTwo(language)
        .said("maak ongedaan", "undo that")
        .hears("undo.begun", "told.undone")
        .tenantWasAsked(
            new Command.TakeOneDriveAccess(Contoso.upn("n.bouzid"), Contoso.upn("j.hendriks")));
  }

  @Test
  void doesNotUndoWhatTheTenantStillWorksOn() {
    var nadia = Contoso.upn("n.bouzid");
    contoso.doneByHand(new Command.LeaveGroup(nadia, "grp-verkoop"));
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak")
        .pressed("as-planned")
        .said("maak ongedaan")
        .hears("undo.running", "step.mail.name");
  }

  @ParameterizedTest
  @EnumSource
  void callsOffAndSaysWhatDoesNotComeBack(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak",
                "Nadia Bouzid is leaving now, Joost gets her mailbox")
            .pressed("as-planned")
            .clockMoves(Duration.ofHours(1));
    mirjam.said("Nadia blijft toch", "Nadia is staying after all").isAsked("ask.call-off");
    mirjam.pressed("call-off").clockMoves(Duration.ofHours(1)).isAskedNothing();
    assertEquals(Case.Status.CALLED_OFF, contoso.theCase().status(), mirjam::toString);
    var nadia = contoso.person("n.bouzid");
    assertTrue(nadia.account().enabled());
    assertEquals(List.of("SPE_E3"), nadia.licenses());
    assertEquals("Nadia Bouzid", nadia.displayName());
    assertEquals(Mailbox.Type.USER, contoso.mailbox("n.bouzid").type());
    assertEquals(List.of(), contoso.mailbox("n.bouzid").fullAccess());
    assertNull(contoso.mailbox("n.bouzid").automaticReply());
  }

  @Test
  void namesWhatDoesNotComeBack() {
    inStepTwo(Language.DUTCH)
        .said("Nadia blijft toch")
        .pressed("call-off")
        .hears("told.called-off", "told.not-undone", "not-undone.sign-out");
  }

  @Test
  void aCaseThatIsPausedStaysSoUntilItIsReallyCalledOff() {
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat vrijdag uit dienst")
        .pressed("as-planned")
        .said("pauze")
        .said("Nadia blijft toch")
        .isAsked("ask.call-off-nothing-done")
        .clockMoves(Duration.ofDays(10))
        .tenantWasAskedNothing()
        .pressed("call-off");
    assertEquals(Case.Status.CALLED_OFF, contoso.theCase().status());
  }

  @Test
  void anOutcomeLeavesTheOpenQuestionAsItIs() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Anke Visser gaat nu uit dienst")
            .pressed("begin")
            .pressed("wipe")
            .said("Anke")
            .pressed("leave-meetings")
            .pressed("export")
            .isAsked("step.files.ask");
    int number = mirjam.conversation().asked();
    mirjam.clockMoves(Duration.ofHours(2)).hears("step.devices.done", "step.save-mail.done-export");
    assertEquals(number, mirjam.conversation().asked());
    mirjam.pressed("leave-files").isAsked("step.mail.ask");
  }

  @Test
  void aQuestionThatBecameVoidIsTakenBackWithAWord() {
    var mirjam = inStepTwo(Language.DUTCH);
    var other = contoso.with(Language.DUTCH).said("ga verder").isAsked("step.mail.ask");
    other.said("doe de rest zoals gepland");
    mirjam.hears("question.void").isAskedNothing();
  }

  @Test
  void anActionUnderWayHoldsNobodyUp() {
    contoso.tenantIsSlow();
    var mirjam =
        contoso.with(Language.DUTCH).said("Nadia Bouzid gaat nu uit dienst").pressed("begin");
    mirjam.isAskedNothing().said("status").hears("status.open");
    contoso.tenantDoesOneThing();
    contoso.tenantCatchesUp();
    mirjam.isAsked("step.save-mail.ask");
  }
}
