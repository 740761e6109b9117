package nl.vertrek.bot.store;

import java.time.Instant;
import java.util.List;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseId;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Takes away what somebody may not be kept for any longer. Of a case its chain of hashes stays, and
 * an event that says it was erased: so it can be seen that this case, and nothing else, is gone.
 */
record Erasing(Handle handle, Json json) {

  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

  /** Everything that was said in a conversation hangs on it by these. */
  private static final List<String> OF_CONVERSATION =
      List.of(
          "delete from placed where conversation = :id",
          "delete from destination where conversation = :id",
          "delete from seen where conversation = :id",
          "delete from entry where conversation = :id",
          "delete from conversation where id = :id");

  /**
   * Erases a case and the conversations that follow it.
   *
   * @return those conversations
   * @throws IllegalArgumentException when there is no such case any more, or it is still open
   */
  List<ConversationId> ofCase(CaseId id, Instant at) {
    var row =
        handle
            .createQuery("select status, length, head from offboarding where number = :number")
            .bind("number", id.number())
            .map((found, _) ->
                new Row(found.getString("status"), found.getInt("length"), found.getString("head")))
            .findOne()
            .filter(found -> !found.status().equals(CaseTable.ERASED))
            .orElseThrow(() -> new IllegalArgumentException("There is no case %s.".formatted(id)));
    if (row.status().equals("OPEN") || row.status().equals("CALLING_OFF")) {
      throw new IllegalArgumentException(
          "Case %s is still open: complete it or call it off before it is erased.".formatted(id));
    }
    blank(id);
    seal(id, row, at);
    return conversations(
        "select id from conversation where case_number = :number", "number", id.number());
  }

  private record Row(String status, int length, String head) {}

  private void blank(CaseId id) {
    for (String statement :
        List.of(
            "update case_event set entry = '' where case_number = :number",
            "delete from act where case_number = :number")) {
      handle.createUpdate(statement).bind("number", id.number()).execute();
    }
  }

  /** The chain ends in an event that says why the others are silent. */
  private void seal(CaseId id, Row row, Instant at) {
    int place = row.length() + 1;
    String text = Chain.ERASED + at;
    String hash = Chain.link(row.head(), place, text);
    handle
        .createUpdate(
            """
            insert into case_event (case_number, place, entry, previous, hash)
            values (:case, :place, :entry, :previous, :hash)
            """)
        .bind("case", id.number())
        .bind("place", place)
        .bind("entry", text)
        .bind("previous", row.head())
        .bind("hash", hash)
        .execute();
    int changed =
        handle
            .createUpdate(
                """
                update offboarding
                set leaver = '', lead = '', status = :erased, length = :place, head = :head,
                    wake_at = null
                where number = :number and length = :before
                """)
            .bind("erased", CaseTable.ERASED)
            .bind("place", place)
            .bind("head", hash)
            .bind("number", id.number())
            .bind("before", row.length())
            .execute();
    if (changed == 0) {
      throw new LostRace("case " + id);
    }
  }

  /**
   * Closed cases of which the last event is older, and that wait for nothing any more. One whose
   * last event cannot be read stays, for nobody knows how old it is.
   */
  List<CaseId> closedBefore(Instant moment) {
    return handle
        .createQuery(
            """
            select offboarding.number, case_event.entry from offboarding
            join case_event on case_event.case_number = offboarding.number
              and case_event.place = offboarding.length
            where status in ('COMPLETE', 'CALLED_OFF') and wake_at is null
            """)
        .map((row, _) -> new Closed(new CaseId(row.getLong("number")), row.getString("entry")))
        .list()
        .stream()
        .filter(closed -> isOlder(closed, moment))
        .map(Closed::id)
        .toList();
  }

  private record Closed(CaseId id, String lastEntry) {}

  private boolean isOlder(Closed closed, Instant moment) {
    try {
      return json.read(closed.lastEntry(), CaseEntry.class).at().isBefore(moment);
    } catch (JacksonException unreadable) {
      LOG.warn("The last event of case {} cannot be read; see ./run audit verify", closed.id());
      return false;
    }
  }

  /**
   * Erases conversations in which nothing was said since, unless their case is open or has still
   * something to remind people of.
   *
   * @return those conversations
   */
  List<ConversationId> silentSince(Instant moment) {
    return conversations(
        """
        select conversation.id from conversation
        join entry on entry.conversation = conversation.id
          and entry.sequence = conversation.entries
        left join offboarding on offboarding.number = conversation.case_number
        where entry.said_at < :moment
          and (offboarding.number is null
            or (not %s and offboarding.wake_at is null))
        """
            .formatted(CaseTable.IS_OPEN),
        "moment",
        moment);
  }

  private List<ConversationId> conversations(String query, String name, Object value) {
    var ids = handle.createQuery(query).bind(name, value).mapTo(String.class).list();
    for (String id : ids) {
      OF_CONVERSATION.forEach(statement -> handle.createUpdate(statement).bind("id", id).execute());
    }
    return ids.stream().map(ConversationId::new).toList();
  }
}
