package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.make.TenantMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TenantMakerTest {

  @TempDir private Path folder;

  private Path make(int users, long seed) throws IOException {
    Path file = folder.resolve(users + "-" + seed + ".json");
    new TenantMaker(users, seed).write(file);
    return file;
  }

  @Test
  void makesTheSameTenantForTheSameSeedAndAnotherForAnother() throws IOException {
    byte[] once = Files.readAllBytes(make(300, 7));

    assertArrayEquals(once, Files.readAllBytes(make(300, 7)));
    assertNotEquals(new String(once, StandardCharsets.UTF_8), Files.readString(make(300, 8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {TenantMaker.FEWEST, 13, 60, 3_000})
  void makesAFileInWhichNothingIsWrong(int users) throws IOException {
    assertEquals(List.of(), TenantFile.check(make(users, 1)).shown());
  }

  @Test
  void showsEveryKindOfAccountInASmallTenant() throws IOException {
    JsonNode users = Contoso.JSON.readTree(make(60, 1)).get("users");
    Set<String> kinds = new HashSet<>();
    for (JsonNode user : users) {
      kinds.add(user.at("/mailbox/type").asString());
      kinds.add(user.has("deletedAt") ? "deleted" : user.get("accountEnabled").asString());
      kinds.add(user.get("onPremisesSyncEnabled").asBoolean() ? "synchronised" : "cloud");
    }

    assertEquals(60, users.size());
    assertEquals(
        Set.of("user", "shared", "room", "deleted", "true", "false", "synchronised", "cloud"),
        kinds);
  }

  @Test
  void hasNamesakesParticlesAndAccents() throws IOException {
    List<String> names = new ArrayList<>();
    Contoso.JSON
        .readTree(make(3_000, 1))
        .get("users")
        .forEach(user -> names.add(user.get("displayName").asString()));

    assertTrue(new HashSet<>(names).size() < names.size());
    assertTrue(names.stream().anyMatch(name -> name.contains(" van den ")));
    assertTrue(names.stream().anyMatch(name -> name.contains("ë")));
  }

  @Test
  void makesATenantThatCanBeLoadedAndOffBoardedFrom() throws IOException {
    SimulatorSettings settings = SimulatorSettings.inMemory(UUID.randomUUID().toString());
    try (TenantSimulator tenant = TenantSimulator.open(settings)) {
      tenant.load(make(200, 1));
      TenantView view = tenant.look();
      List<DirectoryEntry> everybody = new ArrayList<>();
      tenant.directory(everybody::add);
      DirectoryEntry leaver = everybody.get(150);

      assertEquals(200, everybody.size());
      assertFalse(view.admins().isEmpty());
      view.subscriptions()
          .forEach(bought -> assertTrue(bought.assignedOfProduct() <= bought.totalOfProduct()));
      assertEquals(
          Outcome.Done.class,
          tenant
              .execute(
                  new Command.BlockSignIn(leaver.upn()),
                  new Actor(view.admins().getFirst()),
                  new RequestId("1"))
              .getClass());
      Path exported = folder.resolve("exported.json");
      try (OutputStream out = Files.newOutputStream(exported)) {
        tenant.tenant(out);
      }
      assertEquals(List.of(), TenantFile.check(exported).shown());
    }
  }

  @Test
  void refusesToMakeTooFewAndTooMany() {
    assertThrows(IllegalArgumentException.class, () -> new TenantMaker(TenantMaker.FEWEST - 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TenantMaker(TenantMaker.MOST + 1, 1));
  }
}
