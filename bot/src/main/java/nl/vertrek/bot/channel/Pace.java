package nl.vertrek.bot.channel;

import java.time.InstantSource;
import nl.vertrek.bot.http.RateLimit;
import nl.vertrek.dialogs.ConversationId;

/** How much may be said in one conversation, by whatever channel: more than people ever type. */
public final class Pace {

  private static final int AT_ONCE = 600;
  private static final int A_SECOND = 60;

  private final RateLimit<ConversationId> limit;

  public Pace(InstantSource clock) {
    this.limit = new RateLimit<>(AT_ONCE, A_SECOND, clock);
  }

  /**
   * Counts an activity.
   *
   * @throws nl.vertrek.bot.http.Problem 429 when there are too many
   */
  void count(ConversationId conversation) {
    limit.count(conversation);
  }
}
