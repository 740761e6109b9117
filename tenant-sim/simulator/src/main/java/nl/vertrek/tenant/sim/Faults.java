package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
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
    final Strikes onCommands;
    final Strikes onReadings;

    Armed(Fault fault, @Nullable Instant until) {
      this.fault = fault;
      this.until = until;
      this.onCommands = new Strikes(fault);
      this.onReadings = new Strikes(fault);
    }

    boolean over(Instant now) {
      boolean spent = onCommands.spent() && (!disturbsReading(fault) || onReadings.spent());
      return spent || (until != null && !now.isBefore(until));
    }
  }

  /** Commands and readings have one each, so that commands meet the same faults whoever looks. */
  private static final class Strikes {
    private final Fault fault;
    private final @Nullable RandomGenerator luck;
    private int happened;

    Strikes(Fault fault) {
      this.fault = fault;
      this.luck = fault.chance() == null ? null : new Random(fault.chance().seed());
    }

    boolean spent() {
      return fault.times() != null && happened >= fault.times();
    }

    /** Whether it happens this time. */
    boolean strike() {
      if (spent() || !drawn()) {
        return false;
      }
      happened++;
      return true;
    }

    private boolean drawn() {
      return luck == null
          || fault.chance() == null
          || luck.nextDouble() < fault.chance().probability();
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
    return happens(fault -> concerns(fault, command), armed -> armed.onCommands);
  }

  /** What goes wrong with looking, if anything. */
  Optional<Fault> happensToReading() {
    return happens(Faults::disturbsReading, armed -> armed.onReadings);
  }

  private static boolean concerns(Fault fault, Command command) {
    return (fault.command() == null || fault.command().equals(CommandNames.of(command)))
        && (fault.person() == null || command.people().contains(fault.person()));
  }

  private static boolean disturbsReading(Fault fault) {
    return fault.command() == null
        && fault.person() == null
        && switch (fault.kind()) {
          case UNAVAILABLE, SLOW -> true;
          case THROTTLED, LOST_ANSWER, STUCK -> false;
        };
  }

  private synchronized Optional<Fault> happens(
      Predicate<Fault> fits, Function<Armed, Strikes> strikes) {
    Instant now = clock.instant();
    armed.removeIf(each -> each.over(now));
    for (Armed each : armed) {
      if (fits.test(each.fault) && strikes.apply(each).strike()) {
        return Optional.of(each.fault);
      }
    }
    return Optional.empty();
  }
}
