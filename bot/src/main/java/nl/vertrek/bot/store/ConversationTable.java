package nl.vertrek.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Kept;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Conversations, what stands in them, and what was received in them. */
final class ConversationTable {

  private static final String LISTED =
      """
      select conversation.id, offboarding.leaver, offboarding.number,
        entry.said_at, entry.sequence, entry.what
      from conversation
      join entry on entry.conversation = conversation.id
        and entry.sequence = conversation.entries
      left join offboarding on offboarding.number = conversation.case_number
      """;

  private final Json json;

  ConversationTable(Json json) {
    this.json = json;
  }

  void begin(Handle handle, Conversation conversation) {
    handle
        .createUpdate(
            """
            insert into conversation (id, version, entries, speaker, language, case_number, state)
            values (:id, 0, 0, :speaker, :language, :case, :state)
            on conflict do nothing
            """)
        .bind("id", conversation.id().text())
        .bind("speaker", conversation.speaker().key())
        .bind("language", conversation.language().name())
        .bind("case", caseNumber(conversation))
        .bind("state", json.write(conversation, Conversation.class))
        .execute();
  }

  Optional<Kept> find(Handle handle, ConversationId id) {
    return handle
        .createQuery("select state, version, entries from conversation where id = :id")
        .bind("id", id.text())
        .map(this::kept)
        .findOne();
  }

  List<Kept> following(Handle handle, CaseId id, int limit) {
    return handle
        .createQuery(
            """
            select state, version, entries from conversation
            where case_number = :case order by id limit :limit
            """)
        .bind("case", id.number())
        .bind("limit", limit)
        .map(this::kept)
        .list();
  }

  /**
   * Used is a conversation in which they themselves said something, shown or not. What was typed at
   * a terminal has left no such trace; nobody comes back there.
   */
  Optional<Kept> latestOf(Handle handle, Upn speaker) {
    return handle
        .createQuery(
            """
            select state, version, entries from (
              select state, version, entries,
                (select max(entry.said_at) from entry
                 where entry.conversation = conversation.id
                   and (entry.theirs or entry.sequence in
                     (select seen.entries_before + 1 from seen
                      where seen.conversation = conversation.id
                        and seen.entries_before < seen.entries_after))) as used_at
              from conversation
              where speaker = :speaker and entries > 0
            ) as own
            order by case when used_at is null then 1 else 0 end, used_at desc limit 1
            """)
        .bind("speaker", speaker.key())
        .map(this::kept)
        .findOne();
  }

  /**
   * Those that somebody spoke in or that follow a case; a greeting alone is no conversation. The
   * one used last is always among them, for there the requests of colleagues arrive.
   */
  List<Listed> of(Handle handle, Upn speaker, int limit) {
    return handle
        .createQuery(
            LISTED
                + """
                where conversation.speaker = :speaker
                  and (conversation.case_number is not null
                    or exists
                      (select 1 from entry said where said.conversation = conversation.id and said.theirs)
                    or not exists
                      (select 1 from conversation other
                       join entry later on later.conversation = other.id and later.sequence = other.entries
                       where other.speaker = :speaker and later.said_at > entry.said_at))
                order by entry.said_at desc limit :limit
                """)
        .bind("speaker", speaker.key())
        .bind("limit", limit)
        .map((row, context) -> listed(row, context))
        .list();
  }

  Optional<Listed> listed(Handle handle, ConversationId id) {
    return handle
        .createQuery(LISTED + "where conversation.id = :id")
        .bind("id", id.text())
        .map((row, context) -> listed(row, context))
        .findOne();
  }

  /** Replaces the state and adds the entries, unless somebody else was first. */
  void write(Handle handle, Commit.Said said) {
    Kept after = said.kept();
    Conversation conversation = after.conversation();
    int changed =
        handle
            .createUpdate(
                """
                update conversation
                set version = :after, entries = :entries, speaker = :speaker,
                    language = :language, case_number = :case, state = :state
                where id = :id and version = :before
                """)
            .bind("after", after.version())
            .bind("entries", after.entries())
            .bind("speaker", conversation.speaker().key())
            .bind("language", conversation.language().name())
            .bind("case", caseNumber(conversation))
            .bind("state", json.write(conversation, Conversation.class))
            .bind("id", conversation.id().text())
            .bind("before", said.before().version())
            .execute();
    if (changed == 0) {
      throw new LostRace("conversation " + conversation.id().text());
    }
    add(handle, conversation.id(), said.entries());
  }

  private void add(Handle handle, ConversationId id, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into entry (conversation, sequence, activity, said_at, theirs, what)
            values (:conversation, :sequence, :activity, :at, :theirs, :what)
            """);
    for (Entry entry : entries) {
      batch
          .bind("conversation", id.text())
          .bind("sequence", entry.sequence())
          .bind("activity", entry.id())
          .bind("at", entry.at())
          .bind("theirs", entry.what() instanceof Entry.What.Theirs)
          .bind("what", json.write(entry.what(), Entry.What.class))
          .add();
    }
    batch.execute();
  }

  List<Entry> entries(Handle handle, ConversationId id, long watermark, int limit) {
    return handle
        .createQuery(
            """
            select sequence, activity, said_at, what from entry
            where conversation = :conversation and sequence > :watermark
            order by sequence limit :limit
            """)
        .bind("conversation", id.text())
        .bind("watermark", watermark)
        .bind("limit", limit)
        .map((row, context) ->
            new Entry(
                row.getLong("sequence"),
                row.getString("activity"),
                moment(row, context),
                json.read(row.getString("what"), Entry.What.class)))
        .list();
  }

  void receive(Handle handle, ConversationId id, String activityId, Receipt receipt) {
    handle
        .createUpdate(
            """
            insert into seen (conversation, activity, entry, entries_before, entries_after)
            values (:conversation, :activity, :entry, :before, :after)
            """)
        .bind("conversation", id.text())
        .bind("activity", activityId)
        .bind("entry", receipt.id())
        .bind("before", receipt.from())
        .bind("after", receipt.to())
        .execute();
  }

  /** The receipt again, up to the next thing that was heard: what was said late belongs to it. */
  Optional<Receipt> receipt(Handle handle, ConversationId id, String activityId) {
    return handle
        .createQuery(
            """
            select entry, entries_before,
              coalesce(
                (select min(later.entries_before) from seen later
                 where later.conversation = seen.conversation
                   and later.entries_before >= seen.entries_after),
                (select entries from conversation where id = seen.conversation)) as entries_after
            from seen
            where conversation = :conversation and activity = :activity
            """)
        .bind("conversation", id.text())
        .bind("activity", activityId)
        .map((row, context) ->
            new Receipt(
                row.getString("entry"),
                row.getLong("entries_before"),
                row.getLong("entries_after"),
                true))
        .findOne();
  }

  private static Instant moment(ResultSet row, StatementContext context) throws SQLException {
    Instant moment = new Instants().map(row, row.findColumn("said_at"), context);
    if (moment == null) {
      throw new IllegalStateException("An entry without a moment.");
    }
    return moment;
  }

  private Listed listed(ResultSet row, StatementContext context) throws SQLException {
    String leaver = row.getString("leaver");
    Entry.What last = json.read(row.getString("what"), Entry.What.class);
    return new Listed(
        new ConversationId(row.getString("id")),
        leaver == null ? null : new Upn(leaver),
        leaver == null ? null : new CaseId(row.getLong("number")),
        moment(row, context),
        row.getLong("sequence"),
        last instanceof Entry.What.Ours ours ? ours.text() : null);
  }

  private Kept kept(ResultSet row, StatementContext context) throws SQLException {
    return new Kept(
        json.read(row.getString("state"), Conversation.class),
        row.getLong("version"),
        row.getLong("entries"));
  }

  private static @Nullable Long caseNumber(Conversation conversation) {
    CaseId id = conversation.caseId();
    return id == null ? null : id.number();
  }
}
