package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Job;
import org.jspecify.annotations.Nullable;

/** The moments at which something about an account changes by itself, in order. */
public record Timeline(List<Entry> entries) {

  /** One change, at its moment. */
  public record Entry(Instant at, What what) {}

  /** What changes by itself. */
  public enum What {
    SIGN_IN_BLOCKED,
    SESSION_ENDED,
    MAILBOX_EXPORTED,
    MAILBOX_CONVERTED,
    HOLD_IN_FORCE,
    DEVICE_WIPED,
    ONEDRIVE_MOVED,
    ONEDRIVE_UNREACHABLE,
    ONEDRIVE_PURGED,
    MAILBOX_PURGED,
    ACCOUNT_DELETED,
    ACCOUNT_PURGED
  }

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::at).thenComparing(Entry::what);

  /** The timeline as it can be foreseen at this moment; what has been lies on it too. */
  public static Timeline of(
      UserDocument stored, OrganizationDocument organization, Catalogue catalogue, Instant now) {
    Effective then = Effective.of(stored, organization, catalogue, now);
    return new Timeline(
        Stream.of(
                entries(What.SIGN_IN_BLOCKED, then.blockedEverywhereAt()),
                stored.access().sessions().stream()
                    .flatMap(open -> entries(What.SESSION_ENDED, stored.access().endOf(open))),
                stored.jobs().stream().flatMap(Timeline::end),
                entries(What.ONEDRIVE_UNREACHABLE, then.oneDriveUnreachableAt()),
                entries(What.ONEDRIVE_PURGED, then.oneDrivePurgeAt()),
                entries(What.MAILBOX_PURGED, then.mailboxPurgeAt()),
                Passage.leavesActiveDirectoryAt(stored, organization)
                    .map(at -> new Entry(at, What.ACCOUNT_DELETED))
                    .stream(),
                entries(What.ACCOUNT_PURGED, then.accountPurgeAt()))
            .flatMap(several -> several)
            .distinct()
            .sorted(IN_ORDER)
            .toList());
  }

  private static Stream<Entry> entries(What what, @Nullable Instant at) {
    return at == null ? Stream.empty() : Stream.of(new Entry(at, what));
  }

  private static Stream<Entry> end(JobDocument job) {
    if (job.applied() || job.stuckAt() != null) {
      return Stream.empty();
    }
    return entries(end(job.kind()), job.endsAt());
  }

  private static What end(Job.Kind kind) {
    return switch (kind) {
      case EXPORT -> What.MAILBOX_EXPORTED;
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

  /**
   * When somebody must look at the account again: at its next change, and at once where another
   * account waits for one that has been.
   */
  public Optional<Instant> nextAfter(Instant now) {
    return entries.stream()
        .filter(entry -> entry.at().isAfter(now) || concernsOthers(entry.what()))
        .map(Entry::at)
        .findFirst();
  }

  private static boolean concernsOthers(What what) {
    return switch (what) {
      case ONEDRIVE_MOVED, ACCOUNT_DELETED -> true;
      case SIGN_IN_BLOCKED,
          SESSION_ENDED,
          MAILBOX_EXPORTED,
          MAILBOX_CONVERTED,
          HOLD_IN_FORCE,
          DEVICE_WIPED,
          ONEDRIVE_UNREACHABLE,
          ONEDRIVE_PURGED,
          MAILBOX_PURGED,
          ACCOUNT_PURGED ->
          false;
    };
  }
}
