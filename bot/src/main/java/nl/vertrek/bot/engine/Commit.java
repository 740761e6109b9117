package nl.vertrek.bot.engine;

import java.time.Instant;
import java.util.List;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Turn.CaseChange;
import nl.vertrek.dialogs.offboarding.ActId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One turn, as it is kept: what caused it is taken off the list of what is to be done in the same
 * stroke in which its consequences are put down.
 */
public record Commit(Cause cause, @Nullable CaseChange change, List<Said> said) {

  public Commit {
    said = List.copyOf(said);
  }

  /** What a turn answers. */
  public sealed interface Cause {

    /**
     * Somebody spoke.
     *
     * @param activityId the channel's id; null: it cannot come again
     */
    record Heard(ConversationId conversation, @Nullable String activityId, Receipt receipt)
        implements Cause {}

    /** The tenant did an act, or did not. */
    record ActEnded(ActId act, Outcome outcome) implements Cause {}

    /** A moment came that the case waited for. */
    record MomentCame(CaseId caseId, Instant moment) implements Cause {}
  }

  /** What changed in one conversation, and what now stands in it beside what stood there. */
  public record Said(Kept before, Conversation after, List<Entry> entries) {

    public Said {
      entries = List.copyOf(entries);
    }

    /** The conversation as it is kept once this is committed. */
    public Kept kept() {
      return new Kept(after, before.version() + 1, before.entries() + entries.size());
    }
  }
}
