package nl.vertrek.tenant;

import java.time.Instant;

/**
 * Work that takes the tenant time.
 *
 * @param progress from 0 to 1, at the moment of the view
 * @param endsAt when it will be done, on the tenant's clock
 */
public record Job(String id, Kind kind, double progress, Instant startedAt, Instant endsAt) {

  /** What takes time. */
  public enum Kind {
    EXPORT,
    IMPORT,
    HOLD,
    CONVERSION,
    ONEDRIVE_MOVE,
    WIPE
  }

  public boolean finished() {
    return progress >= 1;
  }
}
