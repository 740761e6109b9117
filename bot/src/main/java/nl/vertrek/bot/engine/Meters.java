package nl.vertrek.bot.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;

/** Counts and times what the engine does, for whoever watches over it. Names nobody. */
final class Meters {

  private static final double MEDIAN = 0.5;
  private static final double SLOWEST_OF_A_HUNDRED = 0.99;

  private final MeterRegistry registry;
  private final Timer understanding;

  Meters(MeterRegistry registry) {
    this.registry = registry;
    this.understanding = timer("vertrek.understanding").register(registry);
  }

  private static Timer.Builder timer(String name) {
    return Timer.builder(name).publishPercentiles(MEDIAN, SLOWEST_OF_A_HUNDRED);
  }

  /** Times a turn, to its commit, with everything that a lost race costs. */
  <T> T turn(String cause, Supplier<T> turn) {
    return timer("vertrek.turns").tag("cause", cause).register(registry).record(turn);
  }

  /** Times the reading of a message. */
  <T> T understanding(Supplier<T> reading) {
    return understanding.record(reading);
  }

  /** Counts an act by what came of it. */
  void acted(Command command, Outcome outcome) {
    registry
        .counter(
            "vertrek.acts",
            "command",
            command.getClass().getSimpleName(),
            "outcome",
            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
  }
}
