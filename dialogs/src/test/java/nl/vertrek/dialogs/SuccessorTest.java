package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes over must be staying, and must not send everything back. */
class SuccessorTest {

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void whoIsLeavingTooReceivesNothing(Language language) {
    contoso
        .with(language)
        .said("Joost Hendriks gaat nu uit dienst", "Joost Hendriks is leaving now");
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Joost Hendriks",
            "Nadia Bouzid is leaving now, forward her mail to Joost Hendriks")
        .hears("receiver.leaving")
        .tenantWasAskedNothing();
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, null),
        contoso.cases().getLast().choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoWasToReceiveAndLeavesIsPointedOut(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Joost Hendriks",
            "Nadia Bouzid is leaving now, forward her mail to Joost Hendriks");
    contoso
        .with(language)
        .said("Joost Hendriks gaat ook uit dienst", "Joost Hendriks is leaving as well")
        .hears("guard.successor");
  }

  @ParameterizedTest
  @EnumSource
  void aManagerWhoLeavesTooIsPointedOut(Language language) {
    contoso
        .with(language)
        .said("Joost Hendriks gaat nu uit dienst", "Joost Hendriks is leaving now");
    contoso
        .with(language)
        .said("Anke Visser gaat nu uit dienst", "Anke Visser is leaving now")
        .hears("guard.manager-leaving");
  }

  @ParameterizedTest
  @EnumSource
  void mailIsNotSentToWhoSendsItBack(Language language) {
    contoso.doneByHand(new Command.ForwardMail(Contoso.upn("m.dijkstra"), Contoso.upn("n.bouzid")));
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Marieke Dijkstra",
            "Nadia Bouzid is leaving now, forward her mail to Marieke Dijkstra")
        .hears("receiver.loop");
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, null), contoso.theCase().choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsOnlyToBeBlockedForNowDoesNotLeave(Language language) {
    contoso
        .with(language)
        .said("blokkeer Joost Hendriks", "block sign-in for Joost Hendriks")
        .isAsked("ask.task");
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, stuur haar mail door naar Joost Hendriks",
            "Nadia Bouzid is leaving now, forward her mail to Joost Hendriks")
        .doesNotHear("receiver.leaving", "guard.manager-leaving");
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("j.hendriks")),
        contoso.cases().getLast().choices().mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoWasToGetTheCallsAndLeavesIsPointedOutToo(Language language) {
    contoso
        .with(language)
        .said(
            "Esther Kalkman gaat nu uit dienst, schakel haar nummer door naar Marieke Dijkstra",
            "Esther Kalkman is leaving now, forward her calls to Marieke Dijkstra");
    contoso
        .with(language)
        .said("Marieke Dijkstra gaat uit dienst", "Marieke Dijkstra is leaving")
        .hears("guard.successor");
  }
}
