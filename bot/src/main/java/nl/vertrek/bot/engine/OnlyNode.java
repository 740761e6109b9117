package nl.vertrek.bot.engine;

import java.time.Duration;
import java.util.function.Consumer;
import nl.vertrek.dialogs.ConversationId;

/** A node without others: whatever there is to do is its own, and nobody else says anything. */
final class OnlyNode implements Nodes {

  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private static final Claim GRANTED =
      new Claim() {
        @Override
        public boolean take() {
          return false;
        }

        @Override
        public void close() {}
      };

  @Override
  public Claim claim(String what) {
    return GRANTED;
  }

  @Override
  public Duration longestRest() {
    return LONGEST_REST;
  }

  @Override
  public void join(Consumer<ConversationId> said, Runnable missed) {}

  @Override
  public void leave() {}
}
