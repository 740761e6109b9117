package nl.vertrek.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in Teams Phone (F46).
 *
 * @param number in E.164
 * @param mayForward whether the calling policy lets calls go to a colleague (F48)
 * @param carriedBy part numbers of the licences without which the number is released (F46): those
 *     of the phone system and, for a number of a calling plan, of the plan
 * @param forwarding null when calls are not forwarded
 */
public record Phone(
    String number,
    boolean callingPlan,
    boolean mayForward,
    List<String> carriedBy,
    @Nullable Forwarding forwarding) {

  /** Calls that go to a colleague. */
  public record Forwarding(Upn to, Mode mode) {}

  /** Straight to the colleague, or both ring (F48). */
  public enum Mode {
    FORWARD,
    SIMULTANEOUS_RING
  }
}
