package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Moves a stored account on to a moment: sessions that have ended are gone, finished work is done.
 * Nothing runs in between, so thirty days pass in one call.
 *
 * <p>What touches more than the account (files that arrive, a deletion in Active Directory, a
 * licence that becomes free, an address that comes back) cannot be told from one document alone:
 * {@link #nextForOthers} says when it falls due.
 */
public final class Passage {

  private Passage() {}

  /** The account as it is at this moment. */
  public static UserDocument to(Instant now, UserDocument stored) {
    UserDocument synchronised = synchronised(now, stored);
    UserDocument user =
        synchronised.with(
            synchronised.access().withSessions(new SessionEnds(synchronised).openAt(now)));
    for (JobDocument job : stored.jobs().stream().sorted(BY_END).toList()) {
      if (job.ripe(now) && staysOnTheAccount(job.kind())) {
        user = bringAbout(job, user).withJob(job.id(), JobDocument::done);
      }
    }
    return user;
  }

  /** What Active Directory masters is as it says, from the synchronisation on (F26). */
  private static UserDocument synchronised(Instant now, UserDocument stored) {
    Incoming incoming = stored.onPremises().nextSynchronisation();
    return incoming == null || now.isBefore(incoming.at()) ? stored : incoming.arriveAt(stored);
  }

  private static final Comparator<JobDocument> BY_END = Comparator.comparing(JobDocument::endsAt);

  private static UserDocument bringAbout(JobDocument job, UserDocument user) {
    MailboxDocument mailbox = user.mailbox();
    return switch (job.kind()) {
      case EXPORT -> mailbox == null ? user : user.with(mailbox.exported(job.endsAt()));
      case CONVERSION -> mailbox == null ? user : user.with(mailbox.withType(Mailbox.Type.SHARED));
      case WIPE -> wiped(user, job);
      case HOLD, ONEDRIVE_MOVE -> user;
    };
  }

  private static UserDocument wiped(UserDocument user, JobDocument job) {
    return job.about() == null
        ? user
        : user.withDevice(job.about(), device -> device.wiped(job.endsAt()));
  }

  /** A wipe that was asked for reaches its device at this moment already (F60). */
  public static UserDocument wipedNow(UserDocument user, String device, Instant now) {
    UserDocument wiped = user.withDevice(device, it -> it.wiped(now));
    return user.jobs().stream()
        .filter(job -> job.kind() == Job.Kind.WIPE && device.equals(job.about()))
        .findFirst()
        .map(job -> wiped.withJob(job.id(), it -> it.doneAt(now)))
        .orElse(wiped);
  }

  private static boolean staysOnTheAccount(Job.Kind kind) {
    return kind != Job.Kind.ONEDRIVE_MOVE;
  }

  /** When something of this account changes more than it; null when nothing is going to. */
  public static @Nullable Instant nextForOthers(
      UserDocument user, OrganizationDocument organization) {
    return Stream.of(
            move(user).map(JobDocument::endsAt),
            leavesActiveDirectoryAt(user, organization),
            returnsToActiveDirectoryAt(user, organization),
            synchronisesAt(user),
            licenceLeaves(user).map(Licensing.Leaving::at))
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** The move of files that has not been written down. */
  public static Optional<JobDocument> move(UserDocument user) {
    return user.jobs().stream()
        .filter(job -> job.kind() == Job.Kind.ONEDRIVE_MOVE)
        .filter(job -> !job.applied() && job.stuckAt() == null)
        .min(BY_END);
  }

  /** When the tenant will follow a deletion in Active Directory (F54). */
  public static Optional<Instant> leavesActiveDirectoryAt(
      UserDocument user, OrganizationDocument organization) {
    Instant deleted = user.onPremises().onPremisesDeletedAt();
    return deleted == null || user.deleted()
        ? Optional.empty()
        : Optional.of(organization.nextSynchronisation(deleted));
  }

  /** When the tenant will bring a deleted account back as Active Directory did (F54). */
  public static Optional<Instant> returnsToActiveDirectoryAt(
      UserDocument user, OrganizationDocument organization) {
    Instant restored = user.onPremises().onPremisesRestoredAt();
    return restored == null || !user.deleted()
        ? Optional.empty()
        : Optional.of(organization.nextSynchronisation(restored));
  }

  /** When synchronisation changes the account, and with it what it is found by (F26). */
  public static Optional<Instant> synchronisesAt(UserDocument user) {
    return Optional.ofNullable(user.onPremises().nextSynchronisation()).map(Incoming::at);
  }

  /** The licence that goes next because a group was left (F66). */
  public static Optional<Licensing.Leaving> licenceLeaves(UserDocument user) {
    return user.deleted() ? Optional.empty() : user.licensing().nextLeaving();
  }

  /** The giver of files that have arrived: empty, and saying who has them. */
  public static UserDocument given(UserDocument giver, JobDocument move) {
    UserDocument done = giver.withJob(move.id(), JobDocument::done);
    return giver.oneDrive() == null || move.about() == null
        ? done
        : done.with(giver.oneDrive().movedTo(move.about()));
  }

  /** The receiver of files that have arrived. */
  public static UserDocument received(UserDocument receiver, OneDriveDocument files) {
    OneDriveDocument own =
        receiver.oneDrive() == null ? OneDriveDocument.empty() : receiver.oneDrive();
    return receiver.with(own.receiving(files));
  }

  /** Whom the files go to. */
  public static Upn receiver(JobDocument move) {
    if (move.about() == null) {
      throw new IllegalStateException("Job " + move.id() + " moves files to nobody.");
    }
    return new Upn(move.about());
  }
}
