package nl.vertrek.bot.store;

import java.time.Instant;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param leaver of the case it follows; null when it follows none
 * @param caseId null when it follows none
 * @param lastSaid when something last came to stand in it, on the wall clock
 * @param length how many entries stand in it
 * @param words of the bot, where the last word is the bot's; null where it is the speaker's
 */
public record Listed(
    ConversationId id,
    @Nullable Upn leaver,
    @Nullable CaseId caseId,
    Instant lastSaid,
    long length,
    @Nullable String words) {}
