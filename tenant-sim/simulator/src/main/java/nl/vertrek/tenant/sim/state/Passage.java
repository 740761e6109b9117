package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/**
 * Moves a stored account on to a moment: sessions that have ended are gone, finished work is done.
 * Nothing runs in between, so thirty days pass in one call.
 *
 * <p>What touches more than the account (files and mail that arrive, a deletion in Active
 * Directory, a licence that becomes free, an address that comes back) cannot be told from one
 * document alone: it stands on the {@link Timeline}, and is written down when it falls due.
 */
public final class Passage {

  private static final DateTimeFormatter PST_MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Comparator<JobDocument> BY_END = Comparator.comparing(JobDocument::endsAt);

  private Passage() {}

  /** The account as it is at this moment. */
  public static UserDocument to(Instant now, UserDocument stored) {
    UserDocument synchronised = synchronised(now, stored);
    UserDocument user =
        synchronised.with(
            synchronised.access().withSessions(new SessionEnds(synchronised).openAt(now)));
    for (JobDocument job : stored.jobs().stream().sorted(BY_END).toList()) {
      if (job.ripe(now) && staysOnTheAccount(job.kind()) && user.jobs().contains(job)) {
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

  private static UserDocument bringAbout(JobDocument job, UserDocument user) {
    MailboxDocument mailbox = user.mailbox();
    return switch (job.kind()) {
      case EXPORT ->
          mailbox == null ? user : user.with(mailbox.exported(job.endsAt(), pstName(user, job)));
      case CONVERSION -> mailbox == null ? user : converted(user, mailbox);
      case WIPE -> wiped(user, job);
      case HOLD, ONEDRIVE_MOVE, IMPORT -> user;
    };
  }

  private static String pstName(UserDocument user, JobDocument export) {
    String upn = user.upn().key();
    return upn.substring(0, upn.indexOf('@')) + "-" + PST_MOMENT.format(export.endsAt()) + ".pst";
  }

  /** A wipe that had not reached its device by now never will (F60). */
  private static UserDocument converted(UserDocument user, MailboxDocument mailbox) {
    UserDocument shared = user.with(mailbox.withType(Mailbox.Type.SHARED));
    for (JobDocument job : user.jobs()) {
      if (job.kind() == Job.Kind.WIPE && !job.applied() && job.about() != null) {
        shared =
            shared
                .withDevice(job.about(), DeviceDocument::notWiping)
                .abandoning(it -> it.id().equals(job.id()));
      }
    }
    return shared;
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
    return switch (kind) {
      case EXPORT, HOLD, CONVERSION, WIPE -> true;
      case ONEDRIVE_MOVE, IMPORT -> false;
    };
  }

  /** The first move of files or import of mail that has not been written down. */
  public static Optional<JobDocument> delivery(UserDocument user) {
    return user.jobs().stream()
        .filter(job -> !staysOnTheAccount(job.kind()))
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

  /** Whoever gave what has arrived; of files that were moved nothing is left there. */
  public static UserDocument given(UserDocument giver, JobDocument delivery) {
    UserDocument done = giver.withJob(delivery.id(), JobDocument::done);
    return delivery.kind() == Job.Kind.IMPORT || giver.oneDrive() == null
        ? done
        : done.with(giver.oneDrive().movedTo(receiver(delivery).text()));
  }

  /**
   * Whoever received it; empty where that can be no more.
   *
   * @param receiver as they are at the moment of arrival
   */
  public static Optional<UserDocument> received(
      UserDocument giver, JobDocument delivery, Effective receiver) {
    if (receiver.user().deleted()) {
      return Optional.empty();
    }
    return delivery.kind() == Job.Kind.IMPORT
        ? imported(giver, receiver)
        : Optional.ofNullable(giver.oneDrive()).map(files -> moved(files, receiver.user()));
  }

  private static Optional<UserDocument> imported(UserDocument giver, Effective receiver) {
    MailboxDocument from = giver.mailbox();
    MailboxDocument into = receiver.user().mailbox();
    return from == null || from.content().pst() == null || into == null || !receiver.mailboxWorks()
        ? Optional.empty()
        : Optional.of(grown(receiver.user().with(into.importing(from.content().pst())), receiver));
  }

  /** What makes a shared mailbox too big for no licence begins its 30 days, not ends them (F13). */
  private static UserDocument grown(UserDocument user, Effective before) {
    return before.with(user).mailboxWorks() || user.mailbox() == null
        ? user
        : user.with(user.mailbox().unlicensed(before.now()));
  }

  private static UserDocument moved(OneDriveDocument files, UserDocument receiver) {
    OneDriveDocument own =
        receiver.oneDrive() == null ? OneDriveDocument.empty() : receiver.oneDrive();
    return receiver.with(own.receiving(files));
  }

  /** Whom it goes to. */
  public static Upn receiver(JobDocument delivery) {
    if (delivery.about() == null) {
      throw new IllegalStateException("Job " + delivery.id() + " is for nobody.");
    }
    return new Upn(delivery.about());
  }
}
