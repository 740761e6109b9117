package nl.vertrek.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail.
 *
 * @param fate what the sender would notice
 * @param keptIn mailboxes in which it can be found afterwards, the addressee's first
 * @param readers who can read it in one of those (F12)
 * @param sentOutside addresses outside the organisation that get it too (F68)
 * @param reply what the sender gets back (F17); null when nothing
 */
public record Delivery(
    Fate fate,
    List<Upn> keptIn,
    List<Upn> readers,
    List<String> sentOutside,
    Mailbox.@Nullable AutomaticReply reply) {

  /** What the sender would notice. */
  public enum Fate {
    DELIVERED,
    /** Nobody answers to the address, or no more. */
    UNKNOWN_ADDRESS,
    /** The mailbox receives nothing: unlicensed (F15), deleted, or inactive (F09). */
    CLOSED_MAILBOX
  }
}
