package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leaves, who may not, who asks, and who leads. */
class WhoTest {

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void tellsTwoPeopleOfOneNameApart(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Jan de Vries gaat uit dienst", "Jan de Vries is leaving")
            .isAsked("ask.which-person");
    assertEquals(
        List.of("j.devries@contoso.nl", "jan.devries@contoso.nl"),
        mirjam.options().stream().sorted().toList());
    mirjam.pressed("jan.devries@contoso.nl").hears("case.begun").isAsked("ask.when");
    assertEquals(Contoso.upn("jan.devries"), contoso.theCase().leaver());
  }

  @Test
  void choosesBetweenNamesakesByWhatTheyDo() {
    contoso.with(Language.DUTCH).said("Jan de Vries gaat uit dienst").said("de accountmanager");
    assertEquals(Contoso.upn("j.devries"), contoso.theCase().leaver());
  }

  @Test
  void asksWhichOfTwoNamesakesReceives() {
    contoso
        .with(Language.DUTCH)
        .said("Anke Visser gaat nu uit dienst, Jan de Vries krijgt haar postvak")
        .isAsked("ask.which-receiver")
        .pressed("j.devries@contoso.nl")
        .isAsked("ask.approval");
  }

  @ParameterizedTest
  @CsvSource({
    "Mirjam Hoekstra, guard.last-global-admin",
    "Vergaderzaal Merel, guard.not-a-person",
    "Klantenservice, guard.not-a-person",
    "Hanneke Roelofs, guard.deleted",
  })
  void refusesWhoCannotLeave(String name, String why) {
    contoso
        .with(Language.DUTCH)
        .said(name + " gaat uit dienst")
        .hears(why)
        .isAsked("ask.who")
        .tenantWasAskedNothing();
    assertEquals(List.of(), contoso.cases());
  }

  @Test
  void nobodyArrangesTheirOwnDeparture() {
    contoso
        .with("y.elamrani", Language.DUTCH)
        .said("Youssef el Amrani gaat uit dienst")
        .hears("guard.yourself");
    assertEquals(List.of(), contoso.cases());
  }

  @ParameterizedTest
  @EnumSource
  void aStrangerIsToldNoAndNothingElse(Language language) {
    var loes = contoso.with("l.timmermans", language).hears("stranger").isAskedNothing();
    loes.said("Anke Visser gaat uit dienst", "Anke Visser is leaving")
        .hears("stranger")
        .doesNotHear("facts.title", "case.begun")
        .isAskedNothing();
    loes.said("wie is Joost Hendriks?", "who is Joost Hendriks?").doesNotHear("facts.title");
    assertEquals(List.of(), contoso.cases());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anke", "anke visser", "a.visser@contoso.nl", "ANKE  VISSER"})
  void takesAnyNameOfTheLeaverAsConfirmation(String name) {
    confirming("Anke Visser").said(name).doesNotHear("typed-name.differs");
    assertTrue(contoso.theCase().confirmed().contains(StepName.DEVICES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Joost", "ja", "Ank", "Bram Claes"})
  void anyOtherNameDoesNothing(String name) {
    confirming("Anke Visser").said(name).isAsked("ask.typed-name").tenantWasAskedNothing();
    assertEquals(0, contoso.theCase().confirmed().size());
  }

  private Transcript confirming(String leaver) {
    return contoso
        .with(Language.DUTCH)
        .said(leaver + " gaat nu uit dienst")
        .pressed("as-planned")
        .isAsked("ask.typed-name");
  }

  @ParameterizedTest
  @CsvSource({
    "Işıl Yıldırım, Işıl",
    "Işıl Yıldırım, isil",
    "Işıl Yıldırım, Isil Yildirim",
    "ياسمين بنعلي, ياسمين بنعلي",
    "ياسمين بنعلي, ياسمين",
  })
  void takesNamesOfEveryScript(String leaver, String typed) {
    var mirjam = contoso.with(Language.DUTCH).said(leaver + " gaat nu uit dienst");
    mirjam.isAsked("ask.approval").said("verwijder het account");
    if (mirjam.question().startsWith("conflict")) {
      mirjam.pressed("no-sharing-and-delete");
    }
    mirjam.pressed("as-planned");
    for (int hours = 0; hours < 5 && mirjam.conversation().open() == null; hours++) {
      mirjam.clockMoves(Duration.ofHours(1));
    }
    mirjam.isAsked("ask.typed-name").said(typed);
    assertTrue(contoso.theCase().confirmed().contains(StepName.ACCOUNT), mirjam::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p.ramdin", "d.wijdenbosch", "y.elamrani"})
  void whoseRoleIsTooSmallIsToldWhyAndCanGoOn(String speaker) {
    var helper =
        contoso
            .with(speaker, Language.DUTCH)
            .said("Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak")
            .pressed("as-planned")
            .isAsked("ask.rescue-refused")
            .hears("refusal.needs-role");
    for (int steps = 0; steps < 12 && contoso.theCase().open(); steps++) {
      if (helper.question().equals("ask.rescue-refused") && !helper.options().isEmpty()) {
        helper.pressed("skip-step");
        assertTrue(
            contoso.theCase().states().values().stream()
                .anyMatch(StepState.Skipped.class::isInstance),
            helper::toString);
      } else {
        helper.clockMoves(Duration.ofHours(8));
      }
    }
    assertFalse(contoso.theCase().open(), helper::toString);
  }

  @Test
  void retryingDoesWhatWasRefusedOnceTheRoleIsThere() {
    var youssef =
        contoso
            .with("y.elamrani", Language.DUTCH)
            .said("Bram Claes gaat nu uit dienst")
            .pressed("as-planned")
            .isAsked("ask.rescue-refused");
    youssef.pressed("retry").isAsked("ask.rescue-refused");

    var mirjam = contoso.with(Language.DUTCH).said("Bram Claes gaat uit dienst");
    mirjam.isAsked("ask.take-over").pressed("take-over").hears("take-over.done");
    mirjam.isAsked("ask.rescue-refused");
    for (int steps = 0; steps < 9 && !mirjam.options().isEmpty(); steps++) {
      mirjam.pressed("retry");
    }
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");
    assertTrue(contoso.theCase().state(StepName.BLOCK) instanceof StepState.Done);
  }

  @Test
  void whatIsLeftOfARefusedStepIsNotAskedBeforeItBeginsAnew() {
    var dennis =
        contoso
            .with("d.wijdenbosch", Language.DUTCH)
            .said("Bram Claes gaat nu uit dienst")
            .pressed("as-planned")
            .isAsked("ask.rescue-refused")
            .pressed("skip-step")
            .isAsked("ask.rescue-refused");
    var mirjam = contoso.with(Language.DUTCH).said("Bram Claes gaat uit dienst");
    mirjam.pressed("take-over").pressed("retry");
    mirjam.tenantWasAsked("ResetPassword", "SignOutEverywhere");
    dennis.hears("question.void").isAskedNothing();
  }

  @Test
  void theFormerLeadActsNoMoreWithoutTakingItBack() {
    var youssef = contoso.with("y.elamrani", Language.DUTCH).said("Anke Visser gaat uit dienst");
    contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst").pressed("take-over");
    assertEquals(Contoso.upn("m.hoekstra"), contoso.theCase().lead());
    youssef.hears("told.taken-over", "question.void").isAskedNothing();
    youssef.said("blokkeer haar nu").isAsked("ask.take-over");
    assertNull(contoso.theCase().timing());
    youssef.pressed("not-take-over").hears("take-over.left").tenantWasAskedNothing();
    youssef.said("status").hears("status.open");
    assertEquals(new Upn("m.hoekstra@contoso.nl"), contoso.theCase().lead());
  }
}
