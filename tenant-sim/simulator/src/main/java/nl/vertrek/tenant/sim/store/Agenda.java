package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.Optional;
import nl.vertrek.tenant.sim.rules.DueRules;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what fell due between accounts: files and mail that arrived, what synchronisation
 * brought, licences that became free. Each is done as at its own moment, in order, and costs
 * nothing when nothing is due.
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
    new TenantWriter(handle, then).write(DueRules.bringAbout(user, then));
  }
}
