package nl.vertrek.tenant.sim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;

/** The future of the mail: where it goes, who reads it, what senders get back. */
final class MailRules {

  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_REPLY = 4000;
  private static final int MOST_ALIASES = 200;
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s\"<>,;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

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

  private static boolean receivesMail(Effective receiver) {
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

  static Verdict grantFullAccess(Command.GrantFullAccess command, Situation on) {
    return on.onWorkingMailbox(
        12,
        mailbox ->
            on.handTo(
                command.to(),
                12,
                receiver -> {
                  String upn = receiver.user().upnText();
                  return on.doneUnless(
                      mailbox.opensFor(upn), on.user().with(mailbox.openingFor(upn)));
                }));
  }

  static Verdict revokeFullAccess(Command.RevokeFullAccess command, Situation on) {
    String upn = command.from().text();
    return on.onMailbox(
        12,
        mailbox ->
            on.doneUnless(!mailbox.opensFor(upn), on.user().with(mailbox.notOpeningFor(upn))));
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

  static Verdict removeAliases(Command.RemoveAliases command, Situation on) {
    return on.onMailbox(
        18,
        mailbox -> {
          List<String> left = new ArrayList<>(mailbox.aliases());
          boolean changed =
              left.removeIf(alias -> command.aliases().stream().anyMatch(alias::equalsIgnoreCase));
          return on.doneUnless(!changed, on.user().with(mailbox.withAliases(left)));
        });
  }

  /** Whether this is an address that the person has, or can have. */
  static boolean free(String address, Situation on) {
    return ADDRESS.matcher(address).matches()
        && on.facts().ownerOf(address).map(on.upn()::equals).orElse(true);
  }

  static Verdict addAliases(Command.AddAliases command, Situation on) {
    return on.onMailbox(18, mailbox -> addAliases(command.aliases(), mailbox, on));
  }

  private static Verdict addAliases(List<String> addresses, MailboxDocument mailbox, Situation on) {
    List<String> added = new ArrayList<>();
    for (String address : addresses) {
      if (!ADDRESS.matcher(address).matches()) {
        return Verdict.impossible(18, address);
      }
      Optional<Upn> owner = on.facts().ownerOf(address);
      if (owner.isPresent() && !owner.get().equals(on.upn())) {
        return Verdict.impossible(18, address);
      }
      if (owner.isEmpty() && added.stream().noneMatch(address::equalsIgnoreCase)) {
        added.add(address);
      }
    }
    if (mailbox.aliases().size() + added.size() > MOST_ALIASES) {
      return Verdict.impossible(18, "more than " + MOST_ALIASES + " aliases");
    }
    List<String> all = new ArrayList<>(mailbox.aliases());
    all.addAll(added);
    return on.doneUnless(added.isEmpty(), on.user().with(mailbox.withAliases(all)));
  }
}
