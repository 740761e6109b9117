package nl.vertrek.bot.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** What the page shows of conversations beside the words in them. */
public interface ConversationBook {

  /** The conversations of a speaker, the one used last first. */
  List<Listed> of(Upn speaker, int limit);

  /** One conversation; empty when it was never opened. */
  Optional<Listed> find(ConversationId conversation);

  /**
   * A conversation in the list.
   *
   * @param person who leaves, in the case it follows; null when it follows none
   * @param caseId null when it follows none
   * @param at when something was last said in it, on the wall clock
   * @param length how many entries stand in it: what has grown since somebody looked, is unread
   * @param words of the bot, where the last word is the bot's; null where it is the speaker's
   */
  record Listed(
      ConversationId id,
      @Nullable Upn person,
      @Nullable CaseId caseId,
      Instant at,
      long length,
      @Nullable String words) {}
}
