package nl.vertrek.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.Upn;

/**
 * What outlives the process. Whoever implements it has a {@link Commit} whole on disk when {@link
 * #commit} returns, and not at all when it throws.
 *
 * <p>Moments are on the tenant's clock unless it is said otherwise.
 */
public interface Memory {

  /** Keeps a conversation that begins; one that is kept already stays as it is. */
  void begin(Conversation conversation);

  Optional<Kept> conversation(ConversationId id);

  /** The conversations that follow a case, at most {@code limit}. */
  List<Kept> followers(CaseId id, int limit);

  /** The conversation that somebody used last; empty when they have none. */
  Optional<Kept> latestOf(Upn speaker);

  /** The receipt that an activity of a channel was given before. */
  Optional<Receipt> receipt(ConversationId conversation, String activityId);

  /** What stands in a conversation after the watermark, oldest first. */
  List<Entry> entries(ConversationId conversation, long watermark, int limit);

  /** The cases as they are now. */
  Cases cases();

  /** The first act of the case, in the order they were asked for, that is due and has not ended. */
  Optional<Act> dueAct(CaseId id, Instant now);

  /** The moment the case waits for, if it has come. */
  Optional<Instant> dueWake(CaseId id, Instant now);

  /** Cases with an act or a moment that is due, the longest waiting first. */
  List<CaseId> due(Instant now, int limit);

  /** When the next act or moment of any case is due, which may be in the past. */
  Optional<Instant> nextDue();

  /** Those who share it. */
  Nodes nodes();

  /**
   * Keeps all of it or nothing.
   *
   * @throws LostRace when somebody else changed what this follows on
   */
  void commit(Commit commit);
}
