package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.vertrek.tenant.Command;
import org.jspecify.annotations.Nullable;

/** The faults that are on; the oldest that fits and strikes is the one that happens. */
public final class Faults {

  private final InstantSource clock;
  private final List<Armed> armed = new ArrayList<>();

  Faults(InstantSource clock) {
    this.clock = clock;
  }

  private static final class Armed {
    final Fault fault;
    final @Nullable Instant until;
    final @Nullable RandomGenerator luck;
    int happened;

    Armed(Fault fault, @Nullable Instant until) {
      this.fault = fault;
      this.until = until;
      this.luck = fault.chance() == null ? null : new Random(fault.chance().seed());
    }

    boolean strikes() {
      return luck == null
          || fault.chance() == null
          || luck.nextDouble() < fault.chance().probability();
    }

    boolean over(Instant now) {
      boolean often = fault.times() != null && happened >= fault.times();
      return often || (until != null && !now.isBefore(until));
    }
  }

  /** From now on this goes wrong. */
  public synchronized void add(Fault fault) {
    Instant until = fault.lasts() == null ? null : clock.instant().plus(fault.lasts());
    armed.add(new Armed(fault, until));
  }

  /** From now on nothing goes wrong. */
  public synchronized void clear() {
    armed.clear();
  }

  /** What goes wrong with this command, if anything. */
  Optional<Fault> happensTo(Command command) {
    return happens(fault ->
        (fault.command() == null || fault.command().equals(CommandNames.of(command)))
            && (fault.person() == null || command.people().contains(fault.person())));
  }

  /** What goes wrong with looking, if anything. */
  Optional<Fault> happensToReading() {
    return happens(fault ->
        fault.command() == null
            && fault.person() == null
            && switch (fault.kind()) {
              case UNAVAILABLE, SLOW -> true;
              case THROTTLED, LOST_ANSWER, STUCK -> false;
            });
  }

  private synchronized Optional<Fault> happens(Predicate<Fault> fits) {
    Instant now = clock.instant();
    Iterator<Armed> all = armed.iterator();
    while (all.hasNext()) {
      Armed each = all.next();
      if (each.over(now)) {
        all.remove();
      } else if (fits.test(each.fault) && each.strikes()) {
        each.happened++;
        return Optional.of(each.fault);
      }
    }
    return Optional.empty();
  }
}
