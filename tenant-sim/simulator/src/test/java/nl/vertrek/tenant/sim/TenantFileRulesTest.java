package nl.vertrek.tenant.sim;

import static nl.vertrek.tenant.sim.ChangedFile.ANKE;
import static nl.vertrek.tenant.sim.ChangedFile.assertFault;
import static nl.vertrek.tenant.sim.ChangedFile.check;
import static nl.vertrek.tenant.sim.ChangedFile.only;
import static nl.vertrek.tenant.sim.ChangedFile.user;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.vertrek.tenant.sim.file.TenantFileFault;
import nl.vertrek.tenant.sim.file.TenantFileFaults;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the file that hold between its parts, R1 to R14. */
class TenantFileRulesTest {

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
  void findsAnAccountThatStandsTwiceR1() {
    assertFault(
        "/users/21/userPrincipalName",
        "(R1)",
        file -> user(file, 20).put("userPrincipalName", "Y.BENALI@contoso.nl"));
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
  void findsAMeetingInARoomThatIsNotThereR2() {
    assertFault(
        "/users/11/mailbox/meetings/0/room",
        "(R2)",
        file -> meeting(file, 0).put("room", "vergaderzaal.uil@contoso.nl"));
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
  void findsAGroupThatGivesAProductThatIsNotThereR4() {
    assertFault(
        "/groups/0/licenses/0",
        "(R4)",
        file -> ((ObjectNode) file.get("groups").get(0)).putArray("licenses").add("NO_SUCH"));
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
  void findsAMeetingThatStandsTwiceR9() {
    assertFault(
        "/users/11/mailbox/meetings/1/id",
        "(R9)",
        file -> meeting(file, 1).put("id", "afspraak-verkoop"));
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
  void findsAMeetingOnADayThatDoesNotExistR12() {
    assertFault(
        "/users/11/mailbox/meetings/1/start",
        "(R12)",
        file -> meeting(file, 1).put("start", "2026-02-30T14:00:00+01:00"));
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
  void findsARuleThatSendsMailNowhereR13() {
    assertFault(
        "/users/11/mailbox/inboxRules/1",
        "(R13)",
        file ->
            ((ObjectNode) user(file, ANKE).get("mailbox").get("inboxRules").get(1)).remove("to"));
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

  private static ObjectNode meeting(ObjectNode file, int number) {
    return (ObjectNode) user(file, ANKE).get("mailbox").get("meetings").get(number);
  }
}
