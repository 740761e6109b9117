package nl.vertrek.bot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Kept;
import nl.vertrek.dialogs.ConversationId;

/**
 * Conversations that were spoken in lately, at hand without a look into the database: as they stand
 * and with what was said last.
 */
final class WarmConversations {

  private static final int MOST = 10_000;

  private final boolean alone;
  private final Cache<ConversationId, Kept> conversations =
      Caffeine.newBuilder().maximumSize(MOST).recordStats().build();
  private final LatestEntries latest = new LatestEntries();

  /**
   * @param alone whether nobody else writes; otherwise nothing is at hand, for what another node
   *     says would be found out by its version, but at the cost of a turn
   */
  WarmConversations(boolean alone) {
    this.alone = alone;
  }

  Optional<Kept> get(ConversationId id) {
    return Optional.ofNullable(conversations.getIfPresent(id));
  }

  /** As many entries after the watermark as are wanted; empty when not all of these are at hand. */
  Optional<List<Entry>> entries(ConversationId id, long watermark, int wanted) {
    return latest.after(id, watermark, wanted);
  }

  /** Has it at hand; of two that came at once the newer one stays. */
  void keep(Kept kept) {
    if (alone) {
      conversations
          .asMap()
          .merge(
              kept.conversation().id(),
              kept,
              (one, other) -> one.version() > other.version() ? one : other);
    }
  }

  /** Adds what was said; only to be called once it is on disk. */
  void remember(Commit.Said said) {
    if (alone) {
      keep(said.kept());
      latest.add(said);
    }
  }

  void forget(ConversationId id) {
    conversations.invalidate(id);
    latest.forget(id);
  }

  void forgetEverything() {
    conversations.invalidateAll();
    latest.forgetEverything();
  }

  /** Has it counted how often what is wanted is at hand. */
  void bindTo(MeterRegistry registry) {
    CaffeineCacheMetrics.monitor(registry, conversations, "conversations");
  }
}
