package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.sim.rules.AccountRules;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what fell due between accounts: files and mail that arrived, deletions that
 * synchronisation brought. Each is done as at its own moment, in order, and costs nothing when
 * nothing is due.
 */
public final class Agenda {

  private final Handle handle;

  public Agenda(Handle handle) {
    this.handle = handle;
  }

  /** Whether anything is due; cheap, and needs no lock. */
  public static boolean due(Handle handle, Instant now) {
    return handle
            .createQuery("select count(*) from tenant_user where next_due <= :now")
            .bind("now", Moments.column(now))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Brings everything about that is due by now. */
  public void catchUp(Instant now) {
    for (Optional<Due> next = next(now); next.isPresent(); next = next(now)) {
      bringAbout(next.get());
    }
  }

  private record Due(String key, Instant at) {}

  private Optional<Due> next(Instant now) {
    return handle
        .createQuery(
            """
            select user_key, next_due from tenant_user where next_due <= :now
            order by next_due, seq limit 1\
            """)
        .bind("now", Moments.column(now))
        .map((row, context) -> new Due(row.getString("user_key"), Moments.from(row, "next_due")))
        .findOne();
  }

  private void bringAbout(Due due) {
    TenantReader then = new TenantReader(handle, due.at());
    UserDocument user = then.stored(due.key()).orElseThrow();
    Optional<JobDocument> delivery =
        Passage.delivery(user).filter(job -> !job.endsAt().isAfter(due.at()));
    List<Change> changes =
        delivery.isPresent()
            ? delivered(user, delivery.get(), then)
            : AccountRules.deletion(
                Effective.of(user, then.organization(), then.catalogue(), due.at()),
                due.at(),
                then);
    new TenantWriter(handle, then).write(changes);
  }

  private static List<Change> delivered(
      UserDocument giver, JobDocument delivery, TenantReader then) {
    return then.user(Passage.receiver(delivery))
        .flatMap(receiver -> Passage.received(giver, delivery, receiver))
        .map(receiver ->
            List.<Change>of(
                new Change.Save(Passage.given(giver, delivery)), new Change.Save(receiver)))
        .orElseGet(() -> List.of(new Change.Save(giver.abandoning(delivery::equals))));
  }
}
