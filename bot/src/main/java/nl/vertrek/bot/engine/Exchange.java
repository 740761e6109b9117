package nl.vertrek.bot.engine;

import java.util.List;
import java.util.function.Consumer;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** The conversations of the bot, as a channel sees them. */
public interface Exchange {

  /**
   * Opens a conversation, unless it is open already: then nothing changes.
   *
   * @param language what it begins in; null: the speaker's own
   */
  void open(ConversationId conversation, Upn speaker, @Nullable Language language);

  /** Who speaks in a conversation; null when there is no such conversation. */
  @Nullable Upn speaker(ConversationId conversation);

  /**
   * Takes one activity in. On return it, its replies, and what followed at once (acts that the
   * tenant did right away, and the next question) are committed.
   *
   * @throws UnknownConversation when the conversation was never opened
   */
  default Receipt receive(Incoming incoming) {
    return receive(incoming, _ -> {});
  }

  /**
   * The same for a channel that must be answered soon.
   *
   * @param heard is told as soon as the activity and its replies are committed: before anybody
   *     hears of them, before the next activity of the conversation is looked at, and before what
   *     follows is worked on
   */
  Receipt receive(Incoming incoming, Consumer<Receipt> heard);

  /** What stands in a conversation after the watermark, oldest first. */
  List<Entry> since(ConversationId conversation, long watermark, int limit);

  /** Has the listener called whenever something new stands in the conversation. */
  Following follow(ConversationId conversation, Runnable listener);

  /** Has the listener called with any conversation in which something new stands. */
  Following followAll(Consumer<ConversationId> listener);

  /** A listening that can end. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }
}
