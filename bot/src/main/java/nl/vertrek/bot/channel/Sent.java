package nl.vertrek.bot.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call to a channel. */
sealed interface Sent {

  /**
   * The channel took it.
   *
   * @param id what the channel calls it; empty when it does not say
   */
  record Taken(String id) implements Sent {}

  /** The channel will never take it. */
  record Refused(int status) implements Sent {}

  /** It may have arrived and may not: sent again, it could arrive twice. */
  record Unsure(String why) implements Sent {}

  /**
   * It did not arrive, and can be sent again.
   *
   * @param pause how long the channel wants to be left alone; null: it does not say
   */
  record NotSent(String why, @Nullable Duration pause) implements Sent {}
}
