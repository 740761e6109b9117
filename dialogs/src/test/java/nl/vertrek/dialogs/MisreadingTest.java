package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is done on words that did not ask for it. */
class MisreadingTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript atTheApproval() {
    return contoso
        .with(Language.DUTCH)
        .said("Anke Visser gaat nu uit dienst")
        .isAsked("ask.approval");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nee, niet zoals gepland",
        "wat gebeurt er precies volgens het plan?",
        "mail naar niemand; alles zoals gepland"
      })
  void aDoubtOrAQuestionCarriesNoPlanOut(String said) {
    atTheApproval().said(said).tenantWasAskedNothing();
    assertFalse(contoso.theCase().approved());
  }

  @Test
  void anotherLeaverIsNoAnswerToWhenThisOneLeaves() {
    contoso
        .with(Language.DUTCH)
        .said("Murat Kaya gaat weg")
        .isAsked("ask.when")
        .said("Sjoerd de Jong gaat nu weg")
        .tenantWasAskedNothing();
    assertEquals(2, contoso.cases().size());
  }

  @Test
  void whoIsNotDismissedDoesNotLeave() {
    contoso.with(Language.DUTCH).said("Sanne Bakkers is niet ontslagen").tenantWasAskedNothing();
    assertTrue(contoso.cases().isEmpty());
  }

  @Test
  void anotherWayForTheMailKeepsItsReceiver() {
    atTheApproval()
        .said("mail doorsturen naar Marieke Dijkstra")
        .said("maak er een gedeeld postvak van");
    var mail = contoso.theCase().choices().mail();
    assertEquals(new Decision.MailGoes(Decision.Way.SHARE, Contoso.upn("m.dijkstra")), mail);
  }

  @Test
  void whatWasTakenBackWaitsAndCanBeDoneAgain() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Bram Claes gaat nu uit dienst")
            .pressed("begin")
            .said("maak ongedaan")
            .hears("undo.begun");
    assertTrue(contoso.theCase().paused(), mirjam::toString);
    assertTrue(
        contoso.theCase().states().values().stream().anyMatch(StepState.Undone.class::isInstance),
        mirjam::toString);
  }

  @Test
  void aStepThatIsLeftOutTakesWhatHangsOnItWithIt() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Nadia Bouzid gaat nu uit dienst")
            .pressed("begin")
            .pressed("save-nothing")
            .pressed("leave-files")
            .pressed("nowhere");
    mirjam.isAsked("step.licenses.ask").said("sla over");
    assertTrue(
        contoso.theCase().state(StepName.TOTALS) instanceof StepState.NotNeeded, mirjam::toString);
  }
}
