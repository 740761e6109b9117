package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to happen later waits for the tenant's clock, and what fails is tried again. */
class TimingTest {

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void aPostponedCaseWaitsForItsMomentAndThenRuns(Language language) {
    contoso
        .with(language)
        .said("Nadia Bouzid gaat vrijdag uit dienst", "Nadia Bouzid is leaving on Friday")
        .pressed("as-planned")
        .tenantWasAskedNothing()
        .hears("told.waiting-for-moment")
        .clockMoves(Duration.ofDays(4))
        .tenantWasAskedNothing()
        .clockMoves(Duration.ofHours(8))
        .tenantWasAsked(
            "BlockSignIn",
            "CloseProtocols",
            "ResetPassword",
            "SignOutEverywhere",
            "GiveOneDriveAccess",
            "MoveOneDrive",
            "ConvertToShared",
            "GrantFullAccess",
            "Rename",
            "SetAutomaticReply",
            "LeaveGroup");
  }

  @Test
  void aCaseGoesOnAtEveryMomentOfItsOwn() {
    contoso.with(Language.DUTCH).said("Nadia Bouzid gaat nu uit dienst").pressed("as-planned");
    for (int moments = 0; contoso.clockMovesToNextMoment(); moments++) {
      assertTrue(moments < 20, "the case comes to an end");
    }
    assertEquals(Case.Status.COMPLETE, contoso.theCase().status());
  }

  @Test
  void aPostponedStepPassesTheGatesAgainWhenItFallsDue() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Nadia Bouzid gaat vrijdag uit dienst, Joost krijgt haar postvak")
            .pressed("as-planned");
    contoso.tenant.execute(
        new Command.BlockSignIn(Contoso.upn("j.hendriks")),
        new Actor(Contoso.upn("m.hoekstra")),
        new RequestId("by-hand"));
    contoso.tenant.execute(
        new Command.DeleteAccount(Contoso.upn("j.hendriks")),
        new Actor(Contoso.upn("m.hoekstra")),
        new RequestId("by-hand-too"));
    mirjam
        .clockMoves(Duration.ofDays(5))
        .pressed("leave-files")
        .isAsked("receiver.gone")
        .hears("receiver.deleted")
        .said("Marieke Dijkstra")
        .tenantWasAsked(
            "ConvertToShared", "GrantFullAccess", "Rename", "SetAutomaticReply", "LeaveGroup");
  }

  @ParameterizedTest
  @EnumSource
  void theWeekdayThatItIsCanMeanTodayOrAWeekLater(Language language) {
    var mirjam =
        contoso
            .with(language)
            .clockMoves(Duration.ofHours(103).plusMinutes(30))
            .said("Nadia Bouzid gaat uit dienst", "Nadia Bouzid is leaving")
            .said("vrijdag 17:00", "Friday 5 pm")
            .isAsked("ask.which-day")
            .pressed("this-day")
            .hears("when.at");
    assertEquals(new Timing.At(Instant.parse("2026-05-22T15:00:00Z")), contoso.theCase().timing());
    mirjam.said("vrijdag", "Friday").isAsked("ask.which-day").said("volgende week", "next week");
    assertEquals(new Timing.At(Instant.parse("2026-05-29T15:00:00Z")), contoso.theCase().timing());
  }

  @ParameterizedTest
  @EnumSource
  void aDayAloneIsReadBackInFullAndMeansTheEndOfTheWorkingDay(Language language) {
    contoso
        .with(language)
        .said("Nadia Bouzid gaat uit dienst", "Nadia Bouzid is leaving")
        .said("vrijdag", "Friday")
        .hears("when.at");
    assertEquals(new Timing.At(Instant.parse("2026-05-22T15:00:00Z")), contoso.theCase().timing());
  }

  @Test
  void aMomentAfterSummerTimeIsThatTimeOnTheClockThen() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Nadia Bouzid gaat uit dienst")
            .said("30 oktober om 17:00")
            .hears("when.at");
    assertEquals(new Timing.At(Instant.parse("2026-10-30T16:00:00Z")), contoso.theCase().timing());
    mirjam
        .pressed("as-planned")
        .clockMoves(Duration.between(contoso.now(), Instant.parse("2026-10-30T15:59:00Z")))
        .tenantWasAskedNothing()
        .clockMoves(Duration.ofMinutes(1))
        .hears("step.block.done-later");
  }

  @ParameterizedTest
  @EnumSource
  void urgentShutsOutFirstAndAsksTheRestLater(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Anke Visser moet er per direct uit, ze is ontslagen",
                "Anke Visser has been fired, lock her out immediately");
    if (mirjam.question().equals("ask.is-leaving")) {
      mirjam.pressed("is-leaving");
    }
    if (mirjam.question().equals("ask.when")) {
      mirjam.pressed("urgent");
    }
    mirjam
        .hears("when.urgent")
        .pressed("begin")
        .tenantWasAsked(
            "BlockSignIn",
            "CloseProtocols",
            "DisableInboxRules",
            "ResetPassword",
            "SignOutEverywhere")
        .isAsked("ask.when-rest");
    mirjam
        .said("vrijdag om 12 uur", "Friday at 12:00")
        .hears("when.rest-at")
        .isAsked("step.devices.ask");
    mirjam.pressed("block-only").tenantWasAskedNothing();
  }

  @Test
  void aMomentThatHasGoneByIsAskedAgain() {
    contoso
        .with(Language.DUTCH)
        .said("Anke Visser gaat uit dienst")
        .said("14 mei 2026 om 10:00")
        .hears("when.past")
        .isAsked("ask.when");
  }

  @Test
  void whatIsThrottledIsAskedAgainUnderTheSameId() {
    contoso.tenant.faults().add(fault(Fault.Kind.THROTTLED, "BlockSignIn", Duration.ofMinutes(5)));
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Bram Claes gaat nu uit dienst")
            .pressed("as-planned")
            .hears("told.retrying");
    var first = contoso.asked().getFirst();
    mirjam.clockMoves(Duration.ofMinutes(5)).hears("step.block.done-later");
    assertEquals(
        2, contoso.asked().stream().filter(act -> act.id().equals(first.id())).count(), "asked");
  }

  @Test
  void anActWhoseAnswerWasLostIsDoneOnce() {
    contoso.tenant.faults().add(fault(Fault.Kind.LOST_ANSWER, "ExportMailbox", null));
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said("Nadia Bouzid gaat nu uit dienst, exporteer de mail")
            .pressed("as-planned");
    mirjam.clockMoves(Duration.ofMinutes(1)).hears("told.running");
    assertEquals(1, contoso.person("n.bouzid").jobs().stream().filter(TimingTest::exports).count());
    mirjam.clockMoves(Duration.ofDays(3)).hears("told.complete");
  }

  private static boolean exports(Job job) {
    return job.kind() == Job.Kind.EXPORT;
  }

  @Test
  void twoStepsThatAreRetriedTogetherBothEnd() {
    contoso.tenant.faults().add(fault(Fault.Kind.THROTTLED, "BlockSignIn", Duration.ofMinutes(5)));
    contoso
        .tenant
        .faults()
        .add(fault(Fault.Kind.THROTTLED, "ExportMailbox", Duration.ofMinutes(5)));
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat nu uit dienst, exporteer de mail")
        .pressed("as-planned")
        .clockMoves(Duration.ofMinutes(5))
        .hears("step.block.done-later", "told.running")
        .clockMoves(Duration.ofDays(3))
        .hears("told.complete");
  }

  @Test
  void saysSoWhenTheTenantIsSilentAndChangesNothing() {
    var mirjam = contoso.with(Language.DUTCH).said("Anke Visser gaat uit dienst");
    var before = contoso.theCase();
    contoso
        .tenant
        .faults()
        .add(new Fault(Fault.Kind.UNAVAILABLE, null, null, 1, null, null, null, null));
    mirjam.said("nu").hears("tenant.silent").tenantWasAskedNothing();
    assertEquals(before, contoso.theCase());
    mirjam.said("nu").isAsked("ask.approval");
  }

  @Test
  void waitsUntilTheConversionIsSeenBeforeTheLicencesGo() {
    contoso
        .with(Language.DUTCH)
        .said("Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak")
        .pressed("as-planned")
        .clockMoves(Duration.ofMinutes(14))
        .tenantWasAskedNothing()
        .clockMoves(Duration.ofHours(1))
        .tenantWasAsked("HideFromAddressBook", "UnassignLicenses");
    assertEquals(Instant.parse("2026-05-18T08:14:00Z"), contoso.now());
  }

  private static Fault fault(Fault.Kind kind, String command, @Nullable Duration retryAfter) {
    return new Fault(kind, command, null, 1, null, retryAfter, null, null);
  }
}
