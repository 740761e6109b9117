package nl.vertrek.tenant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The personal files of an account.
 *
 * @param sharedWith who has been given access to all of it (F30)
 * @param movedTo who got the files moved; null when nobody
 * @param unreachableAt when nobody can open it any more for want of a licence (F27); null when no
 *     such day is set
 * @param purgeAt when the files are gone for good (F28); null when no such day is set
 */
public record OneDrive(
    int fileCount,
    double sizeGb,
    State state,
    List<Upn> sharedWith,
    @Nullable Upn movedTo,
    @Nullable Instant unreachableAt,
    @Nullable Instant purgeAt) {

  /**
   * Unlicensed it stays reachable for 30 days (F27); deleted, it is kept for its retention (F28).
   */
  public enum State {
    REACHABLE,
    UNREACHABLE,
    PURGED
  }
}
