package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.tenant.AdminRole;
import org.jspecify.annotations.Nullable;

/**
 * How somebody gets in.
 *
 * @param signInMethods methods that prove who signs in (F67)
 * @param blockedSince when sign-in was blocked; null when it is not, or was before the tenant's
 *     memory
 */
public record Access(
    boolean accountEnabled,
    Set<AdminRole> adminRoles,
    @Nullable Instant lastSignIn,
    List<SessionDocument> sessions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> signInMethods,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant blockedSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant passwordResetAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant signedOutAt) {

  public Access {
    adminRoles = Defaults.set(adminRoles);
    sessions = Defaults.list(sessions);
    signInMethods = Defaults.set(signInMethods);
  }

  /** Blocked from this moment on (F21). */
  public Access blocked(@Nullable Instant at) {
    return new Access(
        false, adminRoles, lastSignIn, sessions, signInMethods, at, passwordResetAt, signedOutAt);
  }

  /** Allowed to sign in again. */
  public Access allowed() {
    return new Access(
        true, adminRoles, lastSignIn, sessions, signInMethods, null, passwordResetAt, signedOutAt);
  }

  /** With a new password (F01). */
  public Access passwordReset(Instant at) {
    return new Access(
        accountEnabled,
        adminRoles,
        lastSignIn,
        sessions,
        signInMethods,
        blockedSince,
        at,
        signedOutAt);
  }

  /** Signed out of every session (F01). */
  public Access signedOut(Instant at) {
    return new Access(
        accountEnabled,
        adminRoles,
        lastSignIn,
        sessions,
        signInMethods,
        blockedSince,
        passwordResetAt,
        at);
  }

  public Access withSessions(List<SessionDocument> open) {
    return new Access(
        accountEnabled,
        adminRoles,
        lastSignIn,
        open,
        signInMethods,
        blockedSince,
        passwordResetAt,
        signedOutAt);
  }

  public Access withRoles(Set<AdminRole> roles) {
    return new Access(
        accountEnabled,
        roles,
        lastSignIn,
        sessions,
        signInMethods,
        blockedSince,
        passwordResetAt,
        signedOutAt);
  }

  public Access withoutSignInMethods() {
    return new Access(
        accountEnabled,
        adminRoles,
        lastSignIn,
        sessions,
        Set.of(),
        blockedSince,
        passwordResetAt,
        signedOutAt);
  }

  public boolean holds(AdminRole role) {
    return adminRoles.contains(role);
  }

  /**
   * When this session ends by itself: when the token runs out that is current at the moment from
   * which no new one comes (F02, F21). Null: it goes on.
   */
  public @Nullable Instant endOf(SessionDocument session) {
    return noNewTokenFrom(session)
        .map(from -> session.tokenCurrentAt(from).plus(Durations.ACCESS_TOKEN))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private Stream<Instant> noNewTokenFrom(SessionDocument session) {
    return Stream.concat(
        Stream.of(Defaults.maybe(signedOutAt), Defaults.maybe(passwordResetAt))
            .flatMap(List::stream)
            .filter(moment -> !moment.isBefore(session.tokenIssued())),
        Defaults.maybe(blockedEverywhereAt()).stream());
  }

  /** When a block has reached every service (F21); null while sign-in is allowed. */
  public @Nullable Instant blockedEverywhereAt() {
    if (accountEnabled) {
      return null;
    }
    return blockedSince == null ? Instant.EPOCH : blockedSince.plus(Durations.BLOCK);
  }

  /** The sessions that are open at this moment, with the tokens they have then. */
  Access at(Instant now) {
    return withSessions(
        sessions.stream()
            .filter(session -> goesOn(session, now))
            .map(session -> session.withToken(tokenAt(session, now)))
            .collect(Collectors.toUnmodifiableList()));
  }

  private boolean goesOn(SessionDocument session, Instant now) {
    Instant end = endOf(session);
    return end == null || now.isBefore(end);
  }

  private Instant tokenAt(SessionDocument session, Instant now) {
    Instant end = endOf(session);
    return end == null || now.isBefore(end.minus(Durations.ACCESS_TOKEN))
        ? session.tokenCurrentAt(now)
        : end.minus(Durations.ACCESS_TOKEN);
  }
}
