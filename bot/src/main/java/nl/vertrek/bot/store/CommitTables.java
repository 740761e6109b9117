package nl.vertrek.bot.store;

import java.sql.SQLException;
import java.util.Comparator;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.dialogs.Turn;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where a turn is written: into the tables of cases, of acts and of conversations.
 *
 * @param nodes who is told what was said; null: there are no others
 */
record CommitTables(
    ConversationTable conversations, CaseTable cases, WorkTable work, @Nullable SharedNodes nodes) {

  /**
   * The case first, then its acts, then the conversations in the order of their names: so no two
   * nodes wait for each other.
   */
  void write(Handle handle, Commit commit) {
    Turn.CaseChange change = commit.change();
    if (commit.cause() instanceof Commit.Cause.MomentCame(var caseId, var moment)) {
      work.wake(handle, caseId, moment);
    }
    if (change != null) {
      cases.write(handle, change);
    }
    if (commit.cause() instanceof Commit.Cause.ActEnded(var act, var outcome)) {
      work.end(handle, act, outcome);
    }
    if (change != null) {
      work.ask(handle, change.acts());
    }
    if (commit.cause() instanceof Commit.Cause.Heard(var conversation, var activityId, var receipt)
        && activityId != null) {
      conversations.receive(handle, conversation, activityId, receipt);
    }
    commit.said().stream()
        .sorted(Comparator.comparing(said -> said.after().id().text()))
        .forEach(said -> write(handle, said));
  }

  private void write(Handle handle, Commit.Said said) {
    conversations.write(handle, said);
    if (nodes != null && !said.entries().isEmpty()) {
      nodes.say(handle, said.after().id());
    }
  }

  /** Whether somebody else put the same key down first, or the database chose between the two. */
  static boolean lostRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        return state.equals("23505") || state.startsWith("40") || state.equals("HYT00");
      }
    }
    return false;
  }
}
