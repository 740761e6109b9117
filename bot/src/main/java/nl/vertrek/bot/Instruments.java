package nl.vertrek.bot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.vertrek.bot.store.Database;

/** What is measured of a house besides its turns: what waits, what is at hand, and the process. */
final class Instruments {

  private Instruments() {}

  static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  /**
   * Watches what is to be done and is not done yet.
   *
   * @param clock the tenant's, by which acts fall due
   */
  static void watch(Database database, InstantSource clock, PrometheusMeterRegistry registry) {
    database.bindTo(registry);
    Gauge.builder("vertrek.outbox.depth", () -> database.overdue(clock.instant()).acts())
        .description("acts that are due and have not ended")
        .register(registry);
    Gauge.builder("vertrek.outbox.age", () -> age(database, clock.instant()))
        .description("how long the oldest of them has been due, on the tenant's clock")
        .baseUnit("seconds")
        .register(registry);
  }

  private static double age(Database database, Instant now) {
    return database
        .overdue(now)
        .since()
        .map(since -> (double) Duration.between(since, now).toSeconds())
        .orElse(0.0);
  }
}
