package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LoadCrashTest {

  /** More than are committed at a time. */
  private static final int USERS = 25_000;

  private static final JsonMapper JSON = Json.forStorage();

  @TempDir private Path folder;

  /** What is killed: has written down most of a tenant when it says so. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] args) {
      SimulatorSettings settings = SimulatorSettings.inFolder(Path.of(args[0]));
      TenantDatabase.open(settings.url(), settings.user(), settings.password(), true)
          .load(
              organization(),
              loader -> {
                for (int i = 0; i < USERS; i++) {
                  loader.add(user(i));
                }
                System.out.println("half-way");
                waitForEver();
              });
    }

    private static void waitForEver() {
      try {
        Thread.currentThread().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static OrganizationDocument organization() {
    return new OrganizationDocument(
        "Half",
        "half.nl",
        Organization.Cloud.WORLDWIDE,
        false,
        null,
        30,
        30,
        "Europe/Amsterdam",
        Instant.parse("2026-05-18T07:00:00Z"),
        List.of());
  }

  private static UserDocument user(int number) {
    String upn = number == 0 ? "a.visser@contoso.nl" : "user" + number + "@half.nl";
    return JSON.readValue(
        """
        {"userPrincipalName": "%s", "displayName": "Somebody", "accountEnabled": true,
         "onPremisesSyncEnabled": false, "adminRoles": [], "assignedLicenses": []}\
        """
            .formatted(upn),
        UserDocument.class);
  }

  @Test
  void leavesNothingOfALoadThatWasKilledHalfWay() throws IOException, InterruptedException {
    assertEquals(
        List.of("half-way"), KilledProcess.printed(Victim.class, folder, "half-way"::equals));

    try (TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder))) {
      assertTrue(tenant.isEmpty());
      tenant.load(Contoso.file());
    }
    try (TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder))) {
      List<DirectoryEntry> everybody = new ArrayList<>();
      tenant.directory(everybody::add);
      assertEquals(64, everybody.size());
      assertEquals(
          "Anke Visser", tenant.look().person(Contoso.upn("a.visser")).orElseThrow().displayName());
    }
  }
}
