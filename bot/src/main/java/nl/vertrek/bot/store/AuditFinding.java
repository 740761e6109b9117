package nl.vertrek.bot.store;

import nl.vertrek.dialogs.offboarding.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the audit trail that is not as it was written.
 *
 * @param place of the event, from 1; null: it is about the case
 */
public record AuditFinding(CaseId caseId, @Nullable Integer place, Kind kind) {

  /** What is the matter. */
  public enum Kind {
    CHANGED("is not what was written there"),
    REMOVED("was removed"),
    MOVED("stands at another place than it was written at"),
    UNCONNECTED("does not follow on the one before it"),
    ADDED("was added after the end of the chain"),
    ROW_CHANGED("has a row that says something else than its events"),
    GONE("was removed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A sentence for whoever looks after the bot. */
  @Override
  public String toString() {
    return place == null
        ? "Case %s %s.".formatted(caseId, kind.words)
        : "Case %s: event %d %s.".formatted(caseId, place, kind.words);
  }
}
