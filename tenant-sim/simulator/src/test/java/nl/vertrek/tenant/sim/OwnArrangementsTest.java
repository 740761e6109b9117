package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Delivery;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnArrangementsTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn KEVIN = Contoso.upn("k.obrien");
  private static final String AT_HOME = "anke.visser@thuis.example";

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Delivery mailTo(String address) {
    return contoso.tenant.look().rehearsal().deliver(address);
  }

  private List<String> booked() {
    return contoso.mailbox("vergaderzaal.merel").bookings().stream()
        .map(booking -> booking.organizer().text() + " " + booking.meeting().id())
        .toList();
  }

  @Test
  void f68RulesOfTheLeaverSendMailOnUntilTheyAreTurnedOff() {
    assertEquals(List.of(AT_HOME), mailTo("a.visser@contoso.nl").sentOutside());

    contoso.done(new Command.DisableInboxRules(ANKE, Set.of("regel-2")));

    assertEquals(List.of(), mailTo("a.visser@contoso.nl").sentOutside());
    assertEquals(
        List.of(true, false),
        contoso.mailbox("a.visser").ownRouting().rules().stream().map(InboxRule::enabled).toList());
    contoso.alreadySo(new Command.DisableInboxRules(ANKE, Set.of("regel-2")));
    contoso.done(new Command.EnableInboxRules(ANKE, Set.of("regel-2")));
    assertEquals(List.of(AT_HOME), mailTo("a.visser@contoso.nl").sentOutside());
  }

  @Test
  void f68ARuleThatTheTenantDoesNotKnowIsRefused() {
    assertEquals(
        new Refusal.Unknown("regel-9"),
        contoso.refused(new Command.DisableInboxRules(ANKE, Set.of("regel-1", "regel-9"))));
  }

  @Test
  void f68ForwardingThatTheLeaverSetUpEarlierIsShownAndTakenAway() {
    assertEquals(
        "kevin.obrien@home.example", contoso.mailbox("k.obrien").ownRouting().forwardingAddress());
    assertEquals(List.of("kevin.obrien@home.example"), mailTo("k.obrien@contoso.nl").sentOutside());
    assertEquals(
        new Refusal.Anchored(true, false), contoso.refused(new Command.DeleteAccount(KEVIN)));

    contoso.done(new Command.StopOutsideForwarding(KEVIN));

    assertEquals(List.of(), mailTo("k.obrien@contoso.nl").sentOutside());
    contoso.alreadySo(new Command.StopOutsideForwarding(KEVIN));
    contoso.done(new Command.ForwardOutside(KEVIN, "kevin.obrien@home.example"));
    contoso.done(new Command.StopOutsideForwarding(KEVIN));
    contoso.done(new Command.DeleteAccount(KEVIN));
  }

  @Test
  void f68WhatAnAdminForwardsComesBeforeWhatTheLeaverDid() {
    contoso.done(new Command.ForwardMail(KEVIN, ANKE));
    contoso.done(new Command.DisableInboxRules(ANKE, Set.of("regel-2")));

    assertEquals(List.of(KEVIN, ANKE), mailTo("k.obrien@contoso.nl").keptIn());
    assertEquals(List.of(), mailTo("k.obrien@contoso.nl").sentOutside());
  }

  @Test
  void f69OnlyMeetingsToComeAreShown() {
    assertEquals(
        List.of("afspraak-verkoop", "afspraak-noord"),
        contoso.mailbox("a.visser").meetings().stream().map(Meeting::id).toList());
  }

  @Test
  void f69AMeetingKeepsItsRoomUntilItIsCancelled() {
    assertEquals(
        List.of("a.visser@contoso.nl afspraak-verkoop", "h.roelofs@contoso.nl afspraak-kwaliteit"),
        booked());

    contoso.done(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop")));

    assertEquals(List.of("h.roelofs@contoso.nl afspraak-kwaliteit"), booked());
    assertEquals(
        new Refusal.Unknown("afspraak-verkoop"),
        contoso.refused(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop"))));
  }

  @Test
  void f69AMailboxThatCannotSendCancelsNothingAndTheRoomStaysBooked() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(
        new Refusal.NoMailbox(new Fact(69)),
        contoso.refused(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop"))));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.pass(Duration.ofDays(60));
    assertEquals(2, booked().size());
  }

  @Test
  void leavesRulesAndMeetingsToTheExchangeAdmin() {
    for (Command command :
        List.of(
            new Command.DisableInboxRules(ANKE, Set.of("regel-2")),
            new Command.CancelMeetings(ANKE, Set.of("afspraak-noord")))) {
      assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("y.elamrani", command));
      assertInstanceOf(Outcome.Done.class, contoso.runAs("d.wijdenbosch", command));
    }
  }
}
