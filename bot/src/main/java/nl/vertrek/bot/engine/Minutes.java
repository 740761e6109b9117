package nl.vertrek.bot.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import nl.vertrek.dialogs.Card;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Reply;
import nl.vertrek.dialogs.Turn;
import org.jspecify.annotations.Nullable;

/** Writes down what a turn says: which entries stand in which conversation because of it. */
final class Minutes {

  private final Memory memory;
  private final Wording wording;
  private final Readers readers;
  private final InstantSource wall;

  Minutes(Memory memory, Wording wording, Readers readers, InstantSource wall) {
    this.memory = memory;
    this.wording = wording;
    this.readers = readers;
    this.wall = wall;
  }

  /** What a turn says that answers nobody in particular. */
  List<Commit.Said> of(Turn turn, List<Kept> followers) {
    return written(turn, pages(followers, turn));
  }

  /**
   * What a turn says that answers somebody.
   *
   * @param echo what they sent, as they must see it again; null: not at all
   */
  List<Commit.Said> of(Turn turn, Kept spokenIn, @Nullable String echo) {
    SequencedMap<ConversationId, Page> pages = pages(List.of(spokenIn), turn);
    Page page = page(pages, spokenIn.conversation().id());
    page.touched = true;
    if (echo != null) {
      page.add(entryId(page.id(), page.next()), new Entry.What.Theirs(echo));
    }
    return written(turn, pages);
  }

  /** The id of what stands at a place in a conversation. */
  static String entryId(ConversationId conversation, long sequence) {
    return String.format(Locale.ROOT, "%s|%07d", conversation.text(), sequence);
  }

  /** The id of a card, the same whenever it is shown again. */
  private static String entryId(ConversationId conversation, Card card) {
    return conversation.text() + "|" + card.id();
  }

  private List<Commit.Said> written(Turn turn, SequencedMap<ConversationId, Page> pages) {
    for (Reply reply : turn.replies()) {
      page(pages, reply.to()).say(reply.body());
    }
    return pages.values().stream().filter(page -> page.touched).map(Page::said).toList();
  }

  /** A page for each conversation that is known to be in it, in its new state. */
  private SequencedMap<ConversationId, Page> pages(List<Kept> known, Turn turn) {
    SequencedMap<ConversationId, Page> pages = new LinkedHashMap<>();
    known.forEach(kept -> pages.put(kept.conversation().id(), new Page(kept)));
    for (Conversation after : turn.conversations()) {
      Page page = page(pages, after.id());
      page.after = after;
      page.touched = true;
    }
    return pages;
  }

  private Page page(Map<ConversationId, Page> pages, ConversationId id) {
    return pages.computeIfAbsent(
        id,
        missing ->
            new Page(
                memory.conversation(missing).orElseThrow(() -> new UnknownConversation(missing))));
  }

  /** One conversation while a turn is written down. */
  private final class Page {

    private final Kept before;
    private final List<Entry> entries = new ArrayList<>();
    private Conversation after;
    private boolean touched;

    Page(Kept before) {
      this.before = before;
      this.after = before.conversation();
    }

    ConversationId id() {
      return after.id();
    }

    long next() {
      return before.entries() + entries.size() + 1;
    }

    void say(Reply.Body body) {
      String id =
          body instanceof Reply.Body.Show(var card) ? entryId(id(), card) : entryId(id(), next());
      add(id, wording.of(body, after.language(), readers.localeOf(after)));
    }

    void add(String id, Entry.What what) {
      entries.add(new Entry(next(), id, wall.instant(), what));
      touched = true;
    }

    Commit.Said said() {
      return new Commit.Said(before, after, entries);
    }
  }
}
