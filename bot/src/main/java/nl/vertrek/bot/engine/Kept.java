package nl.vertrek.bot.engine;

import nl.vertrek.dialogs.Conversation;

/**
 * A conversation as it is kept.
 *
 * @param version counts its changes; what follows on an older one has lost a race
 * @param entries how many entries stand in it: the sequence of the last
 */
public record Kept(Conversation conversation, long version, long entries) {}
