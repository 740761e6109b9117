package nl.vertrek.bot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.dialogs.ConversationId;

/**
 * The last entries of the conversations that were spoken in last. Whoever answers a turn wants just
 * those, a moment after they were written; and what stands in a conversation never changes.
 */
final class LatestEntries {

  private static final int CONVERSATIONS = 250;
  private static final int ENTRIES = 20;

  private final Cache<ConversationId, List<Entry>> tails =
      Caffeine.newBuilder().maximumSize(CONVERSATIONS).build();

  /** Adds what was said; only to be called once it is on disk. */
  void add(Commit.Said said) {
    if (!said.entries().isEmpty()) {
      tails.asMap().merge(said.after().id(), lastOf(said.entries()), LatestEntries::joined);
    }
  }

  void forget(ConversationId conversation) {
    tails.invalidate(conversation);
  }

  void forgetEverything() {
    tails.invalidateAll();
  }

  private static List<Entry> joined(List<Entry> known, List<Entry> fresh) {
    return known.getLast().sequence() + 1 == fresh.getFirst().sequence()
        ? lastOf(Stream.concat(known.stream(), fresh.stream()).toList())
        : known.getLast().sequence() > fresh.getLast().sequence() ? known : fresh;
  }

  private static List<Entry> lastOf(List<Entry> entries) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size()));
  }

  /**
   * As many entries after the watermark as are wanted; empty when not all of these are at hand, for
   * then there may be more than is known here.
   */
  Optional<List<Entry>> after(ConversationId conversation, long watermark, int wanted) {
    List<Entry> tail = tails.getIfPresent(conversation);
    if (tail == null) {
      return Optional.empty();
    }
    long skipped = watermark + 1 - tail.getFirst().sequence();
    boolean whole = skipped >= 0 && skipped + wanted <= tail.size();
    return whole
        ? Optional.of(tail.subList((int) skipped, (int) skipped + wanted))
        : Optional.empty();
  }
}
