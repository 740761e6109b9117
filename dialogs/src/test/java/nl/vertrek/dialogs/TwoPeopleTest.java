package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be taken back waits for a second admin, where the rule says so. */
class TwoPeopleTest {

  @AutoClose
  private final Contoso contoso =
      new Contoso(new TwoPeople(Set.of(StepName.ACCOUNT, StepName.DEVICES)));

  /** Everything of Stefan's departure is done but for the deletion. */
  private Transcript mirjamDeletes(Language language) {
    return contoso
        .with(language)
        .said("verwijder het account van Stefan Wolters", "delete Stefan Wolters's account")
        .pressed("do-task")
        .said("Stefan Wolters");
  }

  private boolean deleted() {
    return contoso.commands().stream().anyMatch(Command.DeleteAccount.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsDeletedUntilSomebodyElseAgrees(Language language) {
    var ewa = contoso.with("e.kowalczyk", language).isAsked("ask.who");
    var mirjam = mirjamDeletes(language).hears("second.asked");
    assertFalse(deleted());
    ewa.isAsked("ask.second").pressed("agree").hears("second.done");
    mirjam
        .hears("told.seconded", "step.account.done-until")
        .doesNotHear("told.waiting-for-colleague");
    assertEquals(
        Contoso.upn("m.hoekstra"),
        contoso.asked().stream()
            .filter(act -> act.command() instanceof Command.DeleteAccount)
            .findFirst()
            .orElseThrow()
            .actor()
            .upn());
  }

  @ParameterizedTest
  @EnumSource
  void whoDisagreesHasTheStepLeftOut(Language language) {
    var ewa = contoso.with("e.kowalczyk", language).isAsked("ask.who");
    var mirjam = mirjamDeletes(language);
    ewa.pressed("decline").hears("lend.declined");
    mirjam.hears("told.declined");
    assertFalse(deleted());
    assertEquals(
        new StepState.Skipped(Contoso.upn("e.kowalczyk")),
        contoso.theCase().state(StepName.ACCOUNT));
  }

  /** What a colleague agreed to is what was chosen then, and nothing that is chosen later. */
  @Test
  void whatIsChosenAfterTheConsentIsAgreedToAnew() {
    var ewa = contoso.with("e.kowalczyk", Language.DUTCH);
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("wis de iPhone van Anke Visser")
            .said("Anke Visser")
            .hears("second.asked");
    contoso.tenantIsSlow();
    ewa.pressed("agree");
    mirjam.said("wis de iPad ook");
    contoso.tenantCatchesUp();
    assertFalse(
        contoso.commands().stream().anyMatch(Command.WipeDevice.class::isInstance),
        mirjam::toString);
  }

  @Test
  void whoAsksCannotAgreeThemselves() {
    var mirjam = mirjamDeletes(Language.DUTCH);
    mirjam.said("verzoeken").hears("lend.none");
    contoso.with(Language.DUTCH).isAsked("ask.who");
    assertInstanceOf(
        StepState.WaitingForColleague.class, contoso.theCase().state(StepName.ACCOUNT));
    assertFalse(deleted());
  }

  @Test
  void whatTheRuleDoesNotNameIsDoneAtOnce() {
    contoso.with(Language.DUTCH).said("blokkeer Stefan Wolters").pressed("do-task");
    assertTrue(contoso.commands().stream().anyMatch(Command.BlockSignIn.class::isInstance));
  }
}
