package nl.vertrek.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone or tablet that fetches mail (F19).
 *
 * @param blackBerry also a task in the on-premises BlackBerry Enterprise Service (F20)
 * @param removedFromBlackBerryAt when somebody said that this task was done; null when nobody has
 * @param nextContact when it is next in touch, and a wipe under way reaches it (F60)
 * @param blocked whether it can connect no more
 */
public record MobileDevice(
    String id,
    String model,
    String os,
    boolean company,
    boolean blackBerry,
    @Nullable Instant removedFromBlackBerryAt,
    Instant lastSync,
    Instant nextContact,
    boolean blocked,
    WipeState wipeState) {

  /** How far a wipe is. */
  public enum WipeState {
    NONE,
    PENDING,
    WIPED
  }
}
