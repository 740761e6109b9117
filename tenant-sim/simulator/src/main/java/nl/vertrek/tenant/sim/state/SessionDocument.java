package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import nl.vertrek.tenant.Session;
import org.jspecify.annotations.Nullable;

/**
 * One open session; its client renews the token every hour for as long as it may.
 *
 * @param openedAt when it was opened; null for one that the tenant file had
 * @param revokedAt since when it gets no new token (F02); null when it does
 * @param endsBy when it ends whatever its token says, after something that was done on-premises
 *     (F25); null when nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDocument(
    String id,
    Session.App app,
    Instant tokenIssued,
    String device,
    @Nullable Instant openedAt,
    @Nullable Instant revokedAt,
    @Nullable Instant endsBy) {

  /** One that somebody opens now. */
  public static SessionDocument opened(String id, Session.App app, String device, Instant now) {
    return new SessionDocument(id, app, now, device, now, null, null);
  }

  SessionDocument withToken(Instant issued) {
    return new SessionDocument(id, app, issued, device, openedAt, revokedAt, endsBy);
  }

  /** No new token from this moment on; an earlier one stands. */
  SessionDocument revoked(Instant at) {
    return new SessionDocument(
        id, app, tokenIssued, device, openedAt, revokedAt == null ? at : revokedAt, endsBy);
  }

  /** Ends by this moment at the latest, or when its token says if null. */
  public SessionDocument endingBy(@Nullable Instant moment) {
    return new SessionDocument(id, app, tokenIssued, device, openedAt, revokedAt, moment);
  }

  /** As the contract shows it. */
  public Session session(SessionEnds ends) {
    return new Session(id, app, tokenIssued, device, ends.of(this).orElse(null));
  }

  /** When the token was issued that is in use at this moment. */
  Instant tokenCurrentAt(Instant moment) {
    long renewals =
        moment.isBefore(tokenIssued)
            ? 0
            : Duration.between(tokenIssued, moment).dividedBy(Durations.ACCESS_TOKEN);
    return tokenIssued.plus(Durations.ACCESS_TOKEN.multipliedBy(renewals));
  }
}
