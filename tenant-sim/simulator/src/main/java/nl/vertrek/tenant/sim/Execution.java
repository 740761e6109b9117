package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.rules.Happening;
import nl.vertrek.tenant.sim.rules.HappeningRules;
import nl.vertrek.tenant.sim.rules.Rules;
import nl.vertrek.tenant.sim.rules.Verdict;
import nl.vertrek.tenant.sim.store.Agenda;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantReader;
import nl.vertrek.tenant.sim.store.TenantWriter;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Carries commands out, one at a time and each in one transaction: either everything of it is
 * written down, with the answer to its request id, or nothing.
 */
final class Execution {

  /** How much of what fell due is brought about in one transaction. */
  private static final int AT_A_TIME = 200;

  private final TenantDatabase database;
  private final TenantClock clock;

  Execution(TenantDatabase database, TenantClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param stuckAt where work that this starts gets stuck; null: it does not
   */
  Outcome execute(Command command, Actor actor, RequestId id, @Nullable Double stuckAt) {
    catchUp();
    return database.inTransaction(handle -> {
      takeTurn(handle);
      Journal journal = new Journal(handle);
      Optional<Outcome> before = journal.answered(id);
      return before.isPresent()
          ? before.get()
          : carryOut(command, actor, id, stuckAt, handle, journal);
    });
  }

  private Outcome carryOut(
      Command command,
      Actor actor,
      RequestId id,
      @Nullable Double stuckAt,
      Handle handle,
      Journal journal) {
    clock.catchUp(handle);
    Instant now = clock.instant();
    new Agenda(handle).catchUp(now);
    TenantReader reader = new TenantReader(handle, now);
    Verdict verdict = Rules.decide(command, actor, reader);
    new TenantWriter(handle, reader).write(stuck(verdict, stuckAt));
    journal.write(now, actor, id, command, verdict.outcome());
    return verdict.outcome();
  }

  /** Lets something happen that nobody commanded. */
  Happening.Answer happen(Happening happening) {
    return database.inTransaction(handle -> {
      takeTurn(handle);
      clock.catchUp(handle);
      Instant now = clock.instant();
      new Agenda(handle).catchUp(now);
      TenantReader reader = new TenantReader(handle, now);
      HappeningRules.Result result = HappeningRules.decide(happening, reader);
      new TenantWriter(handle, reader).write(result.changes());
      return result.answer();
    });
  }

  /** Writes down what fell due between accounts, if anything did. */
  void catchUp() {
    clock.catchUp();
    Instant now = clock.instant();
    while (database.isAnythingDue(now)) {
      database.inTransaction(handle -> {
        takeTurn(handle);
        new Agenda(handle).catchUp(now, AT_A_TIME);
        return now;
      });
    }
  }

  /** One command at a time, also over several nodes. */
  static void takeTurn(Handle handle) {
    handle.createQuery("select id from organization for update").mapTo(Integer.class).findOne();
  }

  private static List<Change> stuck(Verdict verdict, @Nullable Double stuckAt) {
    if (stuckAt == null || !(verdict.outcome() instanceof Outcome.Started started)) {
      return verdict.changes();
    }
    String job = started.job().id();
    return verdict.changes().stream()
        .map(change ->
            change instanceof Change.Save save
                ? new Change.Save(save.user().withJob(job, it -> it.stuck(stuckAt)))
                : change)
        .toList();
  }
}
