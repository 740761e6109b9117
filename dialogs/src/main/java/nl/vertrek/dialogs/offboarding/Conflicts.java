package nl.vertrek.dialogs.offboarding;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision.Calls;
import nl.vertrek.dialogs.offboarding.Decision.CallsGo;
import nl.vertrek.dialogs.offboarding.Decision.MailGoes;
import nl.vertrek.dialogs.offboarding.Decision.SaveAs;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;

/** Choices that destroy each other: each comes with the reason and with a way out. */
final class Conflicts {

  private Conflicts() {}

  static Optional<Ask> first(
      Situation situation, HandOverMail mail, RerouteCalls calls, DeleteAccount account) {
    if (account.deleted() && mail.anchors()) {
      return Optional.of(accountIsNeeded(situation, mail));
    }
    if (account.deleted() && calls.forwards()) {
      return Optional.of(callsNeedAccount(situation, calls));
    }
    if (mail.way() == Way.FORWARD && goes(situation.mailLicenses(), situation)) {
      return Optional.of(forwardingNeedsLicense(situation, mail));
    }
    if (goes(calls.needed(), situation)) {
      return Optional.of(callsNeedLicense(situation, calls));
    }
    var save = situation.choices().saveMail();
    return save != null && save.as() == SaveAs.HOLD && !held(situation) && !situation.canHold()
        ? Optional.of(planHasNoHold(situation))
        : Optional.empty();
  }

  private static boolean held(Situation situation) {
    return situation.mailbox().filter(box -> box.hold() != Mailbox.Hold.NONE).isPresent();
  }

  /** Whether somebody chose to take away what is needed. */
  private static boolean goes(Set<String> needed, Situation situation) {
    var chosen = situation.choices().licenses();
    if (chosen == null) {
      return false;
    }
    return chosen.skus() == null
        ? !needed.isEmpty()
        : needed.stream().anyMatch(chosen.skus()::contains);
  }

  /** What was to go, but for what is needed. */
  private static Decision without(Set<String> needed, Situation situation) {
    var chosen = situation.choices().licenses();
    var rest =
        new HashSet<>(
            chosen == null || chosen.skus() == null
                ? situation.leaver().licenses()
                : chosen.skus());
    rest.removeAll(needed);
    return new Decision.LicensesGo(rest);
  }

  /** F46: without its licences the number is released, and no call goes on. */
  private static Ask callsNeedLicense(Situation situation, RerouteCalls calls) {
    return Ask.choose(
        about("conflict.calls-license", situation, calls)
            .with("licenses", situation.productNames(calls.needed().stream().sorted().toList()))
            .with("count", calls.needed().size()),
        Ask.Answer.of("release-instead", new CallsGo(Calls.RELEASE, null)),
        Ask.Answer.of("keep-phone-license", without(calls.needed(), situation)));
  }

  /** F46: with the account the number goes. */
  private static Ask callsNeedAccount(Situation situation, RerouteCalls calls) {
    return Ask.choose(
        about("conflict.calls-account", situation, calls),
        Ask.Answer.of("keep-account", new Decision.AccountFate(false)),
        Ask.Answer.of("release-and-delete", new CallsGo(Calls.RELEASE, null)));
  }

  private static Message about(String key, Situation situation, RerouteCalls calls) {
    return calls.to() == null
        ? situation.say(key + "-nobody")
        : situation.say(key).with("to", situation.nameOf(calls.to()));
  }

  /** F15: without its licence the mailbox forwards nothing and is deactivated. */
  private static Ask forwardingNeedsLicense(Situation situation, HandOverMail mail) {
    var keep = Ask.Answer.of("keep-license", without(situation.mailLicenses(), situation));
    if (sharedNeedsLicenseToo(situation)) {
      return Ask.choose(
          about("conflict.forwarding-license-anyway", situation, mail),
          keep,
          Ask.Answer.of("nowhere", new MailGoes(Way.NOWHERE, null)));
    }
    return Ask.choose(
        about("conflict.forwarding-license", situation, mail),
        Ask.Answer.of("share-instead", new MailGoes(Way.SHARE, mail.to())),
        keep);
  }

  /** F13 and F63: a big or a held mailbox keeps its licence when it is shared, too. */
  private static boolean sharedNeedsLicenseToo(Situation situation) {
    return held(situation)
        || situation.mailbox().filter(Mailbox::tooBigToShareUnlicensed).isPresent();
  }

  /** F14 and F51: forwarding and a shared mailbox hang on the account. */
  private static Ask accountIsNeeded(Situation situation, HandOverMail mail) {
    boolean forwards = mail.way() == Way.FORWARD;
    var question =
        about(
            forwards ? "conflict.account-forwarding" : "conflict.account-shared", situation, mail);
    var keep = Ask.Answer.of("keep-account", new Decision.AccountFate(false));
    if (!forwards && situation.mailLicenses().isEmpty()) {
      // Without a licence the mailbox cannot be made a user's again (F62).
      return Ask.choose(question, keep);
    }
    var instead = forwards ? "stop-forwarding-and-delete" : "no-sharing-and-delete";
    return Ask.choose(question, keep, Ask.Answer.of(instead, new MailGoes(Way.NOWHERE, null)));
  }

  private static Message about(String key, Situation situation, HandOverMail mail) {
    var named = mail.to() == null ? key + "-nobody" : key;
    var message =
        situation.say(named).with("licenses", situation.productNames(situation.mailLicenses()));
    return mail.to() == null ? message : message.with("to", situation.nameOf(mail.to()));
  }

  /** F08: not every plan can hold a mailbox. */
  private static Ask planHasNoHold(Situation situation) {
    return Ask.choose(
        situation.say("conflict.no-hold"),
        Ask.Answer.of("export", new Decision.SaveMail(SaveAs.EXPORT)),
        Ask.Answer.of("save-nothing", new Decision.SaveMail(SaveAs.NOTHING)));
  }
}
