package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.sim.rules.AccountRules;
import nl.vertrek.tenant.sim.rules.Change;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.Timeline;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;

/**
 * Goes through what fell due, in order and as at its own moment: tells it to whoever asks, and
 * writes down what touches a second account (files that arrived, deletions that synchronisation
 * brought). It costs what falls due, and nothing when nothing does.
 */
public final class Agenda {

  private final Handle handle;
  private final FallenDue fallen;

  public Agenda(Handle handle) {
    this.handle = handle;
    this.fallen = new FallenDue(handle);
  }

  /** Whether anything is due; cheap, and needs no lock. */
  public static boolean due(Handle handle, Instant now) {
    return DueTable.first(handle, now).isPresent();
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
    timeline.at(due.at()).forEach(entry -> fallen.write(entry.at(), user.upn(), entry.what()));
    List<Change> changes = changes(user, due.at(), then);
    if (changes.isEmpty()) {
      DueTable.set(handle, due.key(), timeline.nextAfter(due.at()).orElse(null));
    } else {
      new TenantWriter(handle, then).write(changes);
    }
  }

  private static List<Change> changes(UserDocument user, Instant at, TenantReader then) {
    List<Change> changes = new ArrayList<>();
    Passage.move(user)
        .filter(move -> !move.endsAt().isAfter(at))
        .ifPresent(move -> changes.addAll(moved(user, move, then)));
    if (changes.isEmpty() && leavesActiveDirectory(user, at, then)) {
      Effective leaver = Effective.of(user, then.organization(), then.catalogue(), at);
      changes.addAll(AccountRules.deletion(leaver, at, then));
    }
    return changes;
  }

  private static boolean leavesActiveDirectory(UserDocument user, Instant at, TenantReader then) {
    return Passage.leavesActiveDirectoryAt(user, then.organization())
        .filter(deleted -> !deleted.isAfter(at))
        .isPresent();
  }

  private static List<Change> moved(UserDocument giver, JobDocument move, TenantReader then) {
    Optional<UserDocument> receiver = then.user(Passage.receiver(move)).map(Effective::user);
    OneDriveDocument files = giver.oneDrive();
    if (files == null || receiver.isEmpty() || receiver.get().deleted()) {
      return List.of(new Change.Save(giver.abandoning(move::equals)));
    }
    return List.of(
        new Change.Save(Passage.given(giver, move)),
        new Change.Save(Passage.received(receiver.get(), files)));
  }
}
