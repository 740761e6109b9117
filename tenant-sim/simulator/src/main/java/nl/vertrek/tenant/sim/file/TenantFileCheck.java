package nl.vertrek.tenant.sim.file;

import java.nio.file.Path;
import java.util.EnumSet;

/** Checks a tenant file. */
final class TenantFileCheck {

  private final Path file;
  private final FaultList faults;

  TenantFileCheck(Path file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  void run() {
    new TenantFileReader(file, faults).read(EnumSet.allOf(Section.class), _ -> {});
  }
}
