package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  @ParameterizedTest
  @CsvSource({
    "wis alleen de iPad, dev-05, WIPE, dev-04, LEAVE",
    "blokkeer enkel de tablet, dev-05, BLOCK, dev-04, ",
    "wis haar telefoon, dev-04, WIPE, dev-05, ",
    "telefoon niet wissen, dev-04, BLOCK, dev-05, ",
  })
  void onlyTheDeviceThatWasMeantIsTouchedAndOnlyAsAsked(
      String said, String device, Decision.Fate fate, String other, Decision.Fate otherFate) {
    atTheApproval().said(said).tenantWasAskedNothing();
    var fates = contoso.theCase().choices().devices();
    assertEquals(fate, fates.get(device), fates::toString);
    assertEquals(otherFate, fates.get(other), fates::toString);
  }

  @ParameterizedTest
  @EnumSource
  void thatNobodyGetsTheMailIsHeardInPassingToo(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, niemand krijgt de mail",
            "Nadia Bouzid is leaving now, nobody gets the mail")
        .isAsked("ask.approval");
    assertEquals(
        new Decision.MailGoes(Decision.Way.NOWHERE, null), contoso.theCase().choices().mail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorsturen hoeft niet", "niet doorsturen"})
  void forwardingThatIsNotWantedIsTakenOutOfThePlan(String said) {
    atTheApproval()
        .said("mail doorsturen naar Marieke Dijkstra")
        .said(said)
        .isAsked("ask.approval");
    assertEquals(
        new Decision.MailGoes(Decision.Way.NOWHERE, null), contoso.theCase().choices().mail());
  }

  @Test
  void wordsForADeviceThatAreNotSureAreAskedBackFirst() {
    atTheApproval()
        .said("blokkeer de iPad alleen")
        .isAsked("ask.which-meant")
        .pressed("wipe-device")
        .tenantWasAskedNothing();
    assertEquals(Map.of("dev-05", Decision.Fate.BLOCK), contoso.theCase().choices().devices());
  }

  @Test
  void aRefusalWithADayInItDeclinesNoExport() {
    atTheApproval()
        .pressed("begin")
        .pressed("leave-devices")
        .pressed("leave-meetings")
        .isAsked("step.save-mail.ask")
        .said("nee wacht, vrijdag");
    assertFalse(contoso.theCase().state(StepName.SAVE_MAIL).over());
  }

  @Test
  void whoIsAskedWhoLeavesCanSayNobody() {
    contoso
        .with(Language.DUTCH)
        .isAsked("ask.who")
        .said("laat maar")
        .hears("never-mind")
        .isAskedNothing();
  }

  @Test
  void aBigMailboxIsNotPromisedToShareWithoutALicence() {
    contoso
        .with(Language.DUTCH)
        .said("Piet Bouma gaat nu uit dienst, mail doorsturen naar Joost, licentie mag weg")
        .isAsked("conflict.forwarding-license-anyway");
  }

  @Test
  void lookingSomebodyUpBeginsNoCase() {
    contoso.with(Language.DUTCH).said("wie is Karim").hears("facts.title");
    assertTrue(contoso.cases().isEmpty());
  }
}
