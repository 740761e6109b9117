package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name that was wrong is put right: of who leaves, and of who receives something. */
class CorrectionTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript sannesPlan(Language language) {
    return contoso
        .with(language)
        .said(
            "Sanne Bakkers gaat vrijdag uit dienst, mail doorsturen naar Joost Hendriks",
            "Sanne Bakkers is leaving on Friday, forward her mail to Joost Hendriks");
  }

  @ParameterizedTest
  @EnumSource
  void somebodyElseLeavesAndWhatWasChosenHoldsForThem(Language language) {
    sannesPlan(language)
        .said("nee, ik bedoel Sanne Bakker", "no, I mean Sanne Bakker")
        .hears("correct.person")
        .tenantWasAskedNothing();
    var corrected = contoso.theCase();
    assertEquals(new CaseId(1), corrected.id());
    assertEquals(Contoso.upn("s.bakker"), corrected.leaver());
    assertEquals("Sanne Bakker", corrected.displayName());
    assertNotNull(corrected.timing());
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("j.hendriks")),
        corrected.choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoWasMeantOfSeveralIsAsked(Language language) {
    sannesPlan(language)
        .said("verkeerde persoon, het is Jan de Vries", "wrong person, it is Jan de Vries")
        .isAsked("ask.which-person")
        .pressed(Contoso.upn("jan.devries").text())
        .hears("correct.person");
    assertEquals(Contoso.upn("jan.devries"), contoso.theCase().leaver());
  }

  @ParameterizedTest
  @EnumSource
  void anotherReceiverLeavesTheLeaverAsTheyAre(Language language) {
    sannesPlan(language)
        .said("nee, niet Joost maar Marieke Dijkstra", "no, not Joost but Marieke Dijkstra");
    assertEquals(Contoso.upn("s.bakkers"), contoso.theCase().leaver());
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("m.dijkstra")),
        contoso.theCase().choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoseNameIsLikeTheReceiversReceives(Language language) {
    contoso
        .with(language)
        .said(
            "Anke Visser gaat vrijdag uit dienst, mail doorsturen naar Sanne Bakkers",
            "Anke Visser is leaving on Friday, forward her mail to Sanne Bakkers")
        .said("nee, ik bedoel Sanne Bakker", "no, I mean Sanne Bakker");
    assertEquals(Contoso.upn("a.visser"), contoso.theCase().leaver());
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("s.bakker")),
        contoso.theCase().choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDoneForTheFirstIsNotGivenToTheSecond(Language language) {
    contoso
        .with(language)
        .said("Sanne Bakkers gaat nu uit dienst", "Sanne Bakkers is leaving now")
        .said("alles zoals gepland", "everything as planned")
        .said("nee, ik bedoel Sanne Bakker", "no, I mean Sanne Bakker")
        .hears("correct.acted")
        .isAsked("ask.is-leaving");
    assertEquals(Contoso.upn("s.bakkers"), contoso.theCase().leaver());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasChosenOfTheFirstOnesOwnThingsIsNotTakenAlong(Language language) {
    contoso
        .with(language)
        .said("Anke Visser gaat vrijdag uit dienst", "Anke Visser is leaving on Friday")
        .said("wis de iPad niet", "do not wipe the iPad")
        .said("nee, ik bedoel Sanne Bakker", "no, I mean Sanne Bakker")
        .hears("correct.person");
    assertEquals(Contoso.upn("s.bakker"), contoso.theCase().leaver());
    assertEquals(List.of(), contoso.theCase().decisions());
  }

  @ParameterizedTest
  @EnumSource
  void whoCannotLeaveDoesNotTakeTheCase(Language language) {
    sannesPlan(language)
        .said("nee, ik bedoel Mirjam Hoekstra", "no, I mean Mirjam Hoekstra")
        .hears("guard.last-global-admin");
    assertEquals(Contoso.upn("s.bakkers"), contoso.theCase().leaver());
  }
}
