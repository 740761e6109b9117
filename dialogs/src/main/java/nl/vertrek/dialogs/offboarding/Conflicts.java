package nl.vertrek.dialogs.offboarding;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision.MailGoes;
import nl.vertrek.dialogs.offboarding.Decision.SaveAs;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;

/** Choices that destroy each other: each comes with the reason and with a way out. */
final class Conflicts {

  private Conflicts() {}

  static Optional<Ask> first(Situation situation, HandOverMail mail, DeleteAccount account) {
    if (account.deleted() && mail.anchors()) {
      return Optional.of(accountIsNeeded(situation, mail));
    }
    if (mail.way() == Way.FORWARD && licensesGoThatForwardingNeeds(situation)) {
      return Optional.of(forwardingNeedsLicense(situation, mail));
    }
    var save = situation.choices().saveMail();
    return save != null && save.as() == SaveAs.HOLD && !held(situation) && !situation.canHold()
        ? Optional.of(planHasNoHold(situation))
        : Optional.empty();
  }

  private static boolean held(Situation situation) {
    return situation.mailbox().filter(box -> box.hold() != Mailbox.Hold.NONE).isPresent();
  }

  private static boolean licensesGoThatForwardingNeeds(Situation situation) {
    var chosen = situation.choices().licenses();
    if (chosen == null) {
      return false;
    }
    Set<String> needed = situation.mailLicenses();
    return chosen.skus() == null
        ? !needed.isEmpty()
        : needed.stream().anyMatch(chosen.skus()::contains);
  }

  /** F15: without its licence the mailbox forwards nothing and is deactivated. */
  private static Ask forwardingNeedsLicense(Situation situation, HandOverMail mail) {
    var rest = new HashSet<>(situation.leaver().licenses());
    rest.removeAll(situation.mailLicenses());
    return Ask.choose(
        withReceiver(situation.say("conflict.forwarding-license"), situation, mail)
            .with("licenses", situation.productNames(situation.mailLicenses())),
        Ask.Answer.of("share-instead", new MailGoes(Way.SHARE, mail.to())),
        Ask.Answer.of("keep-license", new Decision.LicensesGo(rest)));
  }

  /** F14 and F51: forwarding and a shared mailbox hang on the account. */
  private static Ask accountIsNeeded(Situation situation, HandOverMail mail) {
    String key =
        mail.way() == Way.FORWARD ? "conflict.account-forwarding" : "conflict.account-shared";
    var instead =
        mail.way() == Way.FORWARD ? "stop-forwarding-and-delete" : "no-sharing-and-delete";
    return Ask.choose(
        withReceiver(situation.say(key), situation, mail),
        Ask.Answer.of("keep-account", new Decision.AccountFate(false)),
        Ask.Answer.of(instead, new MailGoes(Way.NOWHERE, null)));
  }

  private static Message withReceiver(Message message, Situation situation, HandOverMail mail) {
    return message.with("to", mail.to() == null ? "" : situation.nameOf(mail.to()));
  }

  /** F08: not every plan can hold a mailbox. */
  private static Ask planHasNoHold(Situation situation) {
    return Ask.choose(
        situation.say("conflict.no-hold"),
        Ask.Answer.of("export", new Decision.SaveMail(SaveAs.EXPORT)),
        Ask.Answer.of("save-nothing", new Decision.SaveMail(SaveAs.NOTHING)));
  }
}
