package nl.vertrek.bot.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrek.dialogs.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear that something new stands in a conversation. */
final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Map<ConversationId, Set<Listening>> byConversation = new ConcurrentHashMap<>();

  Exchange.Following add(ConversationId conversation, Runnable listener) {
    Listening listening = new Listening(conversation, listener);
    byConversation.compute(
        conversation,
        (_, present) -> {
          Set<Listening> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(listening);
          return all;
        });
    return listening;
  }

  void tell(ConversationId conversation) {
    byConversation.getOrDefault(conversation, Set.of()).forEach(Listening::call);
  }

  /** One listener; two that are alike are still two. */
  private final class Listening implements Exchange.Following {

    private final ConversationId conversation;
    private final Runnable listener;

    Listening(ConversationId conversation, Runnable listener) {
      this.conversation = conversation;
      this.listener = listener;
    }

    void call() {
      try {
        listener.run();
      } catch (RuntimeException failure) {
        // What was said is committed; one listener's trouble is not the others'.
        LOG.warn(
            "A listener of conversation {} failed: {}", conversation.text(), failure.toString());
      }
    }

    @Override
    public void close() {
      byConversation.computeIfPresent(
          conversation,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
