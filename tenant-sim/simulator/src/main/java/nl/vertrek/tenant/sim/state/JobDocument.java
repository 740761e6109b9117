package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import nl.vertrek.tenant.Job;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes the tenant time.
 *
 * @param about what it is done with: the device that is wiped, the UPN that gets the files
 * @param applied whether what it brings about has been written down
 * @param stuckAt the part of the work at which it got stuck; null when it goes on
 */
public record JobDocument(
    String id,
    Job.Kind kind,
    Instant startedAt,
    Instant endsAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String about,
    boolean applied,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double stuckAt) {

  /** Whether it is done but what it brings about has not been written down. */
  boolean ripe(Instant now) {
    return !applied && stuckAt == null && !now.isBefore(endsAt);
  }

  public boolean underWay(Instant now) {
    return !applied && (stuckAt != null || now.isBefore(endsAt));
  }

  JobDocument done() {
    return new JobDocument(id, kind, startedAt, endsAt, about, true, stuckAt);
  }

  /** Done at this moment, sooner than it would have been. */
  JobDocument doneAt(Instant moment) {
    return new JobDocument(id, kind, startedAt, moment, about, true, null);
  }

  /** Will not get further than this part of the work. */
  public JobDocument stuck(double at) {
    return new JobDocument(id, kind, startedAt, endsAt, about, applied, at);
  }

  public Job job(Instant now) {
    return new Job(id, kind, progress(now), startedAt, endsAt);
  }

  private double progress(Instant now) {
    if (applied) {
      return 1;
    }
    double whole = Math.max(1, Duration.between(startedAt, endsAt).toSeconds());
    double part = Math.clamp(Duration.between(startedAt, now).toSeconds() / whole, 0, 1);
    return stuckAt == null ? part : Math.min(part, stuckAt);
  }
}
