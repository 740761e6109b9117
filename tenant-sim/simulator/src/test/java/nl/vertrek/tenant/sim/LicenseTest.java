package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseTest {

  private static final Upn ANKE = Contoso.upn("a.visser");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Subscription subscription(String id) {
    return contoso.tenant.look().subscriptions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void f33GoesOnPayingForWhatIsUnassigned() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(23, subscription("sub-e3").assignedOfProduct());
    assertEquals(25, subscription("sub-e3").total());
  }

  @Test
  void f33RefusesALicenceThatNobodyHasLeft() {
    assertEquals(
        new Refusal.NoLicenseLeft("VISIOCLIENT"),
        contoso.refused(new Command.AssignLicenses(ANKE, Set.of("VISIOCLIENT"))));
  }

  @Test
  void refusesAProductThatItDoesNotKnow() {
    assertEquals(
        new Refusal.Unknown("NO_SUCH"),
        contoso.refused(new Command.UnassignLicenses(ANKE, Set.of("NO_SUCH"))));
  }

  @Test
  void changesNothingThatIsNotAssigned() {
    contoso.alreadySo(new Command.UnassignLicenses(ANKE, Set.of("VISIOCLIENT")));
  }

  @Test
  void f35StopsPayingWhenTheTotalIsLowered() {
    contoso.done(new Command.LowerTotal("sub-e3", 24));

    assertEquals(24, subscription("sub-e3").total());
    assertEquals(
        new Refusal.BelowAssigned(24), contoso.refused(new Command.LowerTotal("sub-e3", 23)));
    contoso.done(new Command.RaiseTotal("sub-e3", 25));
    assertEquals(25, subscription("sub-e3").total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub-e5-partner", "sub-e1-volume"})
  void refusesToLowerWhatWasBoughtElsewhereF37(String subscription) {
    assertInstanceOf(
        Refusal.BoughtElsewhere.class, contoso.refused(new Command.LowerTotal(subscription, 1)));
  }

  @Test
  void refusesToLowerBeforeTheCommitmentEndsF38() {
    Command lower = new Command.LowerTotal("sub-bp", 11);
    assertEquals(new Refusal.Committed(LocalDate.of(2026, 6, 3)), contoso.refused(lower));

    contoso.pass(Duration.ofDays(16));

    contoso.done(lower);
  }

  @Test
  void leavesTotalsToTheBillingAdminF36() {
    Command lower = new Command.LowerTotal("sub-e3", 24);

    assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("e.kowalczyk", lower));
    contoso.runAs("g.oosterhuis", lower);
    assertEquals(24, subscription("sub-e3").total());
  }

  @Test
  void releasesTheNumberWithTheCallingPlanF46() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOPSTN1")));

    assertNull(contoso.person("a.visser").phone());
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("MCOPSTN1")));
    assertNotNull(contoso.person("a.visser").phone());
  }

  @Test
  void keepsTheNumberWhenOnlyTheSuiteGoesF46() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertNotNull(contoso.person("a.visser").phone());
  }

  @Test
  void takesAnAgentOutOfTheQueueAndItsGroupF47() {
    Upn esther = Contoso.upn("e.kalkman");
    contoso.done(new Command.LeaveQueue(esther, "cq-klantenservice"));
    assertEquals(
        List.of("grp-wachtrij-klantenservice"),
        contoso.person("e.kalkman").queues().getFirst().throughGroups());

    contoso.done(new Command.LeaveGroup(esther, "grp-wachtrij-klantenservice"));

    assertEquals(List.of(), contoso.person("e.kalkman").queues());
    contoso.done(new Command.JoinQueue(esther, "cq-klantenservice"));
    contoso.done(new Command.JoinGroup(esther, "grp-wachtrij-klantenservice", false));
    assertEquals(1, contoso.person("e.kalkman").queues().size());
  }

  @Test
  void refusesToLetTheOnlyOwnerLeaveF65() {
    Upn anouk = Contoso.upn("a.vanleeuwen");
    assertEquals(
        new Refusal.LastOwner("grp-projectgroep-noord"),
        contoso.refused(new Command.LeaveGroup(anouk, "grp-projectgroep-noord")));

    contoso.done(new Command.JoinGroup(ANKE, "grp-projectgroep-noord", true));

    contoso.done(new Command.LeaveGroup(anouk, "grp-projectgroep-noord"));
  }

  @Test
  void forwardsCallsAsThePolicyAllowsF48() {
    Phone.Forwarding forwarding =
        new Phone.Forwarding(Contoso.upn("m.dijkstra"), Phone.Mode.SIMULTANEOUS_RING);
    contoso.done(new Command.ForwardCalls(ANKE, forwarding));
    contoso.alreadySo(new Command.ForwardCalls(ANKE, forwarding));

    assertEquals(
        new Refusal.CallsStay(),
        contoso.refused(new Command.ForwardCalls(Contoso.upn("o.demir"), forwarding)));
    contoso.done(new Command.StopForwardingCalls(ANKE));
  }
}
