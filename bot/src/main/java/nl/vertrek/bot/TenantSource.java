package nl.vertrek.bot;

import java.nio.file.Path;
import nl.vertrek.tenant.sim.TenantSimulator;
import org.jspecify.annotations.Nullable;

/** Where a tenant begins: a file of somebody's own, or Contoso Nederland. */
final class TenantSource {

  private TenantSource() {}

  /**
   * Loads the file into an empty simulator.
   *
   * @param file null: Contoso Nederland
   * @throws nl.vertrek.tenant.sim.file.InvalidTenantFile with every fault of the file
   */
  static void load(TenantSimulator simulator, @Nullable Path file) {
    if (file == null) {
      simulator.loadDemo();
    } else {
      simulator.load(file);
    }
  }
}
