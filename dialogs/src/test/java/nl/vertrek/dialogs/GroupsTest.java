package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of groups and teams, none of which is left without an owner (F65). */
class GroupsTest {

  private static final Upn ANOUK = Contoso.upn("a.vanleeuwen");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");
  private static final String NORTH = "grp-projectgroep-noord";

  @AutoClose private final Contoso contoso = new Contoso();

  private List<GroupMembership> groups(String name) {
    return contoso.person(name).memberOf();
  }

  private boolean owns(String name, String group) {
    return groups(name).stream().anyMatch(found -> found.id().equals(group) && found.owner());
  }

  private StepState state() {
    return contoso.theCase().state(StepName.GROUPS);
  }

  /** Anouk, the only owner of a project group, at the question who takes it over. */
  private Transcript anoukAtTheQuestion(String speaker, Language language) {
    var lead =
        contoso
            .with(speaker, language)
            .said("Anouk van Leeuwen gaat nu uit dienst", "Anouk van Leeuwen is leaving now")
            .pressed("begin");
    while (lead.question().equals("ask.rescue-refused")) {
      lead.pressed("skip-step");
    }
    return lead.pressed("save-nothing")
        .pressed("leave-files")
        .pressed("nowhere")
        .isAsked("step.groups.ask-who");
  }

  @ParameterizedTest
  @EnumSource
  void givesAGroupAnotherOwnerBeforeItIsLeft(Language language) {
    contoso
        .with(language)
        .said(
            "Anouk van Leeuwen gaat nu uit dienst, Joost krijgt haar postvak",
            "Anouk van Leeuwen is leaving now, Joost gets her mailbox")
        .hears("facts.label-groups", "step.groups.plan", "step.groups.which", "step.groups.owner")
        .pressed("as-planned")
        .hears("step.groups.done");
    var commands = contoso.commands();
    int join = commands.indexOf(new Command.JoinGroup(JOOST, NORTH, false));
    int own = commands.indexOf(new Command.JoinGroup(JOOST, NORTH, true));
    int leave = commands.indexOf(new Command.LeaveGroup(ANOUK, NORTH));
    assertTrue(join >= 0 && join < own && own < leave, commands::toString);
    assertTrue(owns("j.hendriks", NORTH));
    assertEquals(List.of(), groups("a.vanleeuwen"));
  }

  @ParameterizedTest
  @EnumSource
  void asksWhoTakesOverAndProposesTheManager(Language language) {
    var mirjam = anoukAtTheQuestion("m.hoekstra", language);
    assertEquals(List.of("receiver"), mirjam.options());
    mirjam
        .said("Marieke Dijkstra")
        .tenantWasAsked(
            new Command.JoinGroup(MARIEKE, NORTH, false),
            new Command.JoinGroup(MARIEKE, NORTH, true),
            new Command.LeaveGroup(ANOUK, NORTH))
        .hears("step.groups.done");
    assertTrue(owns("m.dijkstra", NORTH));
  }

  @Test
  void whoCannotTakeOverIsAskedForAgain() {
    anoukAtTheQuestion("m.hoekstra", Language.DUTCH)
        .said("Dirk Vermeulen")
        .hears("receiver.blocked")
        .isAsked("step.groups.ask-who")
        .said("klantenservice@contoso.nl")
        .hears("receiver.not-a-person")
        .isAsked("step.groups.ask-who");
  }

  @ParameterizedTest
  @EnumSource
  void comesBackAsMemberAndOwnerAndTheOtherGoes(Language language) {
    var before = groups("a.vanleeuwen");
    anoukAtTheQuestion("m.hoekstra", language)
        .said("Marieke Dijkstra")
        .said("maak ongedaan", "undo that")
        .hears("told.undone");
    assertEquals(before, groups("a.vanleeuwen"));
    assertTrue(groups("m.dijkstra").stream().noneMatch(group -> group.id().equals(NORTH)));
  }

  @ParameterizedTest
  @EnumSource
  void leavesGroupsAloneWhereThatIsSkipped(Language language) {
    anoukAtTheQuestion("m.hoekstra", language)
        .said("sla over", "skip")
        .hears("told.skipped")
        .tenantWasAskedNothing();
    assertInstanceOf(StepState.Skipped.class, state());
    assertTrue(owns("a.vanleeuwen", NORTH));
  }

  @ParameterizedTest
  @EnumSource
  void showsTheWayAndIsDoneByAColleagueWhoMay(Language language) {
    var youssef = contoso.with("y.elamrani", language);
    var dennis = anoukAtTheQuestion("d.wijdenbosch", language).said("Marieke Dijkstra");
    dennis.isAsked("ask.rescue-refused").pressed("show-how");
    dennis.hears("guide.join-group", "guide.own-group", "guide.leave-group");
    dennis.pressed("ask-colleague");
    youssef.isAsked("ask.lend").pressed("lend").hears("step.groups.done");
    assertInstanceOf(StepState.Done.class, state());
    assertTrue(owns("m.dijkstra", NORTH));
  }

  @ParameterizedTest
  @EnumSource
  void leavesThemWhenSomebodyChangesTheirMind(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat vrijdag uit dienst, Joost krijgt haar postvak",
            "Nadia Bouzid is leaving on Friday, Joost gets her mailbox")
        .hears("step.groups.plan")
        .said("haal haar niet uit de groepen", "don't take her out of the groups")
        .hears("change.plan", "step.groups.stay")
        .said("haal haar toch uit alle groepen", "remove her from all groups after all")
        .hears("change.plan", "step.groups.plan");
    assertEquals(new Decision.GroupsGo(true, null), contoso.theCase().choices().groups());
  }

  @ParameterizedTest
  @EnumSource
  void namesGroupsThatNobodyIsTakenOutOfByHand(Language language) {
    contoso
        .with(language)
        .said("Murat Kaya gaat nu uit dienst", "Murat Kaya is leaving now")
        .hears("step.groups.elsewhere")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete", "step.groups.elsewhere");
    assertInstanceOf(StepState.NotNeeded.class, state());
  }

  /** Until then the mailbox needs the licence that the group gives (F62, F66). */
  @ParameterizedTest
  @EnumSource
  void leavesAGroupThatGivesALicenceOnlyWithTheLicence(Language language) {
    contoso
        .with(language)
        .said(
            "Tamara Blijd gaat nu uit dienst, Joost krijgt haar postvak",
            "Tamara Blijd is leaving now, Joost gets her mailbox")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");
    var kinds = SafeOrder.kinds(contoso.commands());
    assertTrue(kinds.indexOf("ConvertToShared") < kinds.indexOf("LeaveGroup"), kinds::toString);
    assertEquals(List.of(), contoso.person("t.blijd").licenses());
  }

  @Test
  void whoIsInNoGroupHearsNothingOfGroups() {
    contoso
        .with(Language.DUTCH)
        .said("Wim Terpstra gaat nu uit dienst")
        .hears("plan.title")
        .doesNotHear("facts.label-groups", "step.groups.title", "step.meetings.title")
        .doesNotHear("step.calls.title", "step.blackberry.title", "step.rights.title");
  }
}
