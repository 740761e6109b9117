package nl.vertrek.tenant.sim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;

/** The future of the mail: where it goes, what senders get back, what the person arranged. */
final class MailRules {

  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_REPLY = 4000;

  private MailRules() {}

  static Verdict forward(Command.ForwardMail command, Situation on) {
    return on.onWorkingMailbox(
        11,
        mailbox ->
            on.handTo(
                command.to(),
                11,
                receiver ->
                    receivesMail(receiver)
                        ? forward(receiver.user().upn(), mailbox, on)
                        : Situation.unfit(command.to(), 11)));
  }

  /** Whether mail can be put into this mailbox: it works and is no room's (F11). */
  static boolean receivesMail(Effective receiver) {
    MailboxDocument mailbox = receiver.user().mailbox();
    return mailbox != null && mailbox.type() != Mailbox.Type.ROOM && receiver.mailboxWorks();
  }

  private static Verdict forward(Upn to, MailboxDocument mailbox, Situation on) {
    boolean alreadySo = to.text().equalsIgnoreCase(mailbox.forwardingTo());
    return on.doneUnless(alreadySo, on.user().with(mailbox.forwarding(to.text())));
  }

  static Verdict stopForwarding(Situation on) {
    return on.onMailbox(
        11,
        mailbox ->
            on.doneUnless(
                mailbox.forwardingTo() == null, on.user().with(mailbox.forwarding(null))));
  }

  static Verdict rename(Command.Rename command, Situation on) {
    String name = command.displayName().strip();
    if (!nameFits(name)) {
      return unfitName(name);
    }
    return on.doneUnless(
        name.equals(on.user().identity().displayName()),
        on.user().with(on.user().identity().named(name)));
  }

  static boolean nameFits(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }

  static Verdict unfitName(String name) {
    return Verdict.impossible(17, "a name of " + name.length() + " characters");
  }

  static Verdict reply(Command.SetAutomaticReply command, Situation on) {
    Mailbox.AutomaticReply reply = command.reply();
    if (Math.max(reply.internal().length(), reply.external().length()) > LONGEST_REPLY) {
      return Verdict.impossible(17, "a text of more than " + LONGEST_REPLY + " characters");
    }
    MailboxDocument.Reply texts = new MailboxDocument.Reply(reply.internal(), reply.external());
    return on.onWorkingMailbox(
        17,
        mailbox ->
            on.doneUnless(
                texts.equals(mailbox.automaticReply()), on.user().with(mailbox.replying(texts))));
  }

  static Verdict stopReplying(Situation on) {
    return on.onMailbox(
        17,
        mailbox ->
            on.doneUnless(
                mailbox.automaticReply() == null, on.user().with(mailbox.replying(null))));
  }

  static Verdict forwardOutside(Command.ForwardOutside command, Situation on) {
    String address = command.address();
    return AliasRules.ADDRESS.matcher(address).matches()
        ? on.onWorkingMailbox(
            68,
            mailbox ->
                on.doneUnless(
                    address.equalsIgnoreCase(mailbox.routing().forwardingSmtpAddress()),
                    on.user().with(mailbox.forwardingOutside(address))))
        : Verdict.impossible(68, address);
  }

  static Verdict stopForwardingOutside(Situation on) {
    return on.onMailbox(
        68,
        mailbox ->
            on.doneUnless(
                mailbox.routing().forwardingSmtpAddress() == null,
                on.user().with(mailbox.forwardingOutside(null))));
  }

  static Verdict setRules(Set<String> ids, boolean enabled, Situation on) {
    return on.onMailbox(
        68,
        mailbox -> {
          List<InboxRule> all = mailbox.routing().inboxRules();
          return ids.stream()
              .filter(id -> all.stream().noneMatch(rule -> rule.id().equals(id)))
              .findFirst()
              .map(Verdict::unknown)
              .orElseGet(() -> {
                boolean alreadySo =
                    all.stream()
                        .filter(rule -> ids.contains(rule.id()))
                        .allMatch(rule -> rule.enabled() == enabled);
                return on.doneUnless(alreadySo, on.user().with(mailbox.withRules(ids, enabled)));
              });
        });
  }

  /**
   * People are told that a meeting is off, so the mailbox must be able to send (F69); its room is
   * free again.
   */
  static Verdict cancel(Command.CancelMeetings command, Situation on) {
    return on.onWorkingMailbox(
        69,
        mailbox -> {
          List<Meeting> left = new ArrayList<>(mailbox.meetings());
          for (String id : command.meetings()) {
            boolean known =
                left.removeIf(meeting -> meeting.id().equals(id) && meeting.toCome(on.now()));
            if (!known) {
              return Verdict.unknown(id);
            }
          }
          return on.doneUnless(
              command.meetings().isEmpty(), on.user().with(mailbox.organizing(left)));
        });
  }
}
