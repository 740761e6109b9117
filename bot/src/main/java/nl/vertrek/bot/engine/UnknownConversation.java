package nl.vertrek.bot.engine;

import nl.vertrek.dialogs.ConversationId;

/** Somebody spoke in a conversation that was never opened. */
public final class UnknownConversation extends RuntimeException {
  public UnknownConversation(ConversationId conversation) {
    super("There is no conversation " + conversation.text() + ".");
  }
}
