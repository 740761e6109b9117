package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody leaves. */
public sealed interface Timing {

  /** Everything now. */
  record Now() implements Timing {}

  /** Everything from this moment on. */
  record At(Instant moment) implements Timing {}

  /**
   * Dismissed on the spot: out at once.
   *
   * @param rest from when on the rest follows; null until it has been chosen
   */
  record Urgent(@Nullable Instant rest) implements Timing {}
}
