package nl.vertrek.dialogs;

/** Names one conversation; opaque, as the channel gave it. */
public record ConversationId(String text) {}
