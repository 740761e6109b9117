package nl.vertrek.bot;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.web.Operations;
import org.jdbi.v3.core.JdbiException;

/** Looking after a house. */
record HouseOperations(House house, PrometheusMeterRegistry registry) implements Operations {

  @Override
  public boolean isReady() {
    try {
      var _ = house.database().nextDue();
      return !house.tenant().isEmpty();
    } catch (JdbiException silent) {
      return false;
    }
  }

  @Override
  public String metrics() {
    return registry.scrape();
  }

  @Override
  public void answered(int status) {
    registry.counter("vertrek.answers", "status", Integer.toString(status)).increment();
  }

  @Override
  public void backup(OutputStream out) throws IOException {
    if (house.database().isShared()) {
      throw new Problem(
          409,
          "NoFile",
          "The data is in PostgreSQL: back that up with its own tools, both schemas in one dump.");
    }
    new Backup(house.folder(), house.database(), house.tenant()).write(out);
  }
}
