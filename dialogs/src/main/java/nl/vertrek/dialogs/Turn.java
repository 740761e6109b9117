package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import org.jspecify.annotations.Nullable;

/**
 * What one input led to. All of it is committed together, the case first.
 *
 * @param change what happened to a case; null when no case changed
 * @param conversations their new states; the one that was spoken in first
 * @param replies in the order in which they are said
 */
public record Turn(
    @Nullable CaseChange change, List<Conversation> conversations, List<Reply> replies) {

  public Turn {
    conversations = List.copyOf(conversations);
    replies = List.copyOf(replies);
  }

  /**
   * What happened to a case; without events, only when it wants to be woken.
   *
   * @param before the case the events follow on; null when they open a new one
   * @param after the fold of all events
   * @param acts to be asked of the tenant
   * @param wakeAt when the case wants to hear that time went by, on the tenant's clock, beside an
   *     earlier moment that it was not told of yet; null: no other moment
   */
  public record CaseChange(
      @Nullable Case before,
      Case after,
      List<CaseEntry> events,
      List<Act> acts,
      @Nullable Instant wakeAt) {
    public CaseChange {
      events = List.copyOf(events);
      acts = List.copyOf(acts);
    }
  }
}
