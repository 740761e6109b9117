package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Objects;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The finer choices about somebody's mail: what senders read, and until when it is sent on. */
class MailChoicesTest {

  @AutoClose private final Contoso contoso = new Contoso();

  @ParameterizedTest
  @EnumSource
  void sendersReadWhatSomebodyDictatesToTheLetter(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Nadia Bouzid gaat nu uit dienst, Joost krijgt haar postvak",
                "Nadia Bouzid is leaving now, Joost gets her mailbox")
            .said(
                "Zet als antwoord: Nadia werkt hier niet meer, mail Joost Hendriks.",
                "Set as reply: Nadia werkt hier niet meer, mail Joost Hendriks.")
            .hears("reply.label-inside", "reply.label-outside")
            .tenantWasAskedNothing()
            .isAsked("ask.reply-good")
            .pressed("reply-good")
            .hears("step.mail.reply-outside")
            .pressed("as-planned");
    mirjam.clockMoves(Duration.ofHours(1));
    String text = "Nadia werkt hier niet meer, mail Joost Hendriks.";
    assertEquals(
        new Mailbox.AutomaticReply(text, text), contoso.mailbox("n.bouzid").automaticReply());
    assertEquals(1, contoso.cases().size());
  }

  @ParameterizedTest
  @EnumSource
  void colleaguesCanReadSomethingElseThanOthers(Language language) {
    contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, maak er een gedeeld postvak van voor Joost Hendriks",
            "Nadia Bouzid is leaving now, share the mailbox with Joost Hendriks")
        .said(
            "automatisch antwoord intern: Bel Joost. extern: Nadia is weg.",
            "automatic reply inside: Bel Joost. outside: Nadia is weg.")
        .pressed("reply-good")
        .pressed("as-planned")
        .clockMoves(Duration.ofHours(1));
    assertEquals(
        new Mailbox.AutomaticReply("Bel Joost.", "Nadia is weg."),
        contoso.mailbox("n.bouzid").automaticReply());
  }

  @Test
  void whatStandsBesideADictatedReplyCountsToo() {
    contoso
        .with(Language.DUTCH)
        .said(
            "Nadia Bouzid gaat nu uit dienst, mail doorsturen naar Joost Hendriks, zet als"
                + " antwoord: Nadia is ontslagen, bel Marieke")
        .isAsked("ask.reply-good");
    var choices = contoso.theCase().choices();
    assertEquals(
        new Decision.MailGoes(Decision.Way.FORWARD, Contoso.upn("j.hendriks")), choices.mail());
    assertEquals(
        "Nadia is ontslagen, bel Marieke", Objects.requireNonNull(choices.reply()).inside());
  }

  @ParameterizedTest
  @EnumSource
  void ownWordsAreAskedForByAButtonAndShownFirst(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said(
                "Nadia Bouzid gaat nu uit dienst, maak er een gedeeld postvak van voor Joost"
                    + " Hendriks",
                "Nadia Bouzid is leaving now, share the mailbox with Joost Hendriks")
            .pressed("begin");
    while (!mirjam.question().equals("step.mail.ask-besides")) {
      mirjam.pressed(mirjam.options().getLast());
    }
    mirjam
        .pressed("own-reply")
        .isAsked("ask.reply-text")
        .said("Anke en Nadia zijn weg, stuur alles naar Joost")
        .isAsked("ask.reply-good")
        .tenantWasAskedNothing()
        .pressed("reply-other")
        .said("Ik ben weg")
        .isAsked("ask.reply-good");
    assertNull(contoso.mailbox("n.bouzid").automaticReply());
    mirjam.pressed("reply-good");
    assertEquals(
        new Mailbox.AutomaticReply("Ik ben weg", "Ik ben weg"),
        contoso.mailbox("n.bouzid").automaticReply());
  }

  @Test
  void aWordThatSteersIsNoReply() {
    var mirjam =
        contoso
            .with(Language.DUTCH)
            .said(
                "Nadia Bouzid gaat nu uit dienst, maak er een gedeeld postvak van voor Joost"
                    + " Hendriks")
            .pressed("begin");
    while (!mirjam.question().equals("step.mail.ask-besides")) {
      mirjam.pressed(mirjam.options().getLast());
    }
    mirjam.pressed("own-reply").said("pauze").hears("pause.done");
    assertNull(contoso.theCase().choices().reply());
    mirjam.tenantWasAskedNothing().said("ga verder").isAsked("step.mail.ask-besides");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatACopyStaysWhoeverRathersNot(Language language) {
    contoso
        .with(language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .said(
            "mail doorsturen naar Joost Hendriks zonder kopie",
            "forward the mail to Joost Hendriks without a copy")
        .hears("forward.copy-stays");
  }
}
