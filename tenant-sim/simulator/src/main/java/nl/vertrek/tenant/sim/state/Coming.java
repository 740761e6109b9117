package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.OneDrive;
import org.jspecify.annotations.Nullable;

/**
 * Something that time alone is going to do to an account.
 *
 * @param about which session, device or licence it is about, or who gets the files; null when there
 *     is only one that it can be
 */
public record Coming(Instant at, What what, @Nullable String about) {

  /** What happens, and whether something is lost by it. */
  public enum What {
    SESSION_ENDS(false),
    BLOCKED_EVERYWHERE(false),
    OVERWRITTEN(false),
    LICENSE_GOES(true),
    ADDRESSES_FREE(false),
    EXPORTED(false),
    HELD(false),
    CONVERTED(false),
    FILES_MOVED(false),
    MAIL_IMPORTED(false),
    DEVICE_WIPED(true),
    FILES_OUT_OF_REACH(true),
    MAIL_GOES(true),
    FILES_GO(true),
    ACCOUNT_GOES(true);

    private final boolean loss;

    What(boolean loss) {
      this.loss = loss;
    }

    /** Whether something can be had before and no longer after. */
    public boolean loss() {
      return loss;
    }
  }

  private static final Comparator<Coming> SOONEST_FIRST =
      Comparator.comparing(Coming::at)
          .thenComparing(Coming::what)
          .thenComparing(coming -> String.valueOf(coming.about()));

  /** All of it, the soonest first. */
  static List<Coming> to(Effective person) {
    return Stream.of(
            sessions(person),
            block(person),
            synchronisation(person),
            licences(person),
            jobs(person),
            retention(person))
        .flatMap(coming -> coming)
        .filter(coming -> coming.at().isAfter(person.now()))
        .sorted(SOONEST_FIRST)
        .toList();
  }

  private static Stream<Coming> sessions(Effective person) {
    return person.sessions().stream()
        .flatMap(session -> when(session.endsAt(), What.SESSION_ENDS, session.id()));
  }

  private static Stream<Coming> block(Effective person) {
    return person.accountState() == Account.State.ACTIVE
        ? when(person.blockedEverywhereAt(), What.BLOCKED_EVERYWHERE, null)
        : Stream.empty();
  }

  private static Stream<Coming> synchronisation(Effective person) {
    return when(person.overwrittenAt(), What.OVERWRITTEN, null);
  }

  private static Stream<Coming> licences(Effective person) {
    return person.user().licensing().licensesLeaving().stream()
        .map(leaving -> new Coming(leaving.at(), What.LICENSE_GOES, leaving.skuPartNumber()));
  }

  private static Stream<Coming> jobs(Effective person) {
    return person.user().jobs().stream()
        .filter(job -> job.underWay(person.now()) && job.stuckAt() == null)
        .map(job -> new Coming(job.endsAt(), end(job.kind()), job.about()));
  }

  private static What end(Job.Kind kind) {
    return switch (kind) {
      case EXPORT -> What.EXPORTED;
      case HOLD -> What.HELD;
      case CONVERSION -> What.CONVERTED;
      case ONEDRIVE_MOVE -> What.FILES_MOVED;
      case IMPORT -> What.MAIL_IMPORTED;
      case WIPE -> What.DEVICE_WIPED;
    };
  }

  private static Stream<Coming> retention(Effective person) {
    Instant outOfReach =
        person.oneDriveState() == OneDrive.State.REACHABLE ? person.oneDriveUnreachableAt() : null;
    return Stream.of(
            when(outOfReach, What.FILES_OUT_OF_REACH, null),
            when(
                person.user().mailbox() == null ? null : person.aliasesFreeAt(),
                What.ADDRESSES_FREE,
                null),
            when(person.mailboxPurgeAt(), What.MAIL_GOES, null),
            when(person.oneDrivePurgeAt(), What.FILES_GO, null),
            when(person.accountPurgeAt(), What.ACCOUNT_GOES, null))
        .flatMap(coming -> coming);
  }

  private static Stream<Coming> when(@Nullable Instant moment, What what, @Nullable String about) {
    return moment == null ? Stream.empty() : Stream.of(new Coming(moment, what, about));
  }
}
