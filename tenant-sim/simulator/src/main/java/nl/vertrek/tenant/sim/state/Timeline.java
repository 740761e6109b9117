package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Job;
import org.jspecify.annotations.Nullable;

/** The moments at which something about an account changes by itself, in order. */
public record Timeline(List<Entry> entries) {

  /**
   * One change, at its moment.
   *
   * @param about the session, device or licence that it is about, or who gets the files; null where
   *     there is only one that it can be
   */
  public record Entry(Instant at, What what, @Nullable String about) {

    /** Whether this is the end of that work. */
    public boolean ends(JobDocument job) {
      return job.endsAt().equals(at)
          && end(job.kind()) == what
          && Objects.equals(job.about(), about);
    }
  }

  /** What changes by itself. */
  public enum What {
    SIGN_IN_BLOCKED,
    SESSION_ENDED,
    SYNCHRONIZED,
    MAILBOX_EXPORTED,
    MAIL_IMPORTED,
    MAILBOX_CONVERTED,
    HOLD_IN_FORCE,
    DEVICE_WIPED,
    LICENSE_GONE,
    ONEDRIVE_MOVED,
    ONEDRIVE_UNREACHABLE,
    ONEDRIVE_PURGED,
    MAILBOX_PURGED,
    ADDRESSES_FREE,
    ACCOUNT_DELETED,
    ACCOUNT_RESTORED,
    ACCOUNT_PURGED,
    /** The receiver is gone: the mail stayed where it was. */
    MAIL_NOT_IMPORTED,
    /** The receiver is gone: the files stayed where they were. */
    ONEDRIVE_NOT_MOVED;

    /** What it is called when it cannot be. */
    public What failing() {
      return this == MAIL_IMPORTED ? MAIL_NOT_IMPORTED : ONEDRIVE_NOT_MOVED;
    }

    /** Whether something can be had before and no longer after. */
    public boolean loss() {
      return switch (this) {
        case DEVICE_WIPED,
            LICENSE_GONE,
            ONEDRIVE_UNREACHABLE,
            ONEDRIVE_PURGED,
            MAILBOX_PURGED,
            ACCOUNT_DELETED,
            ACCOUNT_PURGED ->
            true;
        case SIGN_IN_BLOCKED,
            SESSION_ENDED,
            SYNCHRONIZED,
            MAILBOX_EXPORTED,
            MAIL_IMPORTED,
            MAILBOX_CONVERTED,
            HOLD_IN_FORCE,
            ONEDRIVE_MOVED,
            ADDRESSES_FREE,
            ACCOUNT_RESTORED,
            MAIL_NOT_IMPORTED,
            ONEDRIVE_NOT_MOVED ->
            false;
      };
    }

    /** Whether more than the account changes, so that it has to be written down. */
    boolean concernsOthers() {
      return switch (this) {
        case SYNCHRONIZED,
            MAIL_IMPORTED,
            LICENSE_GONE,
            ONEDRIVE_MOVED,
            ACCOUNT_DELETED,
            ACCOUNT_RESTORED ->
            true;
        case SIGN_IN_BLOCKED,
            SESSION_ENDED,
            MAILBOX_EXPORTED,
            MAILBOX_CONVERTED,
            HOLD_IN_FORCE,
            DEVICE_WIPED,
            ONEDRIVE_UNREACHABLE,
            ONEDRIVE_PURGED,
            MAILBOX_PURGED,
            ADDRESSES_FREE,
            ACCOUNT_PURGED,
            MAIL_NOT_IMPORTED,
            ONEDRIVE_NOT_MOVED ->
            false;
      };
    }
  }

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::at)
          .thenComparing(Entry::what)
          .thenComparing(entry -> String.valueOf(entry.about()));

  /** The timeline as it can be foreseen at this moment; what has been lies on it too. */
  public static Timeline of(
      UserDocument stored, OrganizationDocument organization, Catalogue catalogue, Instant now) {
    Effective then = Effective.of(stored, organization, catalogue, now);
    return new Timeline(
        Stream.of(
                signIn(then),
                sessions(stored),
                stored.jobs().stream().flatMap(Timeline::end),
                activeDirectory(stored, organization),
                licenses(stored),
                retention(then))
            .flatMap(several -> several)
            .distinct()
            .sorted(IN_ORDER)
            .toList());
  }

  /** A deleted account lets nobody in at once. */
  private static Stream<Entry> signIn(Effective then) {
    return then.user().deleted()
        ? Stream.empty()
        : entries(What.SIGN_IN_BLOCKED, then.blockedEverywhereAt());
  }

  private static Stream<Entry> sessions(UserDocument stored) {
    SessionEnds ends = new SessionEnds(stored);
    return stored.access().sessions().stream()
        .flatMap(session ->
            ends.of(session).stream().map(at -> new Entry(at, What.SESSION_ENDED, session.id())));
  }

  private static Stream<Entry> activeDirectory(
      UserDocument stored, OrganizationDocument organization) {
    return Stream.of(
            Passage.synchronisesAt(stored).map(at -> entry(What.SYNCHRONIZED, at)),
            Passage.leavesActiveDirectoryAt(stored, organization)
                .map(at -> entry(What.ACCOUNT_DELETED, at)),
            Passage.returnsToActiveDirectoryAt(stored, organization)
                .map(at -> entry(What.ACCOUNT_RESTORED, at)))
        .flatMap(Optional::stream);
  }

  private static Stream<Entry> licenses(UserDocument stored) {
    return stored.deleted()
        ? Stream.empty()
        : stored.licensing().licensesLeaving().stream()
            .map(leaving -> new Entry(leaving.at(), What.LICENSE_GONE, leaving.skuPartNumber()));
  }

  private static Stream<Entry> retention(Effective then) {
    Instant free = then.user().mailbox() == null ? null : then.aliasesFreeAt();
    return Stream.of(
            entries(What.ONEDRIVE_UNREACHABLE, then.oneDriveUnreachableAt()),
            entries(What.ONEDRIVE_PURGED, then.oneDrivePurgeAt()),
            entries(What.MAILBOX_PURGED, then.mailboxPurgeAt()),
            entries(What.ADDRESSES_FREE, free),
            entries(What.ACCOUNT_PURGED, then.accountPurgeAt()))
        .flatMap(several -> several);
  }

  private static Stream<Entry> entries(What what, @Nullable Instant at) {
    return at == null ? Stream.empty() : Stream.of(entry(what, at));
  }

  private static Entry entry(What what, Instant at) {
    return new Entry(at, what, null);
  }

  private static Stream<Entry> end(JobDocument job) {
    return job.applied() || job.stuckAt() != null
        ? Stream.empty()
        : Stream.of(new Entry(job.endsAt(), end(job.kind()), job.about()));
  }

  private static What end(Job.Kind kind) {
    return switch (kind) {
      case EXPORT -> What.MAILBOX_EXPORTED;
      case IMPORT -> What.MAIL_IMPORTED;
      case CONVERSION -> What.MAILBOX_CONVERTED;
      case HOLD -> What.HOLD_IN_FORCE;
      case WIPE -> What.DEVICE_WIPED;
      case ONEDRIVE_MOVE -> What.ONEDRIVE_MOVED;
    };
  }

  /** What changes at exactly this moment. */
  public List<Entry> at(Instant moment) {
    return entries.stream().filter(entry -> entry.at().equals(moment)).toList();
  }

  /** What is still to come after this moment. */
  public List<Entry> after(Instant moment) {
    return entries.stream().filter(entry -> entry.at().isAfter(moment)).toList();
  }

  /**
   * When somebody must look at the account again: at its next change, and at once where another
   * account waits for one that has been.
   */
  public Optional<Instant> nextAfter(Instant now) {
    return entries.stream()
        .filter(entry -> entry.at().isAfter(now) || entry.what().concernsOthers())
        .map(Entry::at)
        .findFirst();
  }
}
