package nl.vertrek.dialogs;

import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be read in more than one way is offered, and a fact is said with the own figures. */
class MeaningTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript inTheMiddle(Language language) {
    return contoso
        .with(language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .pressed("begin")
        .isAsked("step.save-mail.ask");
  }

  @Test
  void anUnsureMessageIsOfferedInItsTwoBestReadings() {
    inTheMiddle(Language.DUTCH)
        .said("doe iets met haar mail")
        .isAsked("ask.which-meant")
        .tenantWasAskedNothing()
        .pressed("share-mailbox")
        .doesNotHear("miss");
  }

  @ParameterizedTest
  @EnumSource
  void whoMeantSomethingElseIsAskedAgainWhatWasOpen(Language language) {
    inTheMiddle(language)
        .said("doe iets met haar mail", "something with her phone")
        .isAsked("ask.which-meant")
        .pressed("something-else")
        .hears("miss")
        .isAsked("step.save-mail.ask")
        .tenantWasAskedNothing();
  }

  @ParameterizedTest
  @EnumSource
  void aFactIsSaidWithTheFiguresOfThePersonWhoLeaves(Language language) {
    inTheMiddle(language)
        .said(
            "hoe groot mag een gedeeld postvak zijn zonder licentie?",
            "how big can a shared mailbox be without a license?")
        .hears("fact.F13", "own.mailbox")
        .isAsked("step.save-mail.ask");
  }
}
