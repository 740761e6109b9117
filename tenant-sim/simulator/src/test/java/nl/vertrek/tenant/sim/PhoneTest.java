package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.Call;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhoneTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");
  private static final Upn ESTHER = Contoso.upn("e.kalkman");
  private static final String ANKES_NUMBER = "+31200120142";

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Call call(String number) {
    return contoso.tenant.look().rehearsal().call(number);
  }

  private Call queue(String id) {
    return contoso.tenant.look().rehearsal().callQueue(id);
  }

  private Phone phone(String name) {
    return Objects.requireNonNull(contoso.person(name).phone());
  }

  @Test
  void f46ANumberOfACallingPlanHangsOnThePlanAndThePhoneSystem() {
    assertEquals(List.of("MCOEV", "MCOPSTN1"), phone("a.visser").carriedBy());
    assertEquals(List.of("MCOEV"), phone("m.dijkstra").carriedBy());
    contoso.done(new Command.UnassignLicenses(MARIEKE, Set.of("SPE_E3")));

    assertEquals(List.of(MARIEKE), call("+31200120143").rings());
  }

  @Test
  void f46TheNumberIsReleasedWithItsLicence() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOPSTN1")));

    assertEquals(new Call(Call.Fate.RELEASED, List.of()), call(ANKES_NUMBER));
    assertTrue(contoso.tenant.look().freeNumbers().contains(ANKES_NUMBER));
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("MCOPSTN1")));
    assertEquals(List.of(ANKE), call(ANKES_NUMBER).rings());
    assertFalse(contoso.tenant.look().freeNumbers().contains(ANKES_NUMBER));
  }

  @Test
  void f46AReleasedNumberThatSomebodyElseGotDoesNotComeBack() {
    contoso.done(new Command.DeleteAccount(ANKE));
    assertEquals(Call.Fate.RELEASED, call(ANKES_NUMBER).fate());
    contoso.done(
        new Command.AssignLicenses(Contoso.upn("j.hendriks"), Set.of("MCOEV", "MCOPSTN1")));
    contoso.done(new Command.AssignNumber(Contoso.upn("j.hendriks"), ANKES_NUMBER));

    contoso.done(new Command.RestoreAccount(ANKE));

    assertNull(contoso.person("a.visser").phone());
    assertEquals(List.of(Contoso.upn("j.hendriks")), call(ANKES_NUMBER).rings());
  }

  @Test
  void f46ARestoredAccountGetsItsFreeNumberBack() {
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.done(new Command.RestoreAccount(ANKE));

    assertEquals(List.of(ANKE), call(ANKES_NUMBER).rings());
  }

  @Test
  void f46ANumberIsReleasedAndAssignedByHand() {
    contoso.done(new Command.ReleaseNumber(ANKE));
    contoso.alreadySo(new Command.ReleaseNumber(ANKE));
    assertEquals(Call.Fate.RELEASED, call(ANKES_NUMBER).fate());

    contoso.done(new Command.AssignNumber(ANKE, ANKES_NUMBER));
    contoso.alreadySo(new Command.AssignNumber(ANKE, ANKES_NUMBER));
    assertEquals(List.of(ANKE), call(ANKES_NUMBER).rings());
  }

  @Test
  void f46ANumberTakesALicenceAndHasOneHolder() {
    Upn joost = Contoso.upn("j.hendriks");
    assertEquals(
        new Refusal.NeedsLicense(new Fact(46)),
        contoso.refused(new Command.AssignNumber(joost, "+31200120170")));
    assertEquals(
        new Refusal.NumberTaken(ANKES_NUMBER, ANKE),
        contoso.refused(new Command.AssignNumber(joost, ANKES_NUMBER)));
    assertEquals(
        new Refusal.Unknown("+31999999999"),
        contoso.refused(new Command.AssignNumber(joost, "+31999999999")));
    contoso.done(new Command.AssignLicenses(joost, Set.of("MCOEV")));

    assertInstanceOf(
        Refusal.NeedsLicense.class,
        contoso.refused(new Command.AssignNumber(joost, "+31200120170")));
    contoso.done(new Command.AssignNumber(joost, "+31200120171"));
    assertEquals(Call.Fate.UNKNOWN, call("+31999999999").fate());
  }

  @Test
  void f46OnlyAGlobalAdminGivesNumbers() {
    assertInstanceOf(
        Refusal.NeedsRole.class,
        contoso.refusedTo("d.wijdenbosch", new Command.ReleaseNumber(ANKE)));
  }

  @Test
  void f47AnAgentWithoutALicenceIsInTheQueueAndNotValid() {
    assertTrue(queue("cq-verkoop").rings().contains(ANKE));

    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOEV")));

    assertFalse(contoso.person("a.visser").queues().getFirst().valid());
    assertEquals(List.of(MARIEKE), queue("cq-verkoop").rings());
    contoso.done(new Command.UnassignLicenses(MARIEKE, Set.of("MCOEV")));
    assertEquals(Call.Fate.NOBODY_THERE, queue("cq-verkoop").fate());
    assertEquals(Call.Fate.UNKNOWN, queue("cq-none").fate());
  }

  @Test
  void f47AnAgentByNameAndByGroupLeavesBoth() {
    contoso.done(new Command.LeaveQueue(ESTHER, "cq-klantenservice"));
    assertTrue(queue("cq-klantenservice").rings().contains(ESTHER));

    contoso.done(new Command.LeaveGroup(ESTHER, "grp-wachtrij-klantenservice"));

    assertFalse(queue("cq-klantenservice").rings().contains(ESTHER));
  }

  @Test
  void f48CallsGoToAColleagueOrRingThereTooAsThePolicyAllows() {
    contoso.done(new Command.ForwardCalls(ANKE, new Phone.Forwarding(MARIEKE, Phone.Mode.FORWARD)));
    assertEquals(List.of(MARIEKE), call(ANKES_NUMBER).rings());
    contoso.done(
        new Command.ForwardCalls(
            ANKE, new Phone.Forwarding(MARIEKE, Phone.Mode.SIMULTANEOUS_RING)));
    assertEquals(List.of(ANKE, MARIEKE), call(ANKES_NUMBER).rings());
    assertEquals(
        new Refusal.CallsStay(),
        contoso.refused(
            new Command.ForwardCalls(
                Contoso.upn("o.demir"), new Phone.Forwarding(MARIEKE, Phone.Mode.FORWARD))));
  }

  @Test
  void f48ForwardedCallsStopWhenTheLicenceGoesAndDoNotComeBackForwarded() {
    contoso.done(new Command.ForwardCalls(ANKE, new Phone.Forwarding(MARIEKE, Phone.Mode.FORWARD)));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOPSTN1")));
    assertEquals(Call.Fate.RELEASED, call(ANKES_NUMBER).fate());

    contoso.done(new Command.AssignLicenses(ANKE, Set.of("MCOPSTN1")));

    assertNull(phone("a.visser").forwarding());
    assertEquals(List.of(ANKE), call(ANKES_NUMBER).rings());
  }
}
