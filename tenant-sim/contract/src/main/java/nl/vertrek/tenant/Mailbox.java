package nl.vertrek.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox.
 *
 * @param sizeGb below 50 a shared mailbox needs no licence (F13)
 * @param archiveGb size of the archive beside it (F63); null without one
 * @param aliases extra addresses (F18)
 * @param hidden whether the address book leaves it out (F70)
 * @param forwardingTo where new mail goes (F11)
 * @param ownRouting what the person set up about new mail without an admin (F68)
 * @param holdEffectiveAt when a hold asked for is in force; null without a hold, or for one that is
 *     older than the tenant remembers
 * @param open the protocols that are open (F23)
 * @param fullAccess who else may open it (F12)
 * @param delegation who else may send in its name or see its calendar (F70, F71)
 * @param meetings what the person organised and is still to come (F69)
 * @param bookings for a room: who has it when; empty for everything else (F69)
 * @param searchable whether eDiscovery finds it (F42)
 * @param purgeAt when its content is deleted for good (F34); null when no such day is set
 * @param lastExport when the last export to PST finished (F06); null when never
 * @param pst what that export brought; null when there was none, or the tenant does not remember
 */
public record Mailbox(
    double sizeGb,
    int itemCount,
    @Nullable Double archiveGb,
    Type type,
    State state,
    List<String> aliases,
    boolean hidden,
    @Nullable Upn forwardingTo,
    OwnRouting ownRouting,
    Hold hold,
    @Nullable Instant holdEffectiveAt,
    Set<Protocol> open,
    List<Upn> fullAccess,
    Delegation delegation,
    List<Meeting> meetings,
    List<Booking> bookings,
    @Nullable AutomaticReply automaticReply,
    boolean searchable,
    @Nullable Instant purgeAt,
    @Nullable Instant lastExport,
    @Nullable PstFile pst) {

  /** A shared mailbox without a licence must stay below this size (F13). */
  public static final double SHARED_LIMIT_GB = 50;

  /** Whose it is. */
  public enum Type {
    USER,
    SHARED,
    ROOM
  }

  /**
   * What can be done with it: a deactivated one receives nothing (F15), an inactive one is only
   * searched (F09).
   */
  public enum State {
    ACTIVE,
    DEACTIVATED,
    HELD,
    INACTIVE,
    PURGED
  }

  /** Kept for legal reasons (F06). */
  public enum Hold {
    NONE,
    LITIGATION,
    IN_PLACE
  }

  /** A door of the mailbox (F23). */
  public enum Protocol {
    ACTIVE_SYNC,
    OWA_FOR_DEVICES,
    OWA,
    MAPI,
    IMAP,
    POP
  }

  /** What senders get back; an empty external text sends people outside nothing (F17). */
  public record AutomaticReply(String internal, String external) {}

  /**
   * What the person set up about new mail (F68).
   *
   * @param forwardingAddress where it is sent on, inside or outside; null when nowhere
   */
  public record OwnRouting(@Nullable String forwardingAddress, List<InboxRule> rules) {}

  /** Who else may do something in its name (F70) or with its calendar (F71). */
  public record Delegation(
      List<Upn> sendAs, List<Upn> sendOnBehalf, Map<Upn, CalendarRight> calendar) {}

  /** A file that an export made (F06). */
  public record PstFile(String name, double sizeGb, int itemCount) {}

  /** Whether a shared mailbox of this size needs a licence (F13). */
  public boolean tooBigToShareUnlicensed() {
    return sizeGb >= SHARED_LIMIT_GB;
  }
}
