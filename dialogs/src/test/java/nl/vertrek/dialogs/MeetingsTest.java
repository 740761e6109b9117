package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meetings that the leaver organised are cancelled while the mailbox can send (F69). */
class MeetingsTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Command CANCEL =
      new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop", "afspraak-noord"));

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript atTheQuestion(String speaker, Language language) {
    var lead =
        contoso
            .with(speaker, language)
            .said("Anke Visser gaat nu uit dienst", "Anke Visser is leaving now")
            .hears("facts.label-meetings", "step.meetings.plan", "step.meetings.which")
            .pressed("begin");
    skipWhatIsRefused(lead);
    skipWhatIsRefused(lead.pressed("leave-devices"));
    return lead.isAsked("step.meetings.ask");
  }

  private static void skipWhatIsRefused(Transcript lead) {
    while (lead.question().equals("ask.rescue-refused")) {
      lead.pressed("skip-step");
    }
  }

  private StepState state() {
    return contoso.theCase().state(StepName.MEETINGS);
  }

  private int bookings() {
    return contoso.mailbox("vergaderzaal.merel").bookings().size();
  }

  @ParameterizedTest
  @EnumSource
  void cancelsOnlyWhatIsStillToComeOnceTheNameIsTyped(Language language) {
    int booked = bookings();
    atTheQuestion("m.hoekstra", language)
        .said("ja", "yes")
        .isAsked("ask.typed-name")
        .tenantWasAskedNothing()
        .said("Anke Visser")
        .tenantWasAsked(CANCEL)
        .hears("step.meetings.done")
        .isAsked("step.save-mail.ask");
    assertEquals(booked - 1, bookings(), "the room is free again");
  }

  @ParameterizedTest
  @EnumSource
  void leavesThemWhereSomebodySaysNo(Language language) {
    atTheQuestion("m.hoekstra", language)
        .said("nee", "no")
        .tenantWasAskedNothing()
        .isAsked("step.save-mail.ask")
        .said("rapport", "give me the report")
        .hears("step.meetings.stay");
    assertInstanceOf(StepState.NotNeeded.class, state());
  }

  @ParameterizedTest
  @EnumSource
  void cancelsAfterAllWhenSomebodyChangesTheirMind(Language language) {
    atTheQuestion("m.hoekstra", language)
        .pressed("leave-meetings")
        .said("annuleer haar vergaderingen toch", "cancel her meetings after all")
        .hears("change.plan", "step.meetings.plan")
        .isAsked("ask.typed-name")
        .said("Anke")
        .tenantWasAsked(CANCEL);
  }

  @ParameterizedTest
  @EnumSource
  void isLeftOutOnSomebodysWord(Language language) {
    atTheQuestion("m.hoekstra", language).said("sla over", "skip").hears("told.skipped");
    assertInstanceOf(StepState.Skipped.class, state());
  }

  @ParameterizedTest
  @EnumSource
  void saysThatCancelledMeetingsDoNotComeBack(Language language) {
    atTheQuestion("m.hoekstra", language)
        .pressed("cancel-meetings")
        .said("Anke")
        .said("Anke blijft toch", "Anke is staying after all")
        .pressed("call-off")
        .hears("told.not-undone", "not-undone.meetings");
  }

  /** Without its licence the mailbox sends nothing, so that nobody would hear of it. */
  @ParameterizedTest
  @EnumSource
  void licencesWaitUntilSomebodyWhoMayHasCancelled(Language language) {
    var dennis = contoso.with("d.wijdenbosch", language);
    var youssef =
        atTheQuestion("y.elamrani", language)
            .pressed("cancel-meetings")
            .said("Anke")
            .isAsked("ask.rescue-refused")
            .pressed("show-how")
            .hears("guide.cancel-meetings")
            .pressed("ask-colleague");
    while (!youssef.options().contains("all-licenses")) {
      youssef.said("sla over", "skip");
    }
    youssef.pressed("all-licenses").hears("told.waiting-for-step", "step.meetings.name");
    dennis.isAsked("ask.lend").pressed("lend").hears("step.meetings.done");
    contoso.clockMoves(Duration.ofHours(1));
    assertInstanceOf(StepState.Done.class, contoso.theCase().state(StepName.LICENSES));
  }

  @Test
  void whatIsOverMeanwhileIsNotCancelled() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Anke Visser gaat volgende week vrijdag om 17:00 uit dienst")
            .pressed("as-planned");
    mirjam.clockMoves(Duration.ofDays(12)).said("Anke Visser");
    assertEquals(
        1,
        contoso.commands().stream()
            .filter(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop"))::equals)
            .count());
  }
}
