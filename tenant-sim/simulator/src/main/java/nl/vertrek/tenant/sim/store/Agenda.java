package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.rules.DueRules;
import nl.vertrek.tenant.sim.state.Timeline;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;

/**
 * Goes through what fell due, in order and as at its own moment: tells it to whoever asks, and
 * writes down what concerns more than one account (files and mail that arrived, what
 * synchronisation brought, licences that became free). It costs what falls due, and nothing when
 * nothing does.
 */
public final class Agenda {

  private final Handle handle;
  private final FallenDue fallen;

  public Agenda(Handle handle) {
    this.handle = handle;
    this.fallen = new FallenDue(handle);
  }

  /** Brings everything about that is due by now. */
  public void catchUp(Instant now) {
    catchUp(now, Integer.MAX_VALUE);
  }

  /**
   * Brings about what is due by now, the earliest first, and no more than this many. Where much is
   * due it is best done a few hundred to a transaction: a database goes slower through a queue the
   * more of it was taken but not committed.
   */
  public void catchUp(Instant now, int atMost) {
    int done = 0;
    for (Optional<DueTable.Due> next = DueTable.first(handle, now);
        next.isPresent() && done < atMost;
        next = DueTable.first(handle, now)) {
      bringAbout(next.get());
      done++;
    }
  }

  private void bringAbout(DueTable.Due due) {
    TenantReader then = new TenantReader(handle, due.at());
    UserDocument user = then.stored(due.key()).orElseThrow();
    Timeline timeline = Timeline.of(user, then.organization(), then.catalogue(), due.at());
    for (Timeline.Entry entry : timeline.at(due.at())) {
      fallen.write(entry.at(), user.upn(), DueRules.came(entry, user, then), entry.about());
    }
    List<Change> changes = DueRules.bringAbout(user, then);
    if (changes.isEmpty()) {
      DueTable.set(handle, due.key(), timeline.nextAfter(due.at()).orElse(null));
    } else {
      new TenantWriter(handle, then).write(changes);
    }
  }
}
