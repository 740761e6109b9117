package nl.vertrek.tenant.sim.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
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

  /** Another state of the account at the same moment. */
  public Effective with(UserDocument other) {
    return new Effective(other, organization, catalogue, now);
  }

  /** How far a block has come (F21). */
  public Account.SignIn signIn() {
    Instant everywhere = user.access().blockedEverywhereAt();
    if (everywhere == null) {
      return Account.SignIn.ALLOWED;
    }
    return now.isBefore(everywhere) ? Account.SignIn.BLOCKING : Account.SignIn.BLOCKED;
  }

  /** Whether the person can still get in somewhere: a block takes its time (F21). */
  public boolean canSignIn() {
    return !user.deleted() && signIn() != Account.SignIn.BLOCKED;
  }

  /**
   * When a block is everywhere; null without one, or when it has been longer than is remembered.
   */
  public @Nullable Instant blockedEverywhereAt() {
    return user.access().measures().blockedSince() == null
        ? null
        : user.access().blockedEverywhereAt();
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
    Instant retained = after(user.deletedAt(), Durations.RETENTION);
    Instant purged = user.access().measures().purgedAt();
    return retained == null || purged == null || retained.isBefore(purged) ? retained : purged;
  }

  /** When sessions end, each with the first of what ends it. */
  public SessionEnds sessionEnds() {
    return new SessionEnds(user);
  }

  /** When the password that is in force was set, here or in Active Directory (F01, F26). */
  public @Nullable Instant passwordResetAt() {
    OnPremises onPremises = user.onPremises();
    Incoming incoming = onPremises.nextSynchronisation();
    boolean underWay = incoming != null && incoming.password() == Incoming.Password.NEW;
    Instant there = underWay ? null : onPremises.onPremisesPasswordResetAt();
    Instant here = user.access().measures().passwordResetAt();
    return here == null || (there != null && there.isAfter(here)) ? there : here;
  }

  /** What somebody changed here only, and so loses at the next synchronisation (F26). */
  public Set<Account.Mastered> overwritten() {
    Incoming incoming = user.onPremises().nextSynchronisation();
    return incoming == null ? Set.of() : incoming.overwritten();
  }

  /** When it is overwritten; null when nothing is to be. */
  public @Nullable Instant overwrittenAt() {
    Incoming incoming = user.onPremises().nextSynchronisation();
    return incoming == null || incoming.overwritten().isEmpty() ? null : incoming.at();
  }

  /**
   * Whether people find the name in the address book: while the account has a mailbox, and for as
   * long as it lives on in Active Directory (F09, F55).
   */
  public boolean inAddressBook() {
    return user.deleted()
        ? user.onPremises().onPremisesDistinguishedName() != null
        : mailboxState() != Mailbox.State.PURGED;
  }

  /** Whether Office on the user's machines says "unlicensed product" (F44). */
  public boolean officeUnlicensed() {
    return user.officeActivations() > 0 && (user.deleted() || !licensedFor(Service.OFFICE_APPS));
  }

  /** The sessions that are open, each with its end where it has one (F02). */
  public List<Session> sessions() {
    SessionEnds ends = new SessionEnds(user);
    return user.access().sessions().stream().map(session -> session.session(ends)).toList();
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
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null) {
      return false;
    }
    return switch (mailbox.type()) {
      case USER -> !licensedFor(Service.EXCHANGE);
      case SHARED ->
          needsLicenseToShare(mailbox)
              && !catalogue.carriesBigSharedMailbox(user.licensing().assignedLicenses());
      case ROOM -> false;
    };
  }

  /** Big, archived or on hold (F13, F63). */
  private static boolean needsLicenseToShare(MailboxDocument mailbox) {
    return mailbox.content().sizeGb() >= Mailbox.SHARED_LIMIT_GB
        || mailbox.content().archive() != null
        || mailbox.held();
  }

  private @Nullable Instant mailboxUnlicensedSince() {
    MailboxDocument mailbox = user.mailbox();
    Instant since = mailbox == null ? null : mailbox.content().unlicensedSince();
    return since == null ? user.licensing().licensesRemovedAt() : since;
  }

  /**
   * When others can have this address of the account (F18): an alias when the deleted mailbox's
   * retention is over, the sign-in name not before the account is gone for good, for it comes back
   * under no other. Null while the account lives.
   */
  public @Nullable Instant addressFreeAt(String address) {
    Instant aliases = aliasesFreeAt();
    Instant purge = accountPurgeAt();
    boolean signInName = new Upn(address).equals(user.upn());
    return signInName && aliases != null && purge != null && purge.isAfter(aliases)
        ? purge
        : aliases;
  }

  /** When others can have the aliases; null while the account lives (F18). */
  public @Nullable Instant aliasesFreeAt() {
    return after(user.deletedAt(), Duration.ofDays(organization.deletedMailboxRetentionDays()));
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

  /** When nobody can open the files any more for want of a licence (F27); null: no such day. */
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

  /** Whether calls from a queue reach the person (F47). */
  public boolean validAgent() {
    return !user.deleted() && licensedFor(Service.TEAMS_PHONE);
  }

  public boolean licensedFor(Service service) {
    return catalogue.gives(user.licensing().assignedLicenses(), service);
  }

  public List<Job> jobs() {
    return user.jobs().stream().map(job -> job.job(now)).toList();
  }

  /** What time alone is going to do to this account, the soonest first. */
  public List<Timeline.Entry> coming() {
    return Timeline.of(user, organization, catalogue, now).after(now);
  }

  private static @Nullable Instant after(@Nullable Instant moment, Duration duration) {
    return moment == null ? null : moment.plus(duration);
  }
}
