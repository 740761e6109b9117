package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rights on other people's mailboxes end (F71), and a shared mailbox leaves the address book. */
class RightsTest {

  private static final Upn TRUUS = Contoso.upn("g.wiersma");
  private static final Upn SERVICE = Contoso.upn("klantenservice");

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript truusLeaves(String speaker, Language language) {
    return contoso
        .with(speaker, language)
        .said(
            "Truus Wiersma gaat nu uit dienst, Joost krijgt haar postvak",
            "Truus Wiersma is leaving now, Joost gets her mailbox")
        .hears("facts.label-rights", "step.rights.plan", "step.rights.which")
        .hears("step.address-book.plan", "step.address-book.note");
  }

  @ParameterizedTest
  @EnumSource
  void takesRightsAwayAndHidesWhatHasBecomeShared(Language language) {
    truusLeaves("m.hoekstra", language)
        .pressed("as-planned")
        .hears("step.rights.done")
        .clockMoves(Duration.ofHours(1))
        .hears("step.mail.done-share", "step.address-book.done");
    assertTrue(contoso.commands().contains(new Command.RevokeFullAccess(SERVICE, TRUUS)));
    assertTrue(contoso.mailbox("g.wiersma").hidden());
    assertEquals(List.of(), contoso.person("g.wiersma").rightsElsewhere());
  }

  @ParameterizedTest
  @EnumSource
  void givesThemBackWhereSomebodyStays(Language language) {
    var before = contoso.person("a.visser").rightsElsewhere();
    contoso
        .with(language)
        .said(
            "Anke Visser gaat nu uit dienst, Joost krijgt haar postvak",
            "Anke Visser is leaving now, Joost gets her mailbox")
        .pressed("as-planned")
        .said("Anke")
        .hears("step.rights.done")
        .clockMoves(Duration.ofHours(3))
        .hears("step.address-book.done")
        .said("Anke blijft toch", "Anke is staying after all")
        .pressed("call-off")
        .clockMoves(Duration.ofHours(3));
    assertFalse(before.isEmpty());
    assertEquals(before, contoso.person("a.visser").rightsElsewhere());
    assertFalse(contoso.mailbox("a.visser").hidden());
  }

  @ParameterizedTest
  @EnumSource
  void staysInTheAddressBookWhereSomebodyWantsThat(Language language) {
    truusLeaves("m.hoekstra", language)
        .said("laat het postvak in het adresboek staan", "leave the mailbox in the address book")
        .hears("change.plan", "step.address-book.stay")
        .pressed("as-planned")
        .clockMoves(Duration.ofDays(2))
        .hears("told.complete");
    assertFalse(contoso.mailbox("g.wiersma").hidden());
  }

  @Test
  void whatIsNotSharedStaysInTheAddressBook() {
    truusLeaves("m.hoekstra", Language.DUTCH)
        .said("stuur de mail door naar Joost")
        .hears("change.plan", "step.address-book.idle")
        .doesNotHear("step.address-book.title");
  }

  /** The rights stand on somebody else's mailbox, and that is where the way leads. */
  @ParameterizedTest
  @EnumSource
  void showsTheWayOnTheMailboxOfTheOther(Language language) {
    var youssef = truusLeaves("y.elamrani", language).pressed("as-planned");
    while (!asksForRights(youssef)) {
      youssef.pressed("skip-step");
    }
    youssef
        .pressed("show-how")
        .hears("guide.revoke-full-access")
        .said("geef me het powershell-commando", "give me the powershell command")
        .hearsCode(
            "Remove-MailboxPermission -Identity 'klantenservice@contoso.nl' -User"
                + " 'g.wiersma@contoso.nl' -AccessRights FullAccess -InheritanceType All"
                + " -Confirm:$false")
        .pressed("skip-step")
        .hears("told.skipped");
    assertTrue(contoso.mailbox("klantenservice").fullAccess().contains(TRUUS));
  }

  private boolean asksForRights(Transcript transcript) {
    return transcript.question().equals("ask.rescue-refused")
        && transcript.hasHeard("step.rights.name")
        && contoso.theCase().state(StepName.RIGHTS) instanceof StepState.Refused
        && contoso.theCase().state(StepName.SIGN_OUT).over();
  }

  @Test
  void theAddressBookOfASynchronisedAccountIsLeftToActiveDirectory() {
    contoso
        .with(Language.DUTCH)
        .said("Wim Terpstra gaat nu uit dienst, Joost krijgt zijn postvak")
        .doesNotHear("step.address-book.title", "step.rights.title");
  }
}
