package nl.vertrek.tenant.sim;

import java.time.Duration;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param command the command's name, for instance ConvertToShared; null: every one
 * @param person whom the command is about; null: anybody
 * @param times how often it meets commands, and how often readings; null: no limit
 * @param lasts how long on the tenant's clock, at most 3650 days; null: until it is taken away
 * @param retryAfter what the tenant says when it is throttled or unavailable; at most 3650 days
 * @param delay how long a slow answer takes on the wall clock
 * @param at the part of the work at which it gets stuck, from 0 to 1
 * @param chance how likely it happens where it could; null: it always does
 */
public record Fault(
    Kind kind,
    @Nullable String command,
    @Nullable Upn person,
    @Nullable Integer times,
    @Nullable Duration lasts,
    @Nullable Duration retryAfter,
    @Nullable Duration delay,
    @Nullable Double at,
    @Nullable Chance chance) {

  /** What goes wrong. */
  public enum Kind {
    /** Too many requests: nothing is done, and the tenant says when to come back. */
    THROTTLED,
    /** Nothing is done; without a command and a person named, nothing is answered either. */
    UNAVAILABLE,
    /** Done, but late. */
    SLOW,
    /** Done, but the answer never arrives. */
    LOST_ANSWER,
    /** Work that is started never ends. */
    STUCK
  }

  /**
   * How likely something goes wrong, in a way that can be had again: the same commands in the same
   * order meet the same faults, however often somebody looks in between.
   *
   * @param probability above 0 and up to 1
   */
  public record Chance(double probability, long seed) {

    public Chance {
      if (!(probability > 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "A probability lies above 0 and up to 1, not at " + probability + ".");
      }
    }
  }

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(3650);

  /** A fault that always happens. */
  public Fault(
      Kind kind,
      @Nullable String command,
      @Nullable Upn person,
      @Nullable Integer times,
      @Nullable Duration lasts,
      @Nullable Duration retryAfter,
      @Nullable Duration delay,
      @Nullable Double at) {
    this(kind, command, person, times, lasts, retryAfter, delay, at, null);
  }

  /** The same fault, happening by chance. */
  public Fault by(Chance how) {
    return new Fault(kind, command, person, times, lasts, retryAfter, delay, at, how);
  }

  public Fault {
    if (times != null && times < 1) {
      throw new IllegalArgumentException("A fault happens at least once, not " + times + " times.");
    }
    if (at != null && !(at >= 0 && at < 1)) {
      throw new IllegalArgumentException("Work gets stuck from 0 up to 1, not at " + at + ".");
    }
    if (delay != null && (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0)) {
      throw new IllegalArgumentException("A delay is at most " + LONGEST_DELAY + ".");
    }
    if (outOfBounds(lasts) || outOfBounds(retryAfter)) {
      throw new IllegalArgumentException(
          "A fault lasts, and is retried after, no negative time and at most %d days."
              .formatted(LONGEST.toDays()));
    }
    if (command != null && !CommandNames.known(command)) {
      throw new IllegalArgumentException(
          "There is no command " + command + "; there are " + CommandNames.all() + ".");
    }
  }

  private static boolean outOfBounds(@Nullable Duration time) {
    return time != null && (time.isNegative() || time.compareTo(LONGEST) > 0);
  }
}
