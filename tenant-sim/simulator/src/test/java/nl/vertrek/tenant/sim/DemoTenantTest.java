package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DemoTenantTest {

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  @Test
  void showsAnkeWithEverythingThatTheFileSays() {
    Person anke = contoso.person("A.Visser");

    assertEquals("Anke Visser", anke.displayName());
    assertEquals(List.of("SPE_E3", "MCOEV", "MCOPSTN1"), anke.licenses());
    assertEquals(5, anke.sessions().size());
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
    assertEquals(5, anke.memberOf().size());
    assertEquals(
        List.of(
            new QueueMembership(
                "cq-verkoop", "Verkoop", false, List.of("grp-wachtrij-verkoop"), true)),
        anke.queues());
    assertEquals(new Upn("j.hendriks@contoso.nl"), anke.profile().manager());
  }

  @Test
  void showsUntouchedUsersAsTheFileHasThem() {
    JsonNode file = Contoso.JSON.readTree(Contoso.file());
    for (JsonNode user : file.get("users")) {
      JsonNode shown = contoso.shown(user.get("userPrincipalName").asString());
      assertContains(user, shown, user.get("userPrincipalName").asString());
    }
  }

  private static void assertContains(JsonNode expected, JsonNode actual, String place) {
    if (expected instanceof ObjectNode object) {
      object
          .properties()
          .forEach(each ->
              assertContains(
                  each.getValue(), actual.path(each.getKey()), place + "/" + each.getKey()));
    } else if (expected.isArray()) {
      assertEquals(expected.size(), actual.size(), place);
      for (int i = 0; i < expected.size(); i++) {
        assertContains(expected.get(i), actual.get(i), place + "/" + i);
      }
    } else if (expected.isNumber()) {
      assertEquals(expected.asDouble(), actual.asDouble(), place);
    } else {
      assertEquals(expected, actual, place);
    }
  }

  @Test
  void comesWithTheSimulator() {
    SimulatorSettings settings = SimulatorSettings.inMemory(UUID.randomUUID().toString());
    try (TenantSimulator simulator = TenantSimulator.open(settings)) {
      simulator.loadDemo();

      assertEquals("Contoso Nederland", simulator.look().organization().displayName());
    }
  }

  @Test
  void answersToAnAliasInAnyCase() {
    TenantView view = contoso.tenant.look();

    assertEquals(new Upn("a.visser@contoso.nl"), view.byAddress("ANKE@contoso.nl").orElseThrow());
    assertTrue(view.byAddress("nobody@contoso.nl").isEmpty());
  }

  @Test
  void countsWhatIsAssignedOfEachProduct() {
    assertEquals(
        24,
        contoso.tenant.look().subscriptions().stream()
            .filter(bought -> bought.id().equals("sub-e3"))
            .findFirst()
            .orElseThrow()
            .assignedOfProduct());
  }

  @Test
  void knowsTheOnlyGlobalAdmin() {
    assertTrue(contoso.person("m.hoekstra").account().soleGlobalAdmin());
    assertFalse(contoso.person("y.elamrani").account().soleGlobalAdmin());
    assertTrue(contoso.tenant.look().admins().contains(new Upn("e.kowalczyk@contoso.nl")));
  }
}
