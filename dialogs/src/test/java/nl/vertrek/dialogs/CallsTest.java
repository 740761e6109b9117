package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls go on to somebody while the licence stays (F48), or the number is released (F46). */
class CallsTest {

  private static final Upn ESTHER = Contoso.upn("e.kalkman");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript atTheQuestion(String speaker, Language language) {
    var lead =
        contoso
            .with(speaker, language)
            .said("Esther Kalkman gaat nu uit dienst", "Esther Kalkman is leaving now")
            .pressed("begin");
    for (String without : List.of("save-nothing", "leave-files", "nowhere")) {
      while (lead.question().equals("ask.rescue-refused")) {
        lead.pressed("skip-step");
      }
      lead.pressed(without);
    }
    while (lead.question().equals("ask.rescue-refused")) {
      lead.pressed("skip-step");
    }
    return lead.isAsked("step.calls.ask");
  }

  private Phone phone(String name) {
    return Objects.requireNonNull(contoso.person(name).phone());
  }

  @ParameterizedTest
  @EnumSource
  void forwardsToAColleagueAndKeepsTheLicencesForIt(Language language) {
    atTheQuestion("m.hoekstra", language)
        .said("doorschakelen", "forward")
        .isAsked("step.calls.ask-who")
        .said("Marieke Dijkstra")
        .hears("step.calls.done-forward", "step.licenses.stays-calls")
        .isAsked("step.licenses.ask")
        .pressed("all-licenses")
        .pressed("not-lower")
        .pressed("keep-account")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");
    assertEquals(
        new Phone.Forwarding(MARIEKE, Phone.Mode.FORWARD), phone("e.kalkman").forwarding());
    assertEquals(Set.of("MCOEV", "MCOPSTN1"), Set.copyOf(contoso.person("e.kalkman").licenses()));
  }

  @ParameterizedTest
  @EnumSource
  void releasesTheNumberAndGivesItBack(Language language) {
    var mirjam =
        atTheQuestion("m.hoekstra", language)
            .said("vrijgeven", "release it")
            .hears("step.calls.done-release");
    assertNull(contoso.person("e.kalkman").phone());
    mirjam.said("Esther blijft toch", "Esther is staying after all").pressed("call-off");
    assertEquals("+31200120160", phone("e.kalkman").number());
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatIsSaidAndStopsForwardingWhenThatIsUndone(Language language) {
    contoso
        .with(language)
        .said("Esther Kalkman gaat nu uit dienst", "Esther Kalkman is leaving now")
        .said("schakel haar telefoon door naar Marieke", "forward her calls to Marieke")
        .hears("change.plan", "step.calls.plan-forward", "step.licenses.stays-calls")
        .pressed("as-planned")
        .hears("step.calls.done-forward")
        .said("Esther blijft toch", "Esther is staying after all")
        .pressed("call-off");
    assertNull(phone("e.kalkman").forwarding());
  }

  @ParameterizedTest
  @EnumSource
  void asksWhatGoesFirstWhereTheLicencesWereToGo(Language language) {
    contoso
        .with(language)
        .said(
            "Esther Kalkman gaat vrijdag uit dienst, licentie mag weg",
            "Esther Kalkman is leaving on Friday, the license can go")
        .said("schakel haar telefoon door naar Marieke", "forward her calls to Marieke")
        .isAsked("conflict.calls-license")
        .pressed("keep-phone-license")
        .hears("step.calls.plan-forward", "step.licenses.stays-calls")
        .isAsked("ask.approval");
    assertEquals(
        Set.of("SPE_E3"), Objects.requireNonNull(contoso.theCase().choices().licenses()).skus());
  }

  @ParameterizedTest
  @EnumSource
  void theNumberGoesWithTheAccount(Language language) {
    contoso
        .with(language)
        .said("Esther Kalkman gaat vrijdag uit dienst", "Esther Kalkman is leaving on Friday")
        .said("schakel haar telefoon door naar Marieke", "forward her calls to Marieke")
        .said("verwijder het account", "delete the account")
        .isAsked("conflict.calls-account")
        .pressed("release-and-delete")
        .hears("step.calls.plan-release", "step.account.plan");
  }

  @ParameterizedTest
  @EnumSource
  void forwardsNothingWhereThePolicyForbidsIt(Language language) {
    contoso
        .with(language)
        .said("Oğuz Demir gaat vrijdag uit dienst", "Oğuz Demir is leaving on Friday")
        .said("schakel zijn telefoon door naar Marieke", "forward his calls to Marieke")
        .hears("step.calls.not-allowed");
    assertNull(contoso.theCase().choices().calls());
  }

  @Test
  void keepsCallsGoingWhereTheyGoAlready() {
    contoso
        .with(Language.DUTCH)
        .said("Sjoerd de Jong gaat nu uit dienst")
        .hears("step.calls.plan-ring", "step.licenses.stays-calls")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");
    assertEquals(
        new Phone.Forwarding(ESTHER, Phone.Mode.SIMULTANEOUS_RING), phone("s.dejong").forwarding());
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheNumberOnSomebodysWord(Language language) {
    atTheQuestion("m.hoekstra", language)
        .said("sla over", "skip")
        .hears("told.skipped")
        .tenantWasAsked("LeaveQueue", "LeaveGroup")
        .isAsked("step.licenses.ask");
    assertNotNull(contoso.person("e.kalkman").phone());
  }

  /** Telephony takes a Global admin, and nothing else waits for it. */
  @ParameterizedTest
  @EnumSource
  void isDoneByTheColleagueWhoMay(Language language) {
    var youssef = atTheQuestion("y.elamrani", language).pressed("release-number");
    var mirjam = contoso.with(language);
    youssef
        .isAsked("ask.rescue-refused")
        .pressed("show-how")
        .hears("guide.release-number")
        .said("geef me het powershell-commando", "give me the powershell command")
        .hearsCode("Remove-CsPhoneNumberAssignment -Identity 'e.kalkman@contoso.nl' -RemoveAll")
        .pressed("ask-colleague");
    mirjam.isAsked("ask.lend").pressed("lend");
    assertInstanceOf(StepState.Done.class, contoso.theCase().state(StepName.CALLS));
    assertEquals(
        Contoso.upn("m.hoekstra"),
        contoso.asked().stream()
            .filter(act -> act.command() instanceof Command.ReleaseNumber)
            .reduce((_, last) -> last)
            .orElseThrow()
            .actor()
            .upn());
  }
}
