package nl.vertrek.tenant.sim;

import static nl.vertrek.tenant.sim.ChangedFile.ANKE;
import static nl.vertrek.tenant.sim.ChangedFile.MIRJAM;
import static nl.vertrek.tenant.sim.ChangedFile.assertFault;
import static nl.vertrek.tenant.sim.ChangedFile.check;
import static nl.vertrek.tenant.sim.ChangedFile.only;
import static nl.vertrek.tenant.sim.ChangedFile.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.vertrek.tenant.sim.file.InvalidTenantFile;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.file.TenantFileFault;
import nl.vertrek.tenant.sim.file.TenantFileFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TenantFileTest {

  @TempDir private Path folder;

  @Test
  void findsNothingWrongWithTheDemoTenant() {
    assertEquals("[]", TenantFile.check(Contoso.file()).shown().toString());
  }

  @Test
  void saysWhereAndAboutWhomAPropertyIsMissing() {
    TenantFileFault fault = only(file -> user(file, ANKE).remove("displayName"));

    assertEquals("/users/11", fault.pointer());
    assertEquals("a.visser@contoso.nl", fault.person());
    assertTrue(fault.sentence().contains("'displayName' is missing"), fault.sentence());
  }

  @Test
  void findsAPropertyThatDoesNotExist() {
    assertFault("/users/11", "'shoeSize'", file -> user(file, ANKE).put("shoeSize", 38));
  }

  @Test
  void findsAValueOfTheWrongTypeDeepInside() {
    assertFault(
        "/users/11/mailbox/sizeGb",
        "number",
        file -> ((ObjectNode) user(file, ANKE).get("mailbox")).put("sizeGb", "twelve"));
  }

  @Test
  void findsAValueThatIsNoneOfThoseAllowed() {
    assertFault(
        "/organization/cloud",
        "worldwide",
        file -> ((ObjectNode) file.get("organization")).put("cloud", "moon"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "[]", "{", "{\"users\": [}", "nonsense", "{} {}", "\"a\""})
  void takesWhatIsNoTenantAtAllForAFault(String content) throws IOException {
    assertFalse(TenantFile.check(write(content.getBytes(StandardCharsets.UTF_8))).none());
  }

  @Test
  void takesAMissingFileForAFault() {
    assertFalse(TenantFile.check(folder.resolve("none.json")).none());
    assertFalse(TenantFile.check(folder).none());
  }

  @Test
  void saysThatTheEncodingIsWrong() throws IOException {
    byte[] latin1 =
        Files.readString(Contoso.file())
            .replace("Anke", "Änke")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertTrue(TenantFile.check(write(latin1)).shown().getFirst().sentence().contains("UTF-8"));
  }

  @Test
  void findsAKeyThatStandsTwice() throws IOException {
    String twice =
        Files.readString(Contoso.file())
            .replaceFirst("\"displayName\": \"Anke Visser\"", "$0, \"displayName\": \"Anke\"");

    TenantFileFault fault =
        TenantFile.check(write(twice.getBytes(StandardCharsets.UTF_8))).shown().getFirst();

    assertEquals("/users/11/displayName", fault.pointer());
    assertTrue(fault.sentence().contains("twice"), fault.sentence());
    assertTrue(fault.line() > 300, fault.toString());
  }

  @Test
  void showsAnExampleWhereAValueIsWrittenInAnotherWay() {
    TenantFileFault fault = only(file -> user(file, ANKE).put("usageLocation", "nld"));

    assertEquals("\"nld\" is not written as it must be; write it like NL.", fault.sentence());
  }

  @Test
  void tellsWhereAFileEndsTooSoonAndWhereItIsNoJson() throws IOException {
    String whole = Files.readString(Contoso.file());

    assertSentence("It ends in the middle", whole.substring(0, whole.indexOf("Anke Visser") + 4));
    assertSentence("cannot be read as JSON", "?" + whole);
    assertSentence("nested more than 20 deep", "{\"users\":" + "[".repeat(50));
  }

  private void assertSentence(String says, String content) throws IOException {
    TenantFileFault fault =
        TenantFile.check(write(content.getBytes(StandardCharsets.UTF_8))).shown().getFirst();
    assertTrue(fault.sentence().contains(says), fault.toString());
  }

  @Test
  void isNotDeceivedByNamesTooLongToBeOne() {
    TenantFileFaults faults =
        check(file -> user(file, ANKE).put("manager", "x".repeat(90_000) + "@contoso.nl"));

    assertFalse(faults.none());
    assertTrue(faults.shown().stream().allMatch(fault -> fault.toString().length() < 1_000));
  }

  @Test
  void survivesDeepNesting() throws IOException {
    String deep = "{\"users\":" + "[".repeat(100_000);

    assertFalse(TenantFile.check(write(deep.getBytes(StandardCharsets.UTF_8))).none());
  }

  @Test
  void showsTheFirstThousandFaultsAndCountsTheRest() {
    TenantFileFaults faults =
        check(file -> {
          ArrayNode owners = ((ObjectNode) file.get("groups").get(0)).putArray("owners");
          for (int i = 0; i < 1_500; i++) {
            owners.add("nobody" + i + "@contoso.nl");
          }
        });

    assertEquals(1_000, faults.shown().size());
    assertEquals(500, faults.more());
  }

  @Test
  void loadsNothingOfAnInvalidFile() throws IOException {
    Path file = write(ChangedFile.content(tenant -> user(tenant, MIRJAM).remove("adminRoles")));
    SimulatorSettings settings = SimulatorSettings.inMemory(UUID.randomUUID().toString());
    try (TenantSimulator simulator = TenantSimulator.open(settings)) {
      assertThrows(InvalidTenantFile.class, () -> simulator.load(file));
      assertTrue(simulator.isEmpty());

      simulator.load(Contoso.file());

      assertFalse(simulator.isEmpty());
      assertThrows(TenantExists.class, () -> simulator.load(Contoso.file()));
    }
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("tenant.json"), content);
  }
}
