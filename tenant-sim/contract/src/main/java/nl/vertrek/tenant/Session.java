package nl.vertrek.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open session.
 *
 * @param tokenIssued when its access token was issued; it lives 60 minutes (F02)
 * @param endsAt when it ends by itself because no new token will come; null: it goes on
 */
public record Session(
    String id, App app, Instant tokenIssued, String device, @Nullable Instant endsAt) {

  /** Where somebody is signed in. */
  public enum App {
    OUTLOOK_WEB,
    OUTLOOK_DESKTOP,
    TEAMS,
    ONEDRIVE,
    MOBILE
  }
}
