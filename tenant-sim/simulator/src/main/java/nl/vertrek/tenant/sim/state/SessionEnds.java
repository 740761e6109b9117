package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.tenant.Mailbox.Protocol;
import nl.vertrek.tenant.Session;

/**
 * When the sessions of somebody end: each with the first of what ends it. A token that is not
 * renewed runs out (F02, F21); a mail session also ends when its door or the whole mailbox is shut
 * (F24, F25), and any session after something that was done on-premises (F25).
 */
public final class SessionEnds {

  private final UserDocument user;

  public SessionEnds(UserDocument user) {
    this.user = user;
  }

  /** When this session ends by itself; empty: it goes on. */
  public Optional<Instant> of(SessionDocument session) {
    return Stream.of(
            noNewTokenFrom(session).map(from -> lastTokenEnds(session, from)),
            doorsCloseFor(session.app()),
            mailboxShutsFor(session.app()),
            Optional.ofNullable(session.endsBy()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** From when on this session gets no new token; empty: it goes on getting them. */
  public Optional<Instant> noNewTokenFrom(SessionDocument session) {
    return Stream.of(
            revoked(session), Optional.ofNullable(user.access().blockedEverywhereAt()).stream())
        .flatMap(each -> each)
        .min(Comparator.naturalOrder());
  }

  /** A session of the tenant file knows only what was done to the account. */
  private Stream<Instant> revoked(SessionDocument session) {
    Stream<Instant> marked = Optional.ofNullable(session.revokedAt()).stream();
    return session.openedAt() == null ? Stream.concat(marked, doneBefore(session)) : marked;
  }

  private Stream<Instant> doneBefore(SessionDocument session) {
    Measures measures = user.access().measures();
    return Stream.of(
            Optional.ofNullable(measures.signedOutAt()),
            Optional.ofNullable(measures.passwordResetAt()))
        .flatMap(Optional::stream)
        .filter(moment -> !moment.isBefore(session.tokenIssued()));
  }

  private static Instant lastTokenEnds(SessionDocument session, Instant from) {
    return session.tokenCurrentAt(from).plus(Durations.ACCESS_TOKEN);
  }

  /** Once the last door of the app is closed and that is so everywhere. */
  private Optional<Instant> doorsCloseFor(Session.App app) {
    Set<Protocol> doors = doors(app);
    return anyOpen(doors)
        ? Optional.empty()
        : closings(doors).max(Comparator.naturalOrder()).map(at -> at.plus(Durations.EXCHANGE));
  }

  private Stream<Instant> closings(Set<Protocol> doors) {
    return user.access().measures().protocolsClosed().stream()
        .filter(closing -> doors.contains(closing.protocol()))
        .map(Measures.Closing::at);
  }

  private boolean anyOpen(Set<Protocol> doors) {
    return user.mailbox() == null
        || user.mailbox().protocols().open().stream().anyMatch(doors::contains);
  }

  private Optional<Instant> mailboxShutsFor(Session.App app) {
    return doors(app).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(user.access().measures().mailboxShutAt())
            .map(at -> at.plus(Durations.EXCHANGE));
  }

  /** Whether a new session of this app finds all its doors closed (F23). */
  public boolean shutOut(Session.App app, Instant now) {
    Set<Protocol> doors = doors(app);
    return !doors.isEmpty()
        && !anyOpen(doors)
        && closings(doors).noneMatch(at -> now.isBefore(at.plus(Durations.EXCHANGE)));
  }

  /** Whether nobody opens the mailbox any more (F24). */
  public boolean mailboxShut(Session.App app, Instant now) {
    return mailboxShutsFor(app).filter(at -> !now.isBefore(at)).isPresent();
  }

  /** The doors of the mailbox that an app goes through; Teams and OneDrive are no mail sessions. */
  public static Set<Protocol> doors(Session.App app) {
    return switch (app) {
      case OUTLOOK_WEB -> EnumSet.of(Protocol.OWA);
      case OUTLOOK_DESKTOP -> EnumSet.of(Protocol.MAPI);
      case MOBILE -> EnumSet.of(Protocol.ACTIVE_SYNC, Protocol.OWA_FOR_DEVICES);
      case TEAMS, ONEDRIVE -> Set.of();
    };
  }

  /** The sessions that are open at this moment, with the tokens they have then. */
  List<SessionDocument> openAt(Instant now) {
    return user.access().sessions().stream()
        .filter(session -> of(session).map(now::isBefore).orElse(true))
        .map(session -> session.withToken(session.tokenCurrentAt(lastRenewal(session, now))))
        .toList();
  }

  private Instant lastRenewal(SessionDocument session, Instant now) {
    return noNewTokenFrom(session).filter(now::isAfter).orElse(now);
  }
}
