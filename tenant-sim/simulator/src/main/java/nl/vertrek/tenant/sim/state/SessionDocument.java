package nl.vertrek.tenant.sim.state;

import java.time.Duration;
import java.time.Instant;
import nl.vertrek.tenant.Session;

/** One open session; its client renews the token every hour for as long as it may. */
public record SessionDocument(String id, Session.App app, Instant tokenIssued, String device) {

  SessionDocument withToken(Instant issued) {
    return new SessionDocument(id, app, issued, device);
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
