package nl.vertrek.tenant;

import java.util.List;

/** What an eDiscovery search over mailboxes finds, and what it does not (F09, F42). */
public record Discovery(List<Found> found, List<Missed> missed) {

  /**
   * A mailbox that is found.
   *
   * @param sizeGb with its archive
   * @param inactive left by a deleted account on hold (F09)
   */
  public record Found(Upn owner, int itemCount, double sizeGb, boolean inactive) {}

  /** A mailbox that is not found, and why. */
  public record Missed(Upn owner, Reason reason) {}

  /** Why a mailbox is not found. */
  public enum Reason {
    /** There is no such account, or it never had a mailbox. */
    NO_MAILBOX,
    /** Its licence was taken (F42). */
    UNLICENSED,
    /** The account is deleted and no hold kept the mail; restoring it still helps (F10). */
    DELETED,
    /** Gone for good (F34, F52). */
    GONE
  }
}
