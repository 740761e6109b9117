package nl.vertrek.tenant.sim.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Delivery;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The way of one mail: into the mailbox, on to where an admin or the person forwards it (a copy
 * stays), and through the person's own rules (F11, F12, F15, F17, F68).
 */
public final class MailRoute {

  private final Facts facts;
  private final Set<Upn> passed = new LinkedHashSet<>();
  private final Set<Upn> keptIn = new LinkedHashSet<>();
  private final Set<String> outside = new LinkedHashSet<>();

  private MailRoute(Facts facts) {
    this.facts = facts;
  }

  /** What becomes of a mail to this address. */
  public static Delivery of(String address, Facts facts) {
    Optional<Effective> addressee = facts.ownerOf(address).flatMap(facts::user);
    return addressee.isEmpty() || addressee.get().user().mailbox() == null
        ? returned(Delivery.Fate.UNKNOWN_ADDRESS)
        : new MailRoute(facts).to(addressee.get());
  }

  private static Delivery returned(Delivery.Fate fate) {
    return new Delivery(fate, List.of(), List.of(), List.of(), null);
  }

  private Delivery to(Effective addressee) {
    if (!addressee.mailboxWorks()) {
      boolean gone = addressee.accountState() == Account.State.PURGED;
      boolean inactive = addressee.mailboxState() == Mailbox.State.INACTIVE;
      return returned(
          gone && !inactive ? Delivery.Fate.UNKNOWN_ADDRESS : Delivery.Fate.CLOSED_MAILBOX);
    }
    arrive(addressee);
    return new Delivery(
        Delivery.Fate.DELIVERED,
        List.copyOf(keptIn),
        readers(),
        List.copyOf(outside),
        reply(addressee));
  }

  private static Mailbox.@Nullable AutomaticReply reply(Effective addressee) {
    MailboxDocument mailbox = addressee.user().mailbox();
    return mailbox == null || mailbox.automaticReply() == null
        ? null
        : mailbox.automaticReply().reply();
  }

  /** A mail comes by each mailbox once, so forwarding in a circle ends. */
  private void arrive(Effective person) {
    MailboxDocument mailbox = person.user().mailbox();
    if (mailbox == null || !person.mailboxWorks() || !passed.add(person.user().upn())) {
      return;
    }
    List<InboxRule> rules =
        mailbox.routing().inboxRules().stream().filter(InboxRule::enabled).toList();
    if (rules.stream().noneMatch(rule -> rule.action() == InboxRule.Action.DELETE)) {
      keptIn.add(person.user().upn());
    }
    forwarded(mailbox.routing()).ifPresent(this::sendOn);
    for (InboxRule rule : rules) {
      switch (rule.action()) {
        case FORWARD, REDIRECT -> Optional.ofNullable(rule.to()).ifPresent(this::sendOn);
        case DELETE, MOVE -> {}
      }
    }
  }

  /** What an admin set comes before what the person did. */
  private static Optional<String> forwarded(Routing routing) {
    return Optional.ofNullable(routing.forwardingTo())
        .or(() -> Optional.ofNullable(routing.forwardingSmtpAddress()));
  }

  private void sendOn(String address) {
    Optional<Effective> inside = facts.ownerOf(address).flatMap(facts::user);
    if (inside.isPresent()) {
      arrive(inside.get());
    } else if (!ours(address)) {
      outside.add(address);
    }
  }

  private boolean ours(String address) {
    String domain = "@" + facts.organization().defaultDomain();
    return address.toLowerCase(Locale.ROOT).endsWith(domain);
  }

  private List<Upn> readers() {
    Set<Upn> readers = new LinkedHashSet<>();
    for (Upn kept : keptIn) {
      facts.user(kept).ifPresent(owner -> readers.addAll(readersOf(owner)));
    }
    return List.copyOf(readers);
  }

  private List<Upn> readersOf(Effective owner) {
    MailboxDocument mailbox = owner.user().mailbox();
    if (mailbox == null) {
      return List.of();
    }
    List<Upn> readers = new ArrayList<>();
    boolean ownersOwn = mailbox.type() == Mailbox.Type.USER;
    if (ownersOwn && owner.canSignIn() && !mailbox.protocols().open().isEmpty()) {
      readers.add(owner.user().upn());
    }
    readers.addAll(
        WhoCanSignIn.among(mailbox.delegates().fullAccess().stream().map(Upn::new), facts));
    return readers;
  }
}
