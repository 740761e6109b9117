package nl.vertrek.bot.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.vertrek.dialogs.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear that something new stands in a conversation. */
final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Map<ConversationId, Set<Listening>> byConversation = new ConcurrentHashMap<>();
  private final Set<ListeningToAll> toAll = ConcurrentHashMap.newKeySet();

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

  Exchange.Following addToAll(Consumer<ConversationId> listener) {
    ListeningToAll listening = new ListeningToAll(listener);
    toAll.add(listening);
    return listening;
  }

  void tell(ConversationId conversation) {
    byConversation.getOrDefault(conversation, Set.of()).forEach(Listening::call);
    toAll.forEach(listening -> call(conversation, () -> listening.listener.accept(conversation)));
  }

  /** Tells everybody that there may be something new, for whoever told of it was not heard. */
  void tellAll() {
    byConversation.keySet().forEach(this::tell);
  }

  private static void call(ConversationId conversation, Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException failure) {
      // What was said is committed; one listener's trouble is not the others'.
      LOG.warn("A listener of conversation {} failed: {}", conversation.text(), failure.toString());
    }
  }

  /** One listener to everything; two that are alike are still two. */
  private final class ListeningToAll implements Exchange.Following {

    private final Consumer<ConversationId> listener;

    ListeningToAll(Consumer<ConversationId> listener) {
      this.listener = listener;
    }

    @Override
    public void close() {
      toAll.remove(this);
    }
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
      Listeners.call(conversation, listener);
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
