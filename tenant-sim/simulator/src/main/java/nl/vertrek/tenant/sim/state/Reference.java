package nl.vertrek.tenant.sim.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * One account that names another.
 *
 * @param from the UPN of the account that names
 * @param mode how calls are forwarded; null for every other kind
 * @param right what may be done with a calendar; null for every other kind
 */
public record Reference(
    Kind kind, String from, Phone.@Nullable Mode mode, @Nullable CalendarRight right) {

  /** As what it names it. */
  public enum Kind {
    MANAGER,
    MAIL,
    FULL_ACCESS,
    SEND_AS,
    ON_BEHALF,
    CALENDAR,
    ROOM,
    ONEDRIVE_ACCESS,
    CALLS
  }

  /** What this lets the named account do with the other's mailbox, if anything (F71). */
  public Optional<MailboxRight> mailboxRight() {
    return mailboxRightKind().map(it -> new MailboxRight(it, new Upn(from), right));
  }

  private Optional<MailboxRight.Kind> mailboxRightKind() {
    return switch (kind) {
      case FULL_ACCESS -> Optional.of(MailboxRight.Kind.FULL_ACCESS);
      case SEND_AS -> Optional.of(MailboxRight.Kind.SEND_AS);
      case ON_BEHALF -> Optional.of(MailboxRight.Kind.SEND_ON_BEHALF);
      case CALENDAR -> Optional.of(MailboxRight.Kind.CALENDAR);
      case MANAGER, MAIL, ROOM, ONEDRIVE_ACCESS, CALLS -> Optional.empty();
    };
  }

  /** The naming account, naming this one no more. */
  public UserDocument takenFrom(UserDocument user, String upn) {
    return switch (kind) {
      case MANAGER -> user.with(user.identity().managedBy(null));
      case MAIL -> mailbox(user, box -> box.forwarding(null));
      case FULL_ACCESS -> mailbox(user, box -> box.notOpeningFor(upn));
      case SEND_AS -> delegates(user, all -> all.withSendAs(Defaults.without(all.sendAs(), upn)));
      case ON_BEHALF ->
          delegates(user, all -> all.withSendOnBehalf(Defaults.without(all.sendOnBehalf(), upn)));
      case CALENDAR -> delegates(user, all -> all.withCalendar(upn, null));
      case ROOM -> mailbox(user, box -> box.organizing(withoutRoom(box.meetings(), upn)));
      case ONEDRIVE_ACCESS ->
          user.oneDrive() == null ? user : user.with(user.oneDrive().notSharing(upn));
      case CALLS -> user.phone() == null ? user : user.withPhone(user.phone().forwarding(null));
    };
  }

  /**
   * The account naming this one again, where nobody has taken the place since; a room that went is
   * not booked again.
   */
  public UserDocument givenBackTo(UserDocument user, String upn) {
    return switch (kind) {
      case MANAGER ->
          user.identity().manager() == null ? user.with(user.identity().managedBy(upn)) : user;
      case MAIL -> mailbox(user, box -> box.forwardingTo() == null ? box.forwarding(upn) : box);
      case FULL_ACCESS -> mailbox(user, box -> box.openingFor(upn));
      case SEND_AS -> delegates(user, all -> all.withSendAs(Defaults.with(all.sendAs(), upn)));
      case ON_BEHALF ->
          delegates(user, all -> all.withSendOnBehalf(Defaults.with(all.sendOnBehalf(), upn)));
      case CALENDAR -> delegates(user, all -> all.sees(upn) ? all : all.withCalendar(upn, right));
      case ROOM -> user;
      case ONEDRIVE_ACCESS ->
          user.oneDrive() == null ? user : user.with(user.oneDrive().sharing(upn));
      case CALLS ->
          user.phone() != null && user.phone().callForwarding() == null && mode != null
              ? user.withPhone(user.phone().forwarding(new PhoneDocument.CallForwarding(upn, mode)))
              : user;
    };
  }

  private static UserDocument mailbox(UserDocument user, UnaryOperator<MailboxDocument> change) {
    return user.mailbox() == null ? user : user.with(change.apply(user.mailbox()));
  }

  private static UserDocument delegates(UserDocument user, UnaryOperator<Delegates> change) {
    return mailbox(user, box -> box.delegating(change));
  }

  private static List<Meeting> withoutRoom(List<Meeting> meetings, String room) {
    return meetings.stream()
        .map(meeting ->
            meeting.room() == null || !meeting.room().text().equalsIgnoreCase(room)
                ? meeting
                : meeting.withoutRoom())
        .toList();
  }
}
