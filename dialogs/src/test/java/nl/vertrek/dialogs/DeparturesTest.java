package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people leave at once: a case each, one after the other, with the answers shared. */
class DeparturesTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private List<Upn> leavers() {
    return contoso.cases().stream().map(Case::leaver).toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachOfThemGetsACaseOnceTheOneBeforeNeedsNobody(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Sanne Bakkers, Nadia Bouzid en Murat Kaya gaan 1 juni uit dienst",
                "Sanne Bakkers, Nadia Bouzid and Murat Kaya are leaving on June 1")
            .hears("departures.begun")
            .isAsked("ask.approval");
    assertEquals(List.of(Contoso.upn("s.bakkers")), leavers());
    mirjam.pressed("as-planned").hears("departures.next").isAsked("ask.approval");
    mirjam.pressed("as-planned").hears("departures.next").isAsked("ask.approval");
    mirjam.pressed("as-planned").doesNotHear("departures.next").isAskedNothing();
    assertEquals(
        List.of(Contoso.upn("s.bakkers"), Contoso.upn("n.bouzid"), Contoso.upn("m.kaya")),
        leavers());
    assertTrue(contoso.cases().stream().allMatch(Case::approved));
    mirjam.tenantWasAskedNothing();
  }

  @Test
  void whatWasAnsweredForTheFirstIsNotAskedOfTheOthers() {
    contoso
        .with(Language.DUTCH)
        .said("Sanne Bakkers en Nadia Bouzid gaan uit dienst")
        .isAsked("ask.when")
        .said("1 juni om 12:00")
        .said("mail doorsturen naar Marieke Dijkstra")
        .pressed("as-planned")
        .hears("departures.next")
        .isAsked("ask.approval");
    var nadia = contoso.cases().getLast();
    assertInstanceOf(Timing.At.class, nadia.timing());
    assertEquals(contoso.cases().getFirst().timing(), nadia.timing());
    assertEquals(contoso.cases().getFirst().choices().mail(), nadia.choices().mail());
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("m.dijkstra")),
        nadia.choices().mail());
  }

  @Test
  void anExceptionHoldsForWhomItWasMadeAndNobodyElse() {
    contoso
        .with(Language.DUTCH)
        .said(
            "Sanne Bakkers en Nadia Bouzid gaan 1 juni uit dienst, bij Nadia mag de mail naar Joost"
                + " Hendriks")
        .pressed("as-planned")
        .isAsked("ask.approval");
    assertNull(contoso.cases().getFirst().choices().mail());
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("j.hendriks")),
        contoso.cases().getLast().choices().mail());
  }

  @Test
  void aPauseHoldsTheOthersBackAndContinueBringsThemOn() {
    contoso
        .with(Language.DUTCH)
        .said("Sanne Bakkers en Nadia Bouzid gaan 1 juni uit dienst")
        .said("pauze")
        .doesNotHear("departures.next")
        .said("ga verder")
        .isAsked("ask.approval")
        .pressed("as-planned")
        .hears("departures.next");
    assertEquals(2, contoso.cases().size());
  }

  @Test
  void whoStaysAfterAllBeforeTheirTurnIsLeftOut() {
    contoso
        .with(Language.DUTCH)
        .said("Sanne Bakkers en Nadia Bouzid gaan 1 juni uit dienst")
        .said("Nadia Bouzid blijft toch")
        .hears("departures.stays")
        .isAsked("ask.approval")
        .pressed("as-planned")
        .doesNotHear("departures.next")
        .isAskedNothing();
    assertEquals(List.of(Contoso.upn("s.bakkers")), leavers());
  }

  @Test
  void whoCannotLeaveIsNamedAndTheOthersGoOn() {
    contoso
        .with(Language.DUTCH)
        .said("Mirjam Hoekstra en Nadia Bouzid gaan 1 juni uit dienst")
        .hears("guard.last-global-admin", "departures.next")
        .isAsked("ask.approval");
    assertEquals(List.of(Contoso.upn("n.bouzid")), leavers());
  }

  @Test
  void aNamesakeIsAskedWhenTheirTurnComes() {
    contoso
        .with(Language.DUTCH)
        .said("Sanne Bakkers en Jan de Vries gaan 1 juni uit dienst")
        .pressed("as-planned")
        .isAsked("ask.which-person")
        .pressed("jan.devries@contoso.nl")
        .isAsked("ask.approval");
    assertEquals(List.of(Contoso.upn("s.bakkers"), Contoso.upn("jan.devries")), leavers());
    assertEquals(contoso.cases().getFirst().timing(), contoso.cases().getLast().timing());
  }

  @Test
  void aPastedListOfAddressesIsAList() {
    contoso
        .with(Language.DUTCH)
        .said(
            """
            deze mensen gaan uit dienst:
            s.bakkers@contoso.nl
            n.bouzid@contoso.nl
            m.kaya@contoso.nl\
            """)
        .hears("departures.begun")
        .isAsked("ask.when")
        .said("1 juni om 12:00")
        .pressed("as-planned")
        .pressed("as-planned")
        .isAsked("ask.approval");
    assertEquals(
        List.of(Contoso.upn("s.bakkers"), Contoso.upn("n.bouzid"), Contoso.upn("m.kaya")),
        leavers());
  }

  @Test
  void noRowOfASpreadsheetGetsTheDayOfAnother() {
    contoso
        .with(Language.DUTCH)
        .said("deze mensen gaan uit dienst:\nSanne Bakkers\t1 juni\nNadia Bouzid\t1 juli")
        .hears("departures.begun", "departures.days-differ")
        .isAsked("ask.when")
        .said("1 juni")
        .pressed("as-planned")
        .hears("departures.next")
        .isAsked("ask.when");
    assertInstanceOf(Timing.At.class, contoso.cases().getFirst().timing());
    assertNull(contoso.cases().getLast().timing());
  }

  @Test
  void whoWaitsWhileOthersAreNamedIsNotForgottenSilently() {
    contoso
        .with(Language.DUTCH)
        .said("Sanne Bakkers en Nadia Bouzid gaan 1 juni uit dienst")
        .said("Murat Kaya en Anke Visser gaan 1 juli uit dienst")
        .hears("departures.forgotten", "departures.begun")
        .isAsked("ask.approval")
        .pressed("as-planned")
        .isAsked("ask.approval")
        .pressed("as-planned")
        .isAsked("ask.typed-name")
        .said("Anke Visser")
        .isAskedNothing();
    assertEquals(
        List.of(Contoso.upn("s.bakkers"), Contoso.upn("m.kaya"), Contoso.upn("a.visser")),
        leavers());
  }

  @Test
  void twoNamesInARowThatFitNobodyTogetherAreNotTwoLeavers() {
    contoso
        .with(Language.DUTCH)
        .said("Jan Bakker gaat uit dienst")
        .doesNotHear("departures.begun")
        .tenantWasAskedNothing();
    assertTrue(contoso.cases().size() <= 1, leavers()::toString);
  }
}
