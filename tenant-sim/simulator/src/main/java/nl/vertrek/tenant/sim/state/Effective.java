package nl.vertrek.tenant.sim.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is so at one moment, computed from what began and when.
 *
 * @param user the account, moved on to the moment by {@link Passage}
 */
public record Effective(
    UserDocument user, OrganizationDocument organization, Catalogue catalogue, Instant now) {

  /** The account as stored, at this moment. */
  public static Effective of(
      UserDocument stored, OrganizationDocument organization, Catalogue catalogue, Instant now) {
    return new Effective(Passage.to(now, stored), organization, catalogue, now);
  }

  /** How far a block has come (F21). */
  public Account.SignIn signIn() {
    Instant everywhere = user.access().blockedEverywhereAt();
    if (everywhere == null) {
      return Account.SignIn.ALLOWED;
    }
    return now.isBefore(everywhere) ? Account.SignIn.BLOCKING : Account.SignIn.BLOCKED;
  }

  /**
   * When a block is everywhere; null without one, or when it has been longer than is remembered.
   */
  public @Nullable Instant blockedEverywhereAt() {
    return user.access().blockedSince() == null ? null : user.access().blockedEverywhereAt();
  }

  /** Whether the account lives, sleeps or is gone (F52). */
  public Account.State accountState() {
    Instant purge = accountPurgeAt();
    if (purge == null) {
      return Account.State.ACTIVE;
    }
    return now.isBefore(purge) ? Account.State.DELETED : Account.State.PURGED;
  }

  public @Nullable Instant accountPurgeAt() {
    return after(user.deletedAt(), Durations.RETENTION);
  }

  /** The sessions that are open, each with its end where it has one (F02). */
  public List<Session> sessions() {
    return user.access().sessions().stream()
        .map(session ->
            new Session(
                session.id(),
                session.app(),
                session.tokenIssued(),
                session.device(),
                user.access().endOf(session)))
        .toList();
  }

  /** What can be done with the mailbox; PURGED when there is none to speak of. */
  public Mailbox.State mailboxState() {
    Instant purge = mailboxPurgeAt();
    if (user.mailbox() == null || (purge != null && !now.isBefore(purge))) {
      return Mailbox.State.PURGED;
    }
    if (user.deleted()) {
      return leavesInactiveMailbox() ? Mailbox.State.INACTIVE : Mailbox.State.DEACTIVATED;
    }
    if (lacksMailboxLicense()) {
      return Mailbox.State.DEACTIVATED;
    }
    return user.mailbox().holding().inForce(now) ? Mailbox.State.HELD : Mailbox.State.ACTIVE;
  }

  /** Whether mail comes in and the mailbox can be changed. */
  public boolean mailboxWorks() {
    return switch (mailboxState()) {
      case ACTIVE, HELD -> true;
      case DEACTIVATED, INACTIVE, PURGED -> false;
    };
  }

  /** Whether eDiscovery finds it (F09, F42). */
  public boolean mailboxSearchable() {
    return mailboxWorks() || mailboxState() == Mailbox.State.INACTIVE;
  }

  /** When what is in the mailbox goes for good (F34); null when no such day is set. */
  public @Nullable Instant mailboxPurgeAt() {
    if (user.mailbox() == null || leavesInactiveMailbox()) {
      return null;
    }
    Instant unlicensed =
        lacksMailboxLicense() ? after(mailboxUnlicensedSince(), Durations.RETENTION) : null;
    return Stream.of(Defaults.maybe(unlicensed), Defaults.maybe(accountPurgeAt()))
        .flatMap(List::stream)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Held, and deleted with its licence: it is kept for searching (F09, F64). */
  private boolean leavesInactiveMailbox() {
    return user.deletedAt() != null
        && user.mailbox() != null
        && user.mailbox().holding().inForce(user.deletedAt())
        && licensedFor(Service.EXCHANGE);
  }

  private boolean lacksMailboxLicense() {
    return needsMailboxLicense() && !licensedFor(Service.EXCHANGE);
  }

  /** A shared mailbox needs one when it is big or held (F13, F63), a room never. */
  private boolean needsMailboxLicense() {
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null) {
      return false;
    }
    return switch (mailbox.type()) {
      case USER -> true;
      case SHARED -> mailbox.content().sizeGb() >= Mailbox.SHARED_LIMIT_GB || mailbox.held();
      case ROOM -> false;
    };
  }

  private @Nullable Instant mailboxUnlicensedSince() {
    MailboxDocument mailbox = user.mailbox();
    Instant since = mailbox == null ? null : mailbox.content().unlicensedSince();
    return since == null ? user.licensing().licensesRemovedAt() : since;
  }

  /** Whether the files can be reached (F27, F28); PURGED when there are none. */
  public OneDrive.State oneDriveState() {
    Instant purge = oneDrivePurgeAt();
    if (user.oneDrive() == null || (purge != null && !now.isBefore(purge))) {
      return OneDrive.State.PURGED;
    }
    Instant unreachable = oneDriveUnreachableAt();
    boolean reachable = !user.deleted() && (unreachable == null || now.isBefore(unreachable));
    return reachable ? OneDrive.State.REACHABLE : OneDrive.State.UNREACHABLE;
  }

  /** When the files cannot be reached any more (F27); null: no such day is set. */
  public @Nullable Instant oneDriveUnreachableAt() {
    return after(oneDriveUnlicensedSince(), Durations.UNLICENSED_ONEDRIVE);
  }

  /** When the files go for good: only when the account has gone (F28). */
  public @Nullable Instant oneDrivePurgeAt() {
    return user.oneDrive() == null
        ? null
        : after(user.deletedAt(), Duration.ofDays(organization.oneDriveRetentionDays()));
  }

  private @Nullable Instant oneDriveUnlicensedSince() {
    if (user.oneDrive() == null || licensedFor(Service.ONEDRIVE)) {
      return null;
    }
    Instant since = user.oneDrive().unlicensedSince();
    return since == null ? user.licensing().licensesRemovedAt() : since;
  }

  public boolean licensedFor(Service service) {
    return catalogue.gives(user.licensing().assignedLicenses(), service);
  }

  public List<Job> jobs() {
    return user.jobs().stream().map(job -> job.job(now)).toList();
  }

  private static @Nullable Instant after(@Nullable Instant moment, Duration duration) {
    return moment == null ? null : moment.plus(duration);
  }
}
