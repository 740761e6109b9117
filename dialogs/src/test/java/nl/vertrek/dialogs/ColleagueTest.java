package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who lacks the role asks a colleague, and what two people do in one case they both see. */
class ColleagueTest {

  @AutoClose private final Contoso contoso = new Contoso();

  /** Priya of the help desk may not block anybody. */
  private Transcript priyaIsRefused(Language language) {
    return contoso
        .with("p.ramdin", language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .pressed("begin")
        .isAsked("ask.rescue-refused");
  }

  @ParameterizedTest
  @EnumSource
  void theStepIsDoneInTheNameOfWhoeverSaysYes(Language language) {
    var mirjam = contoso.with("m.hoekstra", language).isAsked("ask.who");
    var priya = priyaIsRefused(language).pressed("ask-colleague").hears("ask-colleague.sent");
    mirjam.isAsked("ask.lend").pressed("lend").hears("lend.done", "step.block.done-later");
    priya.hears("told.lent", "step.block.done-later").isAsked("step.save-mail.ask");
    var blocking =
        contoso.asked().stream()
            .filter(act -> act.command() instanceof Command.BlockSignIn)
            .map(Act::actor)
            .toList();
    assertEquals(Contoso.upn("m.hoekstra"), blocking.getLast().upn());
  }

  @Test
  void whoIsAskedLaterFindsTheRequestWaiting() {
    var priya = priyaIsRefused(Language.DUTCH).said("vraag een collega");
    priya.hears("ask-colleague.sent");
    contoso.with("m.hoekstra", Language.DUTCH).isAsked("ask.lend").pressed("lend");
    assertInstanceOf(StepState.Done.class, contoso.theCase().state(StepName.BLOCK));
  }

  /** A User admin may block, but the doors of a mailbox take an Exchange admin. */
  @Test
  void aStepThatTakesTwoRolesIsAskedOfTwoColleagues() {
    var youssef = contoso.with("y.elamrani", Language.DUTCH);
    var dennis = contoso.with("d.wijdenbosch", Language.DUTCH);
    var priya = priyaIsRefused(Language.DUTCH).pressed("ask-colleague");
    dennis.isAsked("ask.who");
    youssef.pressed("lend").hears("lend.not-enough");
    priya.said("vraag een collega");
    while (!priya.question().equals("ask.rescue-refused")) {
      priya.said("sla over");
    }
    priya.pressed("ask-colleague");
    dennis.isAsked("ask.lend").pressed("lend");
    assertInstanceOf(StepState.Done.class, contoso.theCase().state(StepName.BLOCK));
  }

  @Test
  void aRefusedRequestComesBackToWhoeverAsked() {
    var youssef = contoso.with("y.elamrani", Language.DUTCH);
    var priya = priyaIsRefused(Language.DUTCH).pressed("ask-colleague");
    youssef.pressed("decline").hears("lend.declined");
    priya.hears("told.declined").isAsked("step.save-mail.ask");
    assertInstanceOf(StepState.Refused.class, contoso.theCase().state(StepName.BLOCK));
  }

  @Test
  void oneAnswerIsEnoughAndTheOthersAreTold() {
    var youssef = contoso.with("y.elamrani", Language.DUTCH);
    var mirjam = contoso.with("m.hoekstra", Language.ENGLISH);
    priyaIsRefused(Language.DUTCH).pressed("ask-colleague");
    mirjam.isAsked("ask.lend");
    youssef.pressed("lend");
    mirjam.hears("lend.gone").isAskedNothing();
  }

  @Test
  void aQuestionInTheMiddleOfSomethingElseIsNotPushedAside() {
    var youssef =
        contoso
            .with("y.elamrani", Language.DUTCH)
            .said("Anke Visser gaat uit dienst")
            .isAsked("ask.when");
    priyaIsRefused(Language.DUTCH).pressed("ask-colleague");
    youssef.hears("lend.waiting").isAsked("ask.when");
    youssef.said("verzoeken").isAsked("ask.lend").pressed("lend").hears("lend.done", "lend.back");
    youssef.said("ga verder").isAsked("ask.when");
  }

  @Test
  void whoWaitsCanStillLeaveTheStepOut() {
    var priya =
        contoso
            .with("p.ramdin", Language.DUTCH)
            .said("Nadia Bouzid gaat nu uit dienst")
            .pressed("as-planned")
            .pressed("ask-colleague");
    assertInstanceOf(StepState.WaitingForColleague.class, contoso.theCase().state(StepName.BLOCK));
    while (priya.conversation().open() != null) {
      priya.isAsked("ask.rescue-refused").pressed("skip-step");
    }
    priya.said("sla over");
    assertInstanceOf(StepState.Skipped.class, contoso.theCase().state(StepName.BLOCK));
  }

  @Test
  void whoLedACaseIsToldThatSomebodyElseDoesNow() {
    var mirjam =
        contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst").isAsked("ask.when");
    contoso
        .with("y.elamrani", Language.ENGLISH)
        .said("Anke Visser is leaving")
        .isAsked("ask.take-over")
        .pressed("take-over");
    mirjam.hears("told.taken-over", "question.void").isAskedNothing();
    assertTrue(contoso.theCase().lead().equals(Contoso.upn("y.elamrani")));
  }
}
