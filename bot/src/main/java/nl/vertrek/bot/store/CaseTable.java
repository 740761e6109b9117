package nl.vertrek.bot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.dialogs.Turn;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Cases: a row that says how long the chain of events is and where it ends, and the chain. */
final class CaseTable {

  /** How a case stands of which only the chain of hashes is left. */
  static final String ERASED = "ERASED";

  /** Goes by the status: of two open cases of one leaver, only one has it as its open leaver. */
  static final String IS_OPEN =
      "offboarding.status in ('%s', '%s')".formatted(Case.Status.OPEN, Case.Status.CALLING_OFF);

  private static final int WARM_CASES = 2_000;

  private final Json json;
  private final Cache<CaseId, Case> folded =
      Caffeine.newBuilder().maximumSize(WARM_CASES).recordStats().build();

  CaseTable(Json json) {
    this.json = json;
  }

  void bindTo(MeterRegistry registry) {
    CaffeineCacheMetrics.monitor(registry, folded, "cases");
  }

  Optional<Case> byId(Handle handle, CaseId id) {
    return handle
        .createQuery("select length from offboarding where number = :number and status <> :erased")
        .bind("number", id.number())
        .bind("erased", ERASED)
        .mapTo(Integer.class)
        .findOne()
        .map(length -> folded(handle, id, length));
  }

  Optional<Case> openOf(Handle handle, Upn leaver) {
    return handle
        .createQuery("select number from offboarding where open_leaver = :leaver")
        .bind("leaver", leaver.key())
        .mapTo(Long.class)
        .findOne()
        .flatMap(number -> byId(handle, new CaseId(number)));
  }

  Optional<Case> latestOf(Handle handle, Upn leaver) {
    return handle
        .createQuery("select max(number) from offboarding where leaver = :leaver")
        .bind("leaver", leaver.key())
        .mapTo(Long.class)
        .findOne()
        .flatMap(number -> byId(handle, new CaseId(number)));
  }

  List<Case> open(Handle handle, int limit) {
    return handle
        .createQuery(
            """
            select number from offboarding
            where %s order by number limit :limit
            """
                .formatted(IS_OPEN))
        .bind("limit", limit)
        .mapTo(Long.class)
        .list()
        .stream()
        .flatMap(number -> byId(handle, new CaseId(number)).stream())
        .toList();
  }

  CaseId next(Handle handle) {
    return new CaseId(
        handle
            .createQuery("select coalesce(max(number), 0) + 1 from offboarding")
            .mapTo(Long.class)
            .one());
  }

  /** The fold of this many events: the one at hand, unless the case went on since. */
  private Case folded(Handle handle, CaseId id, int length) {
    Case warm = folded.getIfPresent(id);
    if (warm != null && warm.length() == length) {
      return warm;
    }
    Case fresh = Case.of(id, history(handle, id));
    folded.put(id, fresh);
    return fresh;
  }

  private List<CaseEntry> history(Handle handle, CaseId id) {
    return handle
        .createQuery("select entry from case_event where case_number = :number order by place")
        .bind("number", id.number())
        .map((row, context) -> json.read(row.getString("entry"), CaseEntry.class))
        .list();
  }

  /**
   * The row of a case and its chain, read by one statement: so they are as one turn left them, also
   * while the next is being committed.
   */
  Optional<KeptCase> kept(Handle handle, CaseId id) {
    return handle
        .createQuery(
            """
            select leaver, lead, status, length, head, place, entry, previous, hash
            from offboarding left join case_event on case_number = number
            where number = :number order by place
            """)
        .bind("number", id.number())
        .scanResultSet((rows, _) -> kept(id, rows.get()));
  }

  private static Optional<KeptCase> kept(CaseId id, ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var row =
        new KeptCase.Row(
            rows.getString("leaver"),
            rows.getString("lead"),
            rows.getString("status"),
            rows.getInt("length"),
            rows.getString("head"));
    List<Link> links = new ArrayList<>();
    do {
      // The row of a case without events stands there once, beside nothing.
      if (rows.getString("hash") != null) {
        links.add(
            new Link(
                rows.getInt("place"),
                rows.getString("entry"),
                rows.getString("previous"),
                rows.getString("hash")));
      }
    } while (rows.next());
    return Optional.of(new KeptCase(id, row, links));
  }

  Optional<Chronicle> chronicle(Handle handle, CaseId id) {
    return kept(handle, id)
        .filter(kept -> !kept.row().status().equals(ERASED))
        .map(kept -> {
          List<CaseEntry> history = kept.history(json);
          return new Chronicle(Case.of(id, history), history, kept.seal(json));
        });
  }

  /** Adds the events of a turn to the chain, unless somebody else was first. */
  void write(Handle handle, Turn.CaseChange change) {
    String head = headBefore(handle, change);
    String end = head;
    for (CaseEntry entry : change.events()) {
      end = Chain.link(end, entry.place(), json.write(entry, CaseEntry.class));
    }
    if (change.before() == null) {
      insert(handle, change, end);
    } else {
      update(handle, change, change.before(), end);
    }
    append(handle, change, head);
  }

  /** Keeps the fold at hand; only to be called once the change is on disk. */
  void remember(Turn.CaseChange change) {
    folded.put(change.after().id(), change.after());
  }

  void forget(CaseId id) {
    folded.invalidate(id);
  }

  void forgetEverything() {
    folded.invalidateAll();
  }

  private static String headBefore(Handle handle, Turn.CaseChange change) {
    Case before = change.before();
    if (before == null) {
      return Chain.root(change.after().id());
    }
    return handle
        .createQuery("select head from offboarding where number = :number and length = :length")
        .bind("number", before.id().number())
        .bind("length", before.length())
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new LostRace("case " + before.id()));
  }

  private static void insert(Handle handle, Turn.CaseChange change, String head) {
    Case after = change.after();
    handle
        .createUpdate(
            """
            insert into offboarding
              (number, leaver, open_leaver, lead, status, length, head, wake_at)
            values (:number, :leaver, :openLeaver, :lead, :status, :length, :head, :wakeAt)
            """)
        .bind("number", after.id().number())
        .bind("leaver", after.leaver().key())
        .bind("openLeaver", openLeaver(after))
        .bind("lead", after.lead().text())
        .bind("status", after.status().name())
        .bind("length", after.length())
        .bind("head", head)
        .bindByType("wakeAt", change.wakeAt(), Instant.class)
        .execute();
  }

  /**
   * Changes the row, unless the case went on since. One that opens anew while its leaver has
   * another open case is found by its number only. A moment that came and was not told to the case
   * yet stands: told too often does no harm.
   */
  private static void update(Handle handle, Turn.CaseChange change, Case before, String head) {
    Case after = change.after();
    int changed =
        handle
            .createUpdate(
                """
                update offboarding
                set leaver = :leaver,
                    open_leaver = case when exists (
                      select 1 from offboarding other
                      where other.open_leaver = :openLeaver and other.number <> :number)
                      then null else :openLeaver end,
                    lead = :lead, status = :status,
                    length = :length, head = :head,
                    wake_at = case when wake_at <= :wakeAt then wake_at
                      else coalesce(:wakeAt, wake_at) end
                where number = :number and length = :before
                """)
            .bind("leaver", after.leaver().key())
            .bind("openLeaver", openLeaver(after))
            .bind("lead", after.lead().text())
            .bind("status", after.status().name())
            .bind("length", after.length())
            .bind("head", head)
            .bindByType("wakeAt", change.wakeAt(), Instant.class)
            .bind("number", after.id().number())
            .bind("before", before.length())
            .execute();
    if (changed == 0) {
      throw new LostRace("case " + after.id());
    }
  }

  private void append(Handle handle, Turn.CaseChange change, String head) {
    if (change.events().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into case_event (case_number, place, entry, previous, hash)
            values (:case, :place, :entry, :previous, :hash)
            """);
    String previous = head;
    for (CaseEntry entry : change.events()) {
      String text = json.write(entry, CaseEntry.class);
      String hash = Chain.link(previous, entry.place(), text);
      batch
          .bind("case", change.after().id().number())
          .bind("place", entry.place())
          .bind("entry", text)
          .bind("previous", previous)
          .bind("hash", hash)
          .add();
      previous = hash;
    }
    batch.execute();
  }

  private static @Nullable String openLeaver(Case one) {
    return one.open() ? one.leaver().key() : null;
  }
}
