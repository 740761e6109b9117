package nl.vertrek.tenant.sim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Booking;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.Reference;

/**
 * What an account has with others: rights on their mailboxes (F71), and meetings in a room (F69).
 */
final class Elsewhere {

  private final Facts facts;

  Elsewhere(Facts facts) {
    this.facts = facts;
  }

  /** What this account may do with the mailboxes and calendars of others (F71). */
  List<MailboxRight> rightsOf(Upn upn) {
    return facts.referencesTo(upn).stream()
        .map(Reference::mailboxRight)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Which meetings to come keep this room booked (F69). */
  List<Booking> bookingsOf(Upn room) {
    return facts.referencesTo(room).stream()
        .filter(reference -> reference.kind() == Reference.Kind.ROOM)
        .map(reference -> facts.user(new Upn(reference.from())))
        .flatMap(Optional::stream)
        .flatMap(organizer -> bookings(organizer, room))
        .toList();
  }

  private Stream<Booking> bookings(Effective organizer, Upn room) {
    MailboxDocument mailbox = organizer.user().mailbox();
    return mailbox == null
        ? Stream.empty()
        : mailbox.meetings().stream()
            .filter(meeting -> room.equals(meeting.room()) && meeting.toCome(facts.now()))
            .map(meeting -> new Booking(organizer.user().upn(), meeting));
  }
}
