package nl.vertrek.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account with everything that belongs to it, as it is at the moment of the view. A shared
 * mailbox and a room are accounts too.
 *
 * @param licenses part numbers of what is assigned; of a deleted account what it had (F41)
 * @param assignments the same licences, with where each comes from (F66)
 * @param mailbox null when there is none
 * @param oneDrive null when it was never opened
 * @param phone null when there is no number
 * @param memberOf groups this account is in or owns
 * @param queues call queues this account is an agent of (F47)
 * @param rightsElsewhere what this account may do with the mailboxes and calendars of others (F71)
 * @param directReports who names this account as manager
 * @param officeActivations machines with Office installed under this account
 * @param officeUnlicensed whether Office on them says "unlicensed product" (F44)
 * @param personalComputersSynced personal computers with a copy that cannot be wiped (F32)
 */
public record Person(
    Profile profile,
    Account account,
    List<String> licenses,
    List<LicenseAssignment> assignments,
    List<Session> sessions,
    @Nullable Mailbox mailbox,
    List<MobileDevice> devices,
    @Nullable OneDrive oneDrive,
    int sharePointFiles,
    @Nullable Phone phone,
    List<GroupMembership> memberOf,
    List<QueueMembership> queues,
    List<MailboxRight> rightsElsewhere,
    List<Upn> directReports,
    List<Job> jobs,
    int officeActivations,
    boolean officeUnlicensed,
    int personalComputersSynced) {

  public Upn upn() {
    return profile.upn();
  }

  public String displayName() {
    return profile.displayName();
  }

  /** Whether this is a human being's account rather than a shared mailbox or a room. */
  public boolean human() {
    return mailbox == null || mailbox.type() == Mailbox.Type.USER || profile.givenName() != null;
  }
}
