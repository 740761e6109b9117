package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/**
 * Moves a stored account on to a moment: sessions that have ended are gone, finished work is done.
 * Nothing runs in between, so thirty days pass in one call.
 *
 * <p>What touches other accounts too (files that arrive, a deletion in Active Directory) cannot be
 * told from one document: it stands on the {@link Timeline}, and is written down when it falls due.
 */
public final class Passage {

  private Passage() {}

  /** The account as it is at this moment. */
  public static UserDocument to(Instant now, UserDocument stored) {
    UserDocument user = stored.with(stored.access().at(now));
    for (JobDocument job : stored.jobs().stream().sorted(BY_END).toList()) {
      if (job.ripe(now) && staysOnTheAccount(job.kind())) {
        user = bringAbout(job, user).withJob(job.id(), JobDocument::done);
      }
    }
    return user;
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

  private static boolean staysOnTheAccount(Job.Kind kind) {
    return kind != Job.Kind.ONEDRIVE_MOVE;
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
