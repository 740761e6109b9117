package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.LicenseAssignment;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GroupTest {

  private static final Upn TAMARA = Contoso.upn("t.blijd");
  private static final Upn JAN = Contoso.upn("j.vanderberg");
  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final String LICENSING = "grp-licentie-magazijn";
  private static final Duration AFTER = Duration.ofMinutes(20);

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private int assigned() {
    return contoso.tenant.look().subscriptions().stream()
        .filter(bought -> bought.sku().equals("SPE_F1"))
        .findFirst()
        .orElseThrow()
        .assignedOfProduct();
  }

  private LicenseAssignment assignment(String name, String sku) {
    return contoso.person(name).assignments().stream()
        .filter(each -> each.sku().equals(sku))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void f66LicenceFromAGroupCannotBeUnassigned() {
    assertEquals(
        new Refusal.InheritedLicense("SPE_F1", List.of(LICENSING)),
        contoso.refused(new Command.UnassignLicenses(TAMARA, Set.of("SPE_F1"))));
  }

  @Test
  void f66ThePersonShowsWhichLicencesComeFromWhichGroups() {
    assertEquals(
        List.of(new LicenseAssignment("SPE_F1", false, List.of(LICENSING), null)),
        contoso.person("t.blijd").assignments());
    assertEquals(
        List.of(new LicenseAssignment("SPE_F1", true, List.of(LICENSING), null)),
        contoso.person("j.vanderberg").assignments());
    assertTrue(
        contoso.person("a.visser").assignments().stream()
            .allMatch(each -> each.direct() && each.groups().isEmpty()));
  }

  @Test
  void f66LeavingTheGroupTakesTheLicenceAwayTwentyMinutesLater() {
    int before = assigned();
    Instant gone = contoso.done(new Command.LeaveGroup(TAMARA, LICENSING));
    assertEquals(Contoso.START.plus(AFTER), gone);
    assertEquals(gone, assignment("t.blijd", "SPE_F1").leavesAt());
    assertInstanceOf(
        Refusal.InheritedLicense.class,
        contoso.refused(new Command.UnassignLicenses(TAMARA, Set.of("SPE_F1"))));
    assertEquals(before, assigned());

    contoso.pass(Duration.ofDays(3));

    assertEquals(List.of(), contoso.person("t.blijd").licenses());
    assertEquals(before - 1, assigned());
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("t.blijd").state());
    assertEquals(gone.plus(Duration.ofDays(30)), contoso.mailbox("t.blijd").purgeAt());
  }

  @Test
  void f66ComingBackInTimeKeepsTheLicence() {
    contoso.done(new Command.LeaveGroup(TAMARA, LICENSING));
    contoso.pass(Duration.ofMinutes(19));
    contoso.done(new Command.JoinGroup(TAMARA, LICENSING, false));
    contoso.pass(Duration.ofDays(1));

    assertEquals(List.of("SPE_F1"), contoso.person("t.blijd").licenses());
  }

  @Test
  void f66ALicenceThatIsAlsoDirectStaysWhenTheGroupIsLeft() {
    contoso.done(new Command.LeaveGroup(JAN, LICENSING));
    contoso.pass(Duration.ofDays(1));
    assertEquals(
        List.of(new LicenseAssignment("SPE_F1", true, List.of(), null)),
        contoso.person("j.vanderberg").assignments());
  }

  @Test
  void f66UnassignedDirectlyTheGroupGoesOnGivingIt() {
    contoso.done(new Command.UnassignLicenses(JAN, Set.of("SPE_F1")));

    assertEquals(
        List.of(new LicenseAssignment("SPE_F1", false, List.of(LICENSING), null)),
        contoso.person("j.vanderberg").assignments());
    contoso.done(new Command.AssignLicenses(JAN, Set.of("SPE_F1")));
    assertTrue(assignment("j.vanderberg", "SPE_F1").direct());
  }

  @Test
  void f66JoiningGivesTheLicenceWhileOneIsLeft() {
    int before = assigned();
    Upn stefan = Contoso.upn("s.wolters");

    contoso.done(new Command.JoinGroup(stefan, LICENSING, false));

    assertEquals(before + 1, assigned());
    assertFalse(assignment("s.wolters", "SPE_F1").direct());
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("s.wolters").state());
    contoso.done(new Command.JoinGroup(Contoso.upn("y.kramer"), LICENSING, false));
    contoso.done(new Command.JoinGroup(ANKE, LICENSING, false));
    assertFalse(contoso.person("a.visser").licenses().contains("SPE_F1"));
  }

  @Test
  void f66TheNumberGoesWithALicenceThatTheGroupGave() {
    try (Contoso changed =
        Contoso.changed(file ->
            ((ObjectNode) file.get("groups").get(2)).putArray("licenses").add("MCOPSTN1"))) {
      assertEquals(
          new Refusal.InheritedLicense("MCOPSTN1", List.of("grp-wachtrij-verkoop")),
          changed.refused(new Command.UnassignLicenses(ANKE, Set.of("MCOPSTN1"))));
      changed.done(new Command.LeaveGroup(ANKE, "grp-wachtrij-verkoop"));
      assertNotNull(changed.person("a.visser").phone());

      changed.pass(AFTER);

      assertNull(changed.person("a.visser").phone());
    }
  }

  @Test
  void f66WhatIsOnItsWayOutOutlivesAnExportAndNoDeletion() {
    contoso.done(new Command.LeaveGroup(TAMARA, LICENSING));
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    contoso.tenant.tenant(exported);
    try (Contoso elsewhere = Contoso.holding(exported.toByteArray())) {
      assertEquals(contoso.person("t.blijd"), elsewhere.person("t.blijd"));
      elsewhere.pass(AFTER);
      assertEquals(List.of(), elsewhere.person("t.blijd").licenses());
    }

    contoso.done(new Command.DeleteAccount(TAMARA));
    contoso.done(new Command.RestoreAccount(TAMARA));

    assertEquals(List.of(), contoso.person("t.blijd").licenses());
  }

  @Test
  void f65NobodyIsTakenOutOfADynamicGroupByHand() {
    Upn murat = Contoso.upn("m.kaya");
    Refusal refusal = new Refusal.DynamicGroup("grp-alle-logistiek");

    assertEquals(refusal, contoso.refused(new Command.LeaveGroup(murat, "grp-alle-logistiek")));
    assertEquals(
        refusal, contoso.refused(new Command.JoinGroup(ANKE, "grp-alle-logistiek", false)));
  }

  @Test
  void f65ASynchronisedGroupIsChangedInActiveDirectory() {
    Upn murat = Contoso.upn("m.kaya");

    assertEquals(
        new Refusal.SyncedGroup("grp-ad-magazijn"),
        contoso.refused(new Command.LeaveGroup(murat, "grp-ad-magazijn")));
  }

  @Test
  void f65TheLastOwnerHandsOverFirst() {
    Upn anouk = Contoso.upn("a.vanleeuwen");
    Command leave = new Command.LeaveGroup(anouk, "grp-projectgroep-noord");
    assertEquals(new Refusal.LastOwner("grp-projectgroep-noord"), contoso.refused(leave));

    contoso.done(new Command.JoinGroup(ANKE, "grp-projectgroep-noord", true));

    contoso.done(leave);
  }

  @Test
  void f65AMembershipSaysHowTheGroupIsKept() {
    List<GroupMembership> groups = contoso.person("m.kaya").memberOf();

    assertEquals(
        List.of("grp-alle-logistiek", "grp-ad-magazijn"),
        groups.stream().map(GroupMembership::id).toList());
    assertTrue(groups.getFirst().dynamic());
    assertTrue(groups.getLast().synced());
    assertEquals(List.of("SPE_F1"), contoso.person("t.blijd").memberOf().getFirst().licenses());
  }

  @Test
  void f65ADeletedMemberComesBackIntoEveryKindOfGroup() {
    Upn murat = Contoso.upn("m.kaya");
    List<GroupMembership> before = contoso.person("m.kaya").memberOf();
    contoso.done(new Command.DeleteAccount(murat));
    contoso.done(new Command.RestoreAccount(murat));

    assertEquals(before, contoso.person("m.kaya").memberOf());
  }
}
