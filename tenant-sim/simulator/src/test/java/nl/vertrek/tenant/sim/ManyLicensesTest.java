package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ManyLicensesTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn PIET = Contoso.upn("p.bouma");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private int assigned(String sku) {
    return bought(sku).assignedOfProduct();
  }

  private Subscription bought(String sku) {
    return contoso.tenant.look().subscriptions().stream()
        .filter(bought -> bought.sku().equals(sku))
        .findFirst()
        .orElseThrow();
  }

  private static Command unassign(Upn... people) {
    return new Command.UnassignFromMany("SPE_E3", Set.of(people));
  }

  private static Command replace(Set<String> skus, Upn... people) {
    return new Command.ReplaceLicenses(Set.of(people), skus);
  }

  @Test
  void f36UnassigningIsForUserAndLicenseAdminsLoweringForBillingAdmins() {
    List<Command> unassigning =
        List.of(
            new Command.UnassignLicenses(ANKE, Set.of("MCOEV")),
            unassign(ANKE),
            replace(Set.of(), ANKE));
    for (Command command : unassigning) {
      Refusal.NeedsRole needs =
          assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("g.oosterhuis", command));
      assertEquals(36, needs.fact().number());
      assertEquals(
          Set.of(AdminRole.GLOBAL_ADMIN, AdminRole.USER_ADMIN, AdminRole.LICENSE_ADMIN),
          needs.roles());
    }
    assertInstanceOf(Outcome.Done.class, contoso.runAs("e.kowalczyk", unassign(ANKE)));
    assertInstanceOf(Outcome.Done.class, contoso.runAs("y.elamrani", unassign(JOOST)));
    assertEquals(
        Set.of(AdminRole.GLOBAL_ADMIN, AdminRole.BILLING_ADMIN),
        assertInstanceOf(
                Refusal.NeedsRole.class,
                contoso.refusedTo("y.elamrani", new Command.LowerTotal("sub-e3", 24)))
            .roles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub-e5-partner", "sub-e1-volume"})
  void f37WhatAPartnerOrVolumeLicensingSoldIsNotLoweredHere(String subscription) {
    assertEquals(37, contoso.refused(new Command.LowerTotal(subscription, 1)).fact().number());
  }

  @Test
  void f38NothingIsLoweredBeforeTheCommitmentEnds() {
    assertEquals(
        new Refusal.Committed(LocalDate.of(2026, 12, 31)),
        contoso.refused(new Command.LowerTotal("sub-f3-annual", 11)));
    contoso.tenant.clock().to(Instant.parse("2026-12-30T23:00:00Z"));
    contoso.done(new Command.LowerTotal("sub-f3-annual", 11));
  }

  @Test
  void f39OneProductGoesFromSeveralPeopleAtOnce() {
    contoso.done(unassign(ANKE, JOOST, PIET));

    assertEquals(21, assigned("SPE_E3"));
    assertEquals(List.of("MCOEV", "MCOPSTN1"), contoso.person("a.visser").licenses());
    assertEquals(List.of("POWER_BI_PRO"), contoso.person("j.hendriks").licenses());
    contoso.alreadySo(unassign(ANKE, JOOST, PIET));
  }

  @Test
  void f39TheLicensesPageTakesTwentyPeopleAtATime() {
    Set<Upn> people = new HashSet<>();
    contoso.tenant.directory(entry -> {
      if (people.size() < 21) {
        people.add(entry.upn());
      }
    });

    assertEquals(
        new Refusal.TooManyPeople(20),
        contoso.refused(new Command.UnassignFromMany("SPE_E3", people)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"germany", "china"})
  void f39OtherCloudsHaveTheActiveUsersPageOnly(String cloud) {
    try (Contoso elsewhere =
        Contoso.changed(file -> ((ObjectNode) file.get("organization")).put("cloud", cloud))) {
      assertInstanceOf(Refusal.OnlyWorldwide.class, elsewhere.refused(unassign(ANKE)));
      elsewhere.done(replace(Set.of(), ANKE));
    }
  }

  @Test
  void f39AllOrNothingAndTheRefusalNamesThePerson() {
    Upn tamara = Contoso.upn("t.blijd");
    Refusal refusal =
        contoso.refused(new Command.UnassignFromMany("SPE_F1", Set.of(tamara, JOOST)));

    assertEquals(
        new Refusal.OnPerson(
            tamara, new Refusal.InheritedLicense("SPE_F1", List.of("grp-licentie-magazijn"))),
        refusal);
    assertEquals(66, refusal.fact().number());
    Upn hanneke = Contoso.upn("h.roelofs");
    Refusal.OnPerson deleted =
        assertInstanceOf(Refusal.OnPerson.class, contoso.refused(unassign(ANKE, hanneke)));
    assertEquals(hanneke, deleted.person());
    assertInstanceOf(Refusal.Deleted.class, deleted.reason());
    assertEquals(24, assigned("SPE_E3"));
  }

  @Test
  void f39AnAdminAmongThePeopleNeedsAGlobalAdmin() {
    Upn ewa = Contoso.upn("e.kowalczyk");
    Command command = unassign(ANKE, ewa);

    assertEquals(
        new Refusal.OnPerson(ewa, new Refusal.TargetIsAdmin()),
        contoso.refusedTo("y.elamrani", command));
    contoso.done(command);
  }

  @Test
  void f39ReplacingGivesManyPeopleExactlyTheseLicences() {
    contoso.done(replace(Set.of("SPB"), JOOST));

    assertEquals(List.of("SPB"), contoso.person("j.hendriks").licenses());
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("j.hendriks").state());
    assertEquals(23, assigned("SPE_E3"));
    assertEquals(12, assigned("SPB"));
    contoso.alreadySo(replace(Set.of("SPB"), JOOST));
    assertEquals(
        new Refusal.NoLicenseLeft("SPB"), contoso.refused(replace(Set.of("SPB"), ANKE, PIET)));
    assertEquals(23, assigned("SPE_E3"));
  }

  @Test
  void f39WhatAGroupGivesStaysWhenLicencesAreReplaced() {
    contoso.done(replace(Set.of("SPE_E3"), Contoso.upn("j.vanderberg")));

    assertEquals(Set.of("SPE_E3", "SPE_F1"), Set.copyOf(contoso.person("j.vanderberg").licenses()));
  }

  @Test
  void f39RefusesWhomAndWhatItDoesNotKnow() {
    assertEquals(
        new Refusal.Unknown("NO_SUCH"),
        contoso.refused(new Command.UnassignFromMany("NO_SUCH", Set.of(ANKE))));
    assertEquals(new Refusal.Unknown("NO_SUCH"), contoso.refused(replace(Set.of("NO_SUCH"), ANKE)));
    Upn nobody = Contoso.upn("nobody");
    assertEquals(
        new Refusal.OnPerson(nobody, new Refusal.Unknown(nobody.text())),
        contoso.refused(unassign(nobody, ANKE)));
  }

  @Test
  void f39AFaultOnOnePersonStopsThemAll() {
    contoso
        .tenant
        .faults()
        .add(new Fault(Fault.Kind.THROTTLED, null, PIET, 1, null, null, null, null));

    assertInstanceOf(Outcome.Failed.class, contoso.run(unassign(ANKE, PIET)));
    contoso.done(unassign(ANKE, PIET));
  }

  @Test
  void f40ASuiteTakesAllItsServicesAlong() {
    contoso.done(new Command.UnassignLicenses(PIET, Set.of("SPE_E3")));

    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("p.bouma").state());
    assertTrue(contoso.person("p.bouma").officeUnlicensed());
    contoso.pass(Duration.ofDays(30));
    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("p.bouma").state());
  }

  @Test
  void f41DeletingFreesTheLicenceForNobodyAndGoesOnCosting() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(23, assigned("SPE_E3"));
    assertEquals(25, bought("SPE_E3").total());
  }

  @Test
  void f44OfficeSaysThatItIsUnlicensed() {
    assertFalse(contoso.person("a.visser").officeUnlicensed());
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOEV")));
    assertFalse(contoso.person("a.visser").officeUnlicensed());

    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertTrue(contoso.person("a.visser").officeUnlicensed());
    assertFalse(contoso.person("y.kramer").officeUnlicensed());
  }

  @Test
  void f72ASelfServicePurchaseIsNobodysToAssignUntilItIsTakenOver() {
    Upn thomas = Contoso.upn("t.mueller");
    Refusal refusal = new Refusal.SelfService("PROJECT_P1");
    Command unassign = new Command.UnassignLicenses(thomas, Set.of("PROJECT_P1"));
    assertTrue(bought("PROJECT_P1").selfService());
    assertEquals(refusal, contoso.refused(unassign));
    assertEquals(refusal, contoso.refused(new Command.AssignLicenses(ANKE, Set.of("PROJECT_P1"))));
    assertEquals(
        new Refusal.OnPerson(thomas, refusal), contoso.refused(replace(Set.of("SPB"), thomas)));
    assertEquals(refusal, contoso.refused(new Command.LowerTotal("sub-planner-selfservice", 1)));
    Command takeOver = new Command.TakeOverPurchase("sub-planner-selfservice");
    assertEquals(
        Set.of(AdminRole.GLOBAL_ADMIN, AdminRole.BILLING_ADMIN),
        assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("y.elamrani", takeOver))
            .roles());

    contoso.runAs("g.oosterhuis", takeOver);

    assertFalse(bought("PROJECT_P1").selfService());
    contoso.alreadySo(takeOver);
    contoso.done(unassign);
    contoso.done(new Command.LowerTotal("sub-planner-selfservice", 1));
  }
}
