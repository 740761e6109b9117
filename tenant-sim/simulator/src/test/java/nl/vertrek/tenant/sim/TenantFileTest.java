package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
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

  private static final int MIRJAM = 3;
  private static final int ANKE = 11;

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

  @Test
  void findsAnAddressThatStandsTwiceWhateverItsCapitalsR1() {
    assertFault(
        "/users/12/mailbox/aliases/0",
        "(R1)",
        file ->
            ((ObjectNode) user(file, 12).get("mailbox"))
                .putArray("aliases")
                .add("ANKE@contoso.nl"));
  }

  @Test
  void findsAManagerWhoIsNotThereR2() {
    assertFault(
        "/users/11/manager", "(R2)", file -> user(file, ANKE).put("manager", "x@contoso.nl"));
  }

  @Test
  void findsAMemberWhoIsDeletedR2() {
    assertFault(
        "/groups/0/members/0",
        "(R2)",
        file ->
            ((ObjectNode) file.get("groups").get(0))
                .putArray("members")
                .add("h.roelofs@contoso.nl"));
  }

  @Test
  void findsACircleOfManagersR3() {
    TenantFileFault fault = only(file -> user(file, 10).put("manager", "a.visser@contoso.nl"));

    assertTrue(fault.sentence().contains("(R3)"), fault.sentence());
    assertTrue(fault.pointer().endsWith("/manager"), fault.pointer());
  }

  @Test
  void findsAnUnknownProductR4() {
    assertFault(
        "/users/11/assignedLicenses/0",
        "(R4)",
        file -> user(file, ANKE).putArray("assignedLicenses").add("NO_SUCH"));
  }

  @Test
  void findsMoreAssignedThanBoughtR5() {
    assertFault(
        "/subscriptions",
        "(R5)",
        file -> ((ObjectNode) file.get("subscriptions").get(0)).put("total", 23));
  }

  @Test
  void findsASynchronisedUserOfAnOrganisationThatIsNotR6() {
    TenantFileFaults faults =
        check(file -> ((ObjectNode) file.get("organization")).put("onPremisesSyncEnabled", false));

    assertTrue(faults.shown().stream().allMatch(each -> each.sentence().contains("(R6)")));
    assertFalse(faults.none());
  }

  @Test
  void findsALicenceWithoutACountryR7() {
    assertFault(
        "/users/11/usageLocation", "(R7)", file -> user(file, ANKE).remove("usageLocation"));
  }

  @Test
  void findsAPastThatIsYetToComeR8() {
    assertFault(
        "/users/11/lastSignIn",
        "(R8)",
        file -> user(file, ANKE).put("lastSignIn", "2026-05-18T09:00:01+02:00"));
  }

  @Test
  void findsATokenThatShouldHaveRunOutR8() {
    assertFault(
        "/users/11/sessions/0/tokenIssued",
        "(R8)",
        file ->
            ((ObjectNode) user(file, ANKE).get("sessions").get(0))
                .put("tokenIssued", "2026-05-18T07:59:59+02:00"));
  }

  @Test
  void findsADeviceOrNumberThatTwoPeopleHaveR9() {
    assertFault(
        "/users/12/phone/number",
        "(R9)",
        file ->
            user(file, 12)
                .putObject("phone")
                .put("number", "+31200120142")
                .put("kind", "calling-plan"));
    assertFault(
        "/users/11/mobileDevices/1/id",
        "(R9)",
        file -> ((ObjectNode) user(file, ANKE).get("mobileDevices").get(1)).put("id", "dev-01"));
  }

  @Test
  void findsAFreeNumberThatSomebodyHasR9() {
    assertFault(
        "/users/11/phone/number",
        "(R9)",
        file ->
            ((ObjectNode) file.get("organization").get("freeNumbers").get(0))
                .put("number", "+31200120142"));
  }

  @Test
  void findsAMeetingInARoomThatIsNotThereR2() {
    assertFault(
        "/users/11/mailbox/meetings/0/room",
        "(R2)",
        file -> meeting(file, 0).put("room", "vergaderzaal.uil@contoso.nl"));
  }

  @Test
  void findsAMeetingThatStandsTwiceR9() {
    assertFault(
        "/users/11/mailbox/meetings/1/id",
        "(R9)",
        file -> meeting(file, 1).put("id", "afspraak-verkoop"));
  }

  @Test
  void findsAMeetingOnADayThatDoesNotExistR12() {
    assertFault(
        "/users/11/mailbox/meetings/1/start",
        "(R12)",
        file -> meeting(file, 1).put("start", "2026-02-30T14:00:00+01:00"));
  }

  @Test
  void findsARuleThatSendsMailNowhereR13() {
    assertFault(
        "/users/11/mailbox/inboxRules/1",
        "(R13)",
        file ->
            ((ObjectNode) user(file, ANKE).get("mailbox").get("inboxRules").get(1)).remove("to"));
  }

  @Test
  void findsARightOfSomebodyWhoIsNotThereR2() {
    assertFault(
        "/users/11/mailbox/calendarPermissions/0/to",
        "(R2)",
        file ->
            ((ObjectNode) user(file, ANKE).get("mailbox").get("calendarPermissions").get(0))
                .put("to", "x@contoso.nl"));
  }

  @Test
  void findsAnAccountThatStandsTwiceR1() {
    assertFault(
        "/users/21/userPrincipalName",
        "(R1)",
        file -> user(file, 20).put("userPrincipalName", "Y.BENALI@contoso.nl"));
  }

  private static ObjectNode meeting(ObjectNode file, int number) {
    return (ObjectNode) user(file, ANKE).get("mailbox").get("meetings").get(number);
  }

  @Test
  void findsASessionThatStandsTwiceR9() {
    assertFault(
        "/users/11/sessions/1/id",
        "(R9)",
        file -> ((ObjectNode) user(file, ANKE).get("sessions").get(1)).put("id", "s1"));
  }

  @Test
  void findsADeletedUserWhoIsEnabledR10() {
    assertFault("/users/60", "(R10)", file -> user(file, 60).put("accountEnabled", true));
  }

  @Test
  void findsAQueueOfAGroupThatIsNotThereR11() {
    assertFault(
        "/callQueues/0/groups/0",
        "(R11)",
        file -> ((ObjectNode) file.get("callQueues").get(0)).putArray("groups").add("grp-none"));
  }

  @Test
  void findsATimeZoneAndADayThatDoNotExistR12() {
    assertFault(
        "/organization/timeZone",
        "(R12)",
        file -> ((ObjectNode) file.get("organization")).put("timeZone", "Europe/Atlantis"));
    assertFault(
        "/subscriptions/0/commitmentEnds",
        "(R12)",
        file ->
            ((ObjectNode) file.get("subscriptions").get(0)).put("commitmentEnds", "2026-02-30"));
  }

  @Test
  void findsAGroupThatGivesAProductThatIsNotThereR4() {
    assertFault(
        "/groups/0/licenses/0",
        "(R4)",
        file -> ((ObjectNode) file.get("groups").get(0)).putArray("licenses").add("NO_SUCH"));
  }

  @Test
  void findsLicencesThatAreSaidToBeAssignedAndAreNotR14() {
    assertFault(
        "/users/11/licensesAssignedDirectly/0",
        "(R14)",
        file -> user(file, ANKE).putArray("licensesAssignedDirectly").add("SPE_F1"));
    assertFault(
        "/users/11/licensesLeaving/0/skuPartNumber",
        "(R14)",
        file ->
            user(file, ANKE)
                .putArray("licensesLeaving")
                .addObject()
                .put("skuPartNumber", "SPE_F1")
                .put("group", "grp-vpn")
                .put("at", "2026-05-18T09:10:00+02:00"));
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
    Path file = change(tenant -> user(tenant, MIRJAM).remove("adminRoles"));
    SimulatorSettings settings = SimulatorSettings.inMemory(UUID.randomUUID().toString());
    try (TenantSimulator simulator = TenantSimulator.open(settings)) {
      assertThrows(InvalidTenantFile.class, () -> simulator.load(file));
      assertTrue(simulator.isEmpty());

      simulator.load(Contoso.file());

      assertFalse(simulator.isEmpty());
      assertThrows(TenantExists.class, () -> simulator.load(Contoso.file()));
    }
  }

  private static ObjectNode user(ObjectNode file, int index) {
    return (ObjectNode) file.get("users").get(index);
  }

  private void assertFault(String pointer, String says, Consumer<ObjectNode> change) {
    TenantFileFault fault = only(change);
    assertEquals(pointer, fault.pointer(), fault.toString());
    assertTrue(fault.sentence().contains(says), fault.toString());
  }

  private TenantFileFault only(Consumer<ObjectNode> change) {
    TenantFileFaults faults = check(change);
    assertEquals(1, faults.shown().size(), faults.shown().toString());
    return faults.shown().getFirst();
  }

  private TenantFileFaults check(Consumer<ObjectNode> change) {
    try {
      return TenantFile.check(change(change));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path change(Consumer<ObjectNode> change) throws IOException {
    ObjectNode file = (ObjectNode) Contoso.JSON.readTree(Contoso.file());
    change.accept(file);
    return write(Contoso.JSON.writeValueAsBytes(file));
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("tenant.json"), content);
  }
}
