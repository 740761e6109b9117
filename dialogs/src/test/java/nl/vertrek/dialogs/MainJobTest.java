package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, from the first word until the case is complete, in both languages. */
class MainJobTest {

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void offboardsAnkeWithASharedMailboxForJoost(Language language) {
    var anke = Contoso.upn("a.visser");
    var joost = Contoso.upn("j.hendriks");
    var mirjam = contoso.with(language).hears("greet").isAsked("ask.who");

    mirjam
        .said("Anke Visser gaat uit dienst", "Anke Visser is leaving")
        .hears("case.begun", "facts.title")
        .isAsked("ask.when");
    mirjam.said("nu", "now").hears("plan.title").isAsked("ask.approval").tenantWasAskedNothing();
    mirjam
        .said("stap voor stap", "step by step")
        .tenantWasAsked(
            "BlockSignIn",
            "CloseProtocols",
            "DisableInboxRules",
            "ResetPassword",
            "SignOutEverywhere")
        .hears("step.block.done-later", "step.sign-out.done-later")
        .isAsked("step.devices.ask");
    mirjam.said("wissen", "wipe them").isAsked("ask.typed-name").tenantWasAskedNothing();
    mirjam
        .said("Anke")
        .tenantWasAsked(
            new Command.WipeDevice(anke, "dev-04"),
            new Command.BlockDevice(anke, "dev-04"),
            new Command.WipeDevice(anke, "dev-05"),
            new Command.BlockDevice(anke, "dev-05"),
            new Command.RevokeCalendar(joost, anke),
            new Command.RevokeSendOnBehalf(joost, anke),
            new Command.RevokeSendAs(Contoso.upn("klantenservice"), anke))
        .hears("step.rights.done")
        .isAsked("step.meetings.ask");
    mirjam.said("annuleren", "cancel them").isAsked("ask.typed-name").tenantWasAskedNothing();
    mirjam
        .said("Anke")
        .tenantWasAsked(
            new Command.CancelMeetings(anke, Set.of("afspraak-verkoop", "afspraak-noord")))
        .hears("step.meetings.done")
        .isAsked("step.save-mail.ask");
    mirjam
        .said("exporteren", "export it")
        .tenantWasAsked(new Command.ExportMailbox(anke))
        .isAsked("step.files.ask");
    mirjam.said("overzetten", "move them").isAsked("step.files.ask-who");
    mirjam
        .said("Joost Hendriks")
        .tenantWasAsked(
            new Command.GiveOneDriveAccess(anke, joost), new Command.MoveOneDrive(anke, joost))
        .isAsked("step.mail.ask");
    mirjam.said("gedeeld postvak", "shared mailbox").isAsked("step.mail.ask-who-share");
    mirjam.said("Joost").isAsked("step.mail.ask-besides");
    mirjam.said("allebei", "both").isAsked("step.mail.ask-aliases");
    mirjam
        .said("houden", "keep")
        .tenantWasAsked("LeaveGroup", "LeaveGroup", "LeaveGroup", "LeaveGroup")
        .hears("told.waiting-for-step", "step.groups.done")
        .isAsked("step.calls.ask");
    mirjam
        .said("vrijgeven", "release it")
        .tenantWasAsked("ReleaseNumber", "LeaveGroup")
        .hears("step.calls.done-release", "step.queues.done")
        .isAsked("step.licenses.ask");
    mirjam.said("intrekken", "unassign").isAsked("step.totals.ask");
    mirjam.said("ja, verlagen", "yes, lower").isAskedNothing().tenantWasAskedNothing();

    mirjam
        .clockMoves(Duration.ofHours(1))
        .hears("step.devices.done", "step.files.done-move", "step.mail.done-share")
        .hears("step.address-book.done")
        .tenantWasAsked(
            "ConvertToShared",
            "GrantFullAccess",
            "Rename",
            "SetAutomaticReply",
            "HideFromAddressBook")
        .doesNotHear("step.licenses.done");
    mirjam
        .clockMoves(Duration.ofHours(1))
        .hears("step.save-mail.done-export", "step.licenses.done")
        .hears("step.totals.done", "told.all-over")
        .doesNotHear("told.complete")
        .tenantWasAsked("UnassignLicenses", "LowerTotal", "LowerTotal", "LowerTotal");
    assertEquals(Case.Status.OPEN, contoso.theCase().status());

    mirjam.clockMoves(Duration.ofHours(24)).hears("told.complete").tenantWasAskedNothing();
    assertEquals(Case.Status.COMPLETE, contoso.theCase().status());

    var person = contoso.person("a.visser");
    var box = contoso.mailbox("a.visser");
    assertFalse(person.account().enabled());
    assertNull(person.account().deletedAt());
    assertEquals(Mailbox.Type.SHARED, box.type());
    assertEquals(List.of(joost), box.fullAccess());
    assertEquals(2, box.aliases().size());
    assertNotNull(box.automaticReply());
    assertEquals(List.of(), person.licenses());
    assertEquals(List.of(), person.queues());
    assertEquals(List.of(), person.memberOf());
    assertEquals(List.of(), person.rightsElsewhere());
    assertNull(person.phone());
    assertTrue(box.hidden());
    assertEquals(joost, Optional.ofNullable(person.oneDrive()).orElseThrow().movedTo());
    assertTrue(
        person.devices().stream()
            .allMatch(device -> device.wipeState() == MobileDevice.WipeState.WIPED));
    assertEquals(24, subscription("sub-e3").total());
  }

  private Subscription subscription(String id) {
    return contoso.look().subscriptions().stream()
        .filter(found -> found.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void keepsLicenceAndAccountOfBramWhoseMailIsForwarded(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Bram Claes gaat nu uit dienst", "Bram Claes is leaving now")
            .hears("step.licenses.stays-forwarding", "step.account.stays-forwarding")
            .isAsked("ask.approval");
    mirjam
        .said("verwijder het account", "delete the account")
        .isAsked("conflict.account-forwarding")
        .tenantWasAskedNothing();
    mirjam.pressed("keep-account").isAsked("ask.approval");
    mirjam.said("alles zoals gepland", "everything as planned").isAskedNothing();
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");

    var bram = contoso.person("b.claes");
    assertEquals(Set.of("SPE_E3"), Set.copyOf(bram.licenses()));
    assertNull(bram.account().deletedAt());
    assertEquals(Contoso.upn("j.hendriks"), contoso.mailbox("b.claes").forwardingTo());
    assertFalse(SafeOrder.kinds(contoso.commands()).contains("UnassignLicenses"));
  }

  @ParameterizedTest
  @EnumSource
  void keepsALicenceForPietsBigSharedMailbox(Language language) {
    contoso
        .with(language)
        .said(
            "Piet Bouma gaat nu uit dienst, Joost krijgt zijn postvak",
            "Piet Bouma is leaving now, Joost gets his mailbox")
        .hears("step.mail.big", "step.licenses.stays-big")
        .isAsked("ask.approval")
        .said("alles zoals gepland", "everything as planned")
        .clockMoves(Duration.ofDays(3))
        .hears("told.complete");

    assertEquals(Mailbox.Type.SHARED, contoso.mailbox("p.bouma").type());
    assertEquals(List.of("SPE_E3"), contoso.person("p.bouma").licenses());
  }

  @ParameterizedTest
  @EnumSource
  void freesTheLicenceOfNadiaWhoseSharedMailboxIsJustSmallEnough(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak",
            "Nadia Bouzid is leaving now, Joost gets her mailbox")
        .doesNotHear("step.mail.big", "step.licenses.stays-big")
        .hears("step.licenses.plan")
        .said("alles zoals gepland", "everything as planned")
        .clockMoves(Duration.ofDays(3))
        .hears("told.complete");

    assertEquals(Mailbox.Type.SHARED, contoso.mailbox("n.bouzid").type());
    assertEquals(List.of(), contoso.person("n.bouzid").licenses());
  }

  @ParameterizedTest
  @EnumSource
  void leavesDeletingWimToWhoeverRunsActiveDirectory(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Wim Terpstra gaat nu uit dienst", "Wim Terpstra is leaving now")
            .hears("facts.synced-note", "step.active-directory.plan")
            .said("verwijder het account", "delete the account");
    if (mirjam.question().startsWith("conflict")) {
      mirjam.pressed("no-sharing-and-delete");
    }
    mirjam
        .hears("step.account.plan-on-premises")
        .said("alles zoals gepland", "everything as planned")
        .hears("step.active-directory.task-before")
        .hears("told.waiting-for-somebody")
        .clockMoves(Duration.ofHours(3))
        .hears("told.reverted-by-sync")
        .isAsked("ask.again");
    assertTrue(contoso.person("w.terpstra").account().enabled(), "synchronisation opened it (F26)");
    assertFalse(SafeOrder.kinds(contoso.commands()).contains("DoneOnPremises"));
    mirjam
        .said("heb ik gedaan", "i already did that")
        .tenantWasAsked(
            new Command.DoneOnPremises(
                Contoso.upn("w.terpstra"), new OnPremisesAct.AccountDisabled()),
            new Command.DoneOnPremises(
                Contoso.upn("w.terpstra"), new OnPremisesAct.PasswordReset()));
    mirjam.clockMoves(Duration.ofHours(3)).hears("step.active-directory.done", "step.account.task");
    assertFalse(contoso.person("w.terpstra").account().enabled());
    assertFalse(SafeOrder.kinds(contoso.commands()).contains("DeletedOnPremises"));
    assertTrue(contoso.theCase().state(StepName.ACCOUNT) instanceof StepState.WaitingForSomebody);

    mirjam
        .said("heb ik gedaan", "i already did that")
        .tenantWasAsked(new Command.DeletedOnPremises(Contoso.upn("w.terpstra")));
    mirjam.clockMoves(Duration.ofDays(2)).hears("told.complete");
    assertNotNull(contoso.person("w.terpstra").account().deletedAt());
  }

  @ParameterizedTest
  @EnumSource
  void takesTamaraOutOfTheGroupThatGivesHerLicense(Language language) {
    contoso
        .with(language)
        .said("Tamara Blijd gaat nu uit dienst", "Tamara Blijd is leaving now")
        .said("alles zoals gepland", "everything as planned")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");

    var kinds = SafeOrder.kinds(contoso.commands());
    assertTrue(kinds.contains("LeaveGroup"));
    assertFalse(kinds.contains("UnassignLicenses"));
    assertEquals(List.of(), contoso.person("t.blijd").licenses());
  }
}
