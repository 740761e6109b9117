package nl.vertrek.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.ActId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Outcome;
import org.jdbi.v3.core.Handle;

/** What is still to be done: acts that were asked for and have not ended, and moments to wake. */
final class WorkTable {

  private static final String FIRST =
      """
      insert into act (case_number, place, act, due_at, ended)
      values (:case, :place, :act, :due, false)
      """;

  private static final String AGAIN =
      """
      update act set act = :act, due_at = :due, ended = false
      where case_number = :case and place = :place
      """;

  private final Json json;

  WorkTable(Json json) {
    this.json = json;
  }

  /** Puts acts on the list; one that was there before is asked for again, under its own id. */
  void ask(Handle handle, List<Act> acts) {
    for (Act act : acts) {
      if (write(handle, act, AGAIN) == 0) {
        write(handle, act, FIRST);
      }
    }
  }

  private int write(Handle handle, Act act, String statement) {
    return handle
        .createUpdate(statement)
        .bind("case", act.id().caseId().number())
        .bind("place", act.id().place())
        .bind("act", json.write(act, Act.class))
        .bind("due", Objects.requireNonNullElse(act.notBefore(), Instant.EPOCH))
        .execute();
  }

  /** Takes the act off the list, unless somebody else did. */
  void end(Handle handle, ActId id, Outcome outcome) {
    int changed =
        handle
            .createUpdate(
                """
                update act set ended = true, outcome = :outcome
                where case_number = :case and place = :place and not ended
                """)
            .bind("outcome", json.write(outcome, Outcome.class))
            .bind("case", id.caseId().number())
            .bind("place", id.place())
            .execute();
    if (changed == 0) {
      throw new LostRace("act " + id.requestId());
    }
  }

  /** Takes the moment off the list, unless the case waits for another by now. */
  void wake(Handle handle, CaseId id, Instant moment) {
    int changed =
        handle
            .createUpdate(
                """
                update offboarding set wake_at = null
                where number = :number and wake_at = :moment
                """)
            .bind("number", id.number())
            .bind("moment", moment)
            .execute();
    if (changed == 0) {
      throw new LostRace("case " + id);
    }
  }

  Optional<Act> dueAct(Handle handle, CaseId id, Instant now) {
    return handle
        .createQuery(
            """
            select act from act
            where case_number = :case and not ended and due_at <= :now
            order by place limit 1
            """)
        .bind("case", id.number())
        .bind("now", now)
        .map((row, context) -> json.read(row.getString("act"), Act.class))
        .findOne();
  }

  Optional<Instant> dueWake(Handle handle, CaseId id, Instant now) {
    return handle
        .createQuery("select wake_at from offboarding where number = :number and wake_at <= :now")
        .bind("number", id.number())
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  List<CaseId> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            """
            select case_number from (
              select case_number, due_at from act where not ended and due_at <= :now
              union all
              select number, wake_at from offboarding where wake_at <= :now
            ) as due
            group by case_number order by min(due_at), case_number limit :limit
            """)
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> new CaseId(row.getLong("case_number")))
        .list();
  }

  Overdue overdue(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select count(*) as acts, min(case when due_at > :epoch then due_at end) as since from act
            where not ended and due_at <= :now
            """)
        .bind("now", now)
        .bind("epoch", Instant.EPOCH)
        .map((row, context) ->
            new Overdue(
                row.getLong("acts"),
                Optional.ofNullable(new Instants().map(row, row.findColumn("since"), context))))
        .one();
  }

  Optional<Instant> nextDue(Handle handle) {
    return handle
        .createQuery(
            """
            select due_at from (
              select min(due_at) as due_at from act where not ended
              union all
              select min(wake_at) from offboarding
            ) as due
            where due_at is not null order by due_at limit 1
            """)
        .mapTo(Instant.class)
        .findOne();
  }
}
