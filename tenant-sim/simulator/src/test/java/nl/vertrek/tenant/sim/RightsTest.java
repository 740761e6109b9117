package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn KLANTENSERVICE = Contoso.upn("klantenservice");
  private static final List<MailboxRight> ANKES_RIGHTS =
      List.of(
          new MailboxRight(MailboxRight.Kind.SEND_ON_BEHALF, JOOST, null),
          new MailboxRight(MailboxRight.Kind.CALENDAR, JOOST, CalendarRight.EDITOR),
          new MailboxRight(MailboxRight.Kind.SEND_AS, KLANTENSERVICE, null));

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Set<MailboxRight> elsewhere() {
    return Set.copyOf(contoso.person("a.visser").rightsElsewhere());
  }

  @Test
  void f70AColleagueCanSendAsOrOnBehalf() {
    contoso.done(new Command.GrantSendAs(ANKE, JOOST));
    contoso.done(new Command.GrantSendOnBehalf(ANKE, JOOST));
    contoso.alreadySo(new Command.GrantSendAs(ANKE, JOOST));

    assertEquals(List.of(JOOST), contoso.mailbox("a.visser").delegation().sendAs());
    assertEquals(List.of(JOOST), contoso.mailbox("a.visser").delegation().sendOnBehalf());
    contoso.done(new Command.RevokeSendAs(ANKE, JOOST));
    contoso.done(new Command.RevokeSendOnBehalf(ANKE, JOOST));
    contoso.alreadySo(new Command.RevokeSendAs(ANKE, JOOST));
    assertEquals(List.of(), contoso.mailbox("a.visser").delegation().sendAs());
  }

  @Test
  void f70AMailboxIsHiddenFromTheAddressBookAndShownAgain() {
    contoso.done(new Command.HideFromAddressBook(ANKE));
    assertTrue(contoso.mailbox("a.visser").hidden());
    contoso.alreadySo(new Command.HideFromAddressBook(ANKE));
    contoso.done(new Command.ShowInAddressBook(ANKE));
    assertFalse(contoso.mailbox("a.visser").hidden());
  }

  @Test
  void f70RightsGoToSomebodyWhoIsThere() {
    assertInstanceOf(
        Refusal.UnfitReceiver.class,
        contoso.refused(new Command.GrantSendAs(ANKE, Contoso.upn("h.roelofs"))));
    assertInstanceOf(
        Refusal.UnfitReceiver.class, contoso.refused(new Command.GrantSendAs(ANKE, ANKE)));
  }

  @Test
  void f71RightsOnOtherPeoplesMailboxesAndCalendarsAreShownAndTakenAway() {
    assertEquals(Set.copyOf(ANKES_RIGHTS), elsewhere());

    contoso.done(new Command.RevokeSendOnBehalf(JOOST, ANKE));
    contoso.done(new Command.RevokeCalendar(JOOST, ANKE));
    contoso.done(new Command.RevokeSendAs(KLANTENSERVICE, ANKE));

    assertEquals(Set.of(), elsewhere());
  }

  @Test
  void f71AnotherCalendarRightTakesThePlaceOfTheFirst() {
    contoso.done(new Command.GrantCalendar(JOOST, ANKE, CalendarRight.OWNER));

    assertEquals(
        Map.of(ANKE, CalendarRight.OWNER), contoso.mailbox("j.hendriks").delegation().calendar());
    assertTrue(
        elsewhere()
            .contains(new MailboxRight(MailboxRight.Kind.CALENDAR, JOOST, CalendarRight.OWNER)));
  }

  @Test
  void f71RightsGoWithTheAccountAndComeBackWithIt() {
    contoso.done(new Command.DeleteAccount(ANKE));
    assertEquals(Map.of(), contoso.mailbox("j.hendriks").delegation().calendar());
    assertEquals(List.of(), contoso.mailbox("klantenservice").delegation().sendAs());

    contoso.done(new Command.RestoreAccount(ANKE));

    assertEquals(Set.copyOf(ANKES_RIGHTS), elsewhere());
  }

  @Test
  void leavesRightsToTheExchangeAdmin() {
    Command grant = new Command.GrantSendAs(ANKE, JOOST);
    assertInstanceOf(Refusal.NeedsRole.class, contoso.refusedTo("e.kowalczyk", grant));
    assertInstanceOf(Outcome.Done.class, contoso.runAs("d.wijdenbosch", grant));
  }
}
