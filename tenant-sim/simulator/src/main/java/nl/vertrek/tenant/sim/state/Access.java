package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.AdminRole;
import org.jspecify.annotations.Nullable;

/**
 * How somebody gets in.
 *
 * @param signInMethods methods that prove who signs in (F67)
 */
public record Access(
    boolean accountEnabled,
    Set<AdminRole> adminRoles,
    @Nullable Instant lastSignIn,
    List<SessionDocument> sessions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> signInMethods,
    @JsonUnwrapped Measures measures) {

  public Access {
    adminRoles = Defaults.set(adminRoles);
    sessions = Defaults.list(sessions);
    signInMethods = Defaults.set(signInMethods);
    measures = measures == null ? Measures.NONE : measures;
  }

  /** Blocked from this moment on (F21). */
  public Access blocked(@Nullable Instant at) {
    return new Access(false, adminRoles, lastSignIn, sessions, signInMethods, measures.blocked(at));
  }

  /** Allowed to sign in again. */
  public Access allowed() {
    return new Access(
        true, adminRoles, lastSignIn, sessions, signInMethods, measures.blocked(null));
  }

  /** With a new password, which no session that is open gets past (F01). */
  public Access passwordReset(Instant at) {
    return with(measures.passwordReset(at)).revoking(at);
  }

  /** Signed out of every session (F01). */
  public Access signedOut(Instant at) {
    return with(measures.signedOut(at)).revoking(at);
  }

  private Access revoking(Instant at) {
    return withEach(session -> session.revoked(at));
  }

  public Access with(Measures other) {
    return new Access(accountEnabled, adminRoles, lastSignIn, sessions, signInMethods, other);
  }

  public Access withSessions(List<SessionDocument> open) {
    return new Access(accountEnabled, adminRoles, lastSignIn, open, signInMethods, measures);
  }

  /** With every session changed. */
  public Access withEach(UnaryOperator<SessionDocument> change) {
    return withSessions(sessions.stream().map(change).toList());
  }

  /** Signed in at this moment. */
  public Access signedIn(Instant at, List<SessionDocument> open) {
    return new Access(accountEnabled, adminRoles, at, open, signInMethods, measures);
  }

  public Access withRoles(Set<AdminRole> roles) {
    return new Access(accountEnabled, roles, lastSignIn, sessions, signInMethods, measures);
  }

  public Access withoutSignInMethods() {
    return new Access(accountEnabled, adminRoles, lastSignIn, sessions, Set.of(), measures);
  }

  public boolean holds(AdminRole role) {
    return adminRoles.contains(role);
  }

  /** When a block has reached every service (F21); null while sign-in is allowed. */
  public @Nullable Instant blockedEverywhereAt() {
    if (accountEnabled) {
      return null;
    }
    Instant since = measures.blockedSince();
    return since == null ? Instant.EPOCH : since.plus(Durations.BLOCK);
  }
}
