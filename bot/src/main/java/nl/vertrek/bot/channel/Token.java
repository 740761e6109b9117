package nl.vertrek.bot.channel;

import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a token says: this person, in this conversation and no other.
 *
 * @param language what the conversation begins in; null: the speaker's own
 */
public record Token(Upn user, ConversationId conversation, @Nullable Language language) {}
