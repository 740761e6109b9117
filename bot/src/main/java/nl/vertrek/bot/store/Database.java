package nl.vertrek.bot.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Kept;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Memory;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Seal;
import nl.vertrek.dialogs.Turn;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.Upn;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The memory of the bot in a database. Warm conversations and folded cases are kept at hand as
 * well; a copy that is behind is found out by its version when it is committed. Where several nodes
 * share the database only folds are kept, whose length is looked up before they are used.
 */
public final class Database implements Memory, AutoCloseable {

  /** Each before those that it names. */
  private static final List<String> EVERYTHING =
      List.of(
          "placed",
          "destination",
          "seen",
          "entry",
          "conversation",
          "act",
          "case_event",
          "offboarding");

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final Transactions writer;
  private final @Nullable SharedNodes nodes;
  private final ConversationTable conversations;
  private final Json json = new Json();
  private final CaseTable cases;
  private final WorkTable work;
  private final WarmConversations warm;
  private final CommitTables tables;

  /**
   * @param url of a database that several nodes share; null: it is ours alone
   */
  private Database(HikariDataSource source, boolean forcing, @Nullable String url) {
    this.source = source;
    Instants instants = new Instants();
    this.jdbi =
        Jdbi.create(source)
            .registerArgument(instants)
            .registerColumnMapper(Instant.class, instants);
    this.writer = url == null ? new Writer(jdbi, forcing) : Transactions.oneEach(jdbi);
    this.nodes = url == null ? null : new SharedNodes(url, jdbi);
    this.warm = new WarmConversations(url == null);
    this.conversations = new ConversationTable(json);
    this.cases = new CaseTable(json);
    this.work = new WorkTable(json);
    this.tables = new CommitTables(conversations, cases, work, nodes);
  }

  /**
   * Opens the file database of a data folder, or makes it.
   *
   * @throws StorageFailure when it cannot be used; the file stays as it is
   */
  public static Database in(DataFolder folder) {
    return in(folder, false);
  }

  /**
   * The same for a machine that may lose its power.
   *
   * @param forcing whether the disk itself is waited for at every commit
   */
  public static Database in(DataFolder folder, boolean forcing) {
    return new Database(Connections.file(folder.resolve("vertrek")), forcing, null);
  }

  /**
   * Opens a database elsewhere by its JDBC URL.
   *
   * @throws StorageFailure when it cannot be used
   */
  public static Database at(String url) {
    return new Database(
        Connections.open(url, "behind --database"), false, isShared(url) ? url : null);
  }

  /** Whether several nodes can share the database of this JDBC URL: one of PostgreSQL. */
  public static boolean isShared(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Whether other nodes may use it too. */
  public boolean isShared() {
    return nodes != null;
  }

  @Override
  public Nodes nodes() {
    return nodes == null ? Nodes.ONE : nodes;
  }

  /** How many nodes are at work on this database, if it is one that can be shared. */
  public int nodesAlive() {
    return nodes == null ? 0 : nodes.alive();
  }

  @Override
  public void begin(Conversation conversation) {
    writer.write(handle -> conversations.begin(handle, conversation));
  }

  @Override
  public Optional<Kept> conversation(ConversationId id) {
    return warm.get(id)
        .or(() -> {
          Optional<Kept> found = jdbi.withHandle(handle -> conversations.find(handle, id));
          found.ifPresent(warm::keep);
          return found;
        });
  }

  @Override
  public List<Kept> followers(CaseId id, int limit) {
    return jdbi.withHandle(handle -> conversations.following(handle, id, limit));
  }

  @Override
  public Optional<Kept> latestOf(Upn speaker) {
    return jdbi.withHandle(handle -> conversations.latestOf(handle, speaker));
  }

  @Override
  public Optional<Receipt> receipt(ConversationId conversation, String activityId) {
    return jdbi.withHandle(handle -> conversations.receipt(handle, conversation, activityId));
  }

  @Override
  public List<Entry> entries(ConversationId conversation, long watermark, int limit) {
    return warm.entries(conversation, watermark, limit)
        .orElseGet(() ->
            jdbi.withHandle(
                handle -> conversations.entries(handle, conversation, watermark, limit)));
  }

  @Override
  public Optional<Act> dueAct(CaseId id, Instant now) {
    return jdbi.withHandle(handle -> work.dueAct(handle, id, now));
  }

  @Override
  public Optional<Instant> dueWake(CaseId id, Instant now) {
    return jdbi.withHandle(handle -> work.dueWake(handle, id, now));
  }

  @Override
  public List<CaseId> due(Instant now, int limit) {
    return jdbi.withHandle(handle -> work.due(handle, now, limit));
  }

  @Override
  public Optional<Instant> nextDue() {
    return jdbi.withHandle(work::nextDue);
  }

  /** A case with its whole history; empty when there is no such case any more. */
  public Optional<Chronicle> chronicle(CaseId id) {
    return jdbi.withHandle(handle -> cases.chronicle(handle, id));
  }

  /** What the chain of a case's events says about itself, also once it was erased. */
  public Seal seal(CaseId id) {
    return jdbi.withHandle(handle -> cases.kept(handle, id)).orElseThrow().seal(json);
  }

  /**
   * Erases a closed case and the conversations that follow it; its chain still holds afterwards.
   *
   * @throws IllegalArgumentException when there is no such case any more, or it is still open
   */
  public Seal erase(CaseId id, Instant at) {
    jdbi.inTransaction(handle -> new Erasing(handle, json).ofCase(id, at)).forEach(warm::forget);
    cases.forget(id);
    return seal(id);
  }

  /** The cases that were closed before then, and wait for nothing any more. */
  public List<CaseId> casesClosed(Instant before) {
    return jdbi.withHandle(handle -> new Erasing(handle, json).closedBefore(before));
  }

  /** Erases conversations in which nothing was said since, and whose case is over. */
  public void eraseTranscripts(Instant silentSince) {
    jdbi.inTransaction(handle -> new Erasing(handle, json).silentSince(silentSince))
        .forEach(warm::forget);
  }

  /** The conversations of a speaker, the one used last first. */
  public List<Listed> conversationsOf(Upn speaker, int limit) {
    return jdbi.withHandle(handle -> conversations.of(handle, speaker, limit));
  }

  /** A conversation as it is listed. */
  public Optional<Listed> listed(ConversationId id) {
    return jdbi.withHandle(handle -> conversations.listed(handle, id));
  }

  /** Writes a backup of the file database, an archive of one file; turns go on meanwhile. */
  public void backup(Path file) {
    jdbi.useHandle(
        handle -> handle.execute("backup to '%s'".formatted(file.toString().replace("'", "''"))));
  }

  /** What was due by then and is not done. */
  public Overdue overdue(Instant now) {
    return jdbi.withHandle(handle -> work.overdue(handle, now));
  }

  /** Has it counted how often what is wanted is at hand. */
  public void bindTo(MeterRegistry registry) {
    warm.bindTo(registry);
    cases.bindTo(registry);
  }

  /** Whether the history of every case is as it was written. */
  public AuditReport audit() {
    return jdbi.withHandle(handle -> new AuditTrail(handle, cases, json).report());
  }

  /** Where conversations are answered that do not come and fetch their replies. */
  public DestinationTable destinations() {
    return new DestinationTable(jdbi);
  }

  @Override
  public void commit(Commit commit) {
    try {
      writer.write(handle -> tables.write(handle, commit));
    } catch (LostRace lost) {
      forget(commit);
      throw lost;
    } catch (JdbiException failure) {
      forget(commit);
      if (CommitTables.lostRace(failure)) {
        throw new LostRace("what the turn follows on", failure);
      }
      throw failure;
    }
    remember(commit);
  }

  private void remember(Commit commit) {
    commit.said().forEach(warm::remember);
    Turn.CaseChange change = commit.change();
    if (change != null) {
      cases.remember(change);
    }
  }

  private void forget(Commit commit) {
    commit.said().forEach(said -> warm.forget(said.after().id()));
    Turn.CaseChange change = commit.change();
    if (change != null) {
      cases.forget(change.after().id());
    }
  }

  @Override
  public Cases cases() {
    return new StoredCases(jdbi, cases);
  }

  /** Begins again: no conversation, no case and nothing to do is left. */
  public void forgetEverything() {
    jdbi.useTransaction(
        handle -> EVERYTHING.forEach(table -> handle.execute("delete from " + table)));
    warm.forgetEverything();
    cases.forgetEverything();
  }

  /** Closes the connections; what is committed is on disk already. */
  @Override
  public void close() {
    writer.close();
    source.close();
  }
}
