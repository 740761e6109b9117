package nl.vertrek.tenant.sim.file;

import java.nio.file.Path;

/** A tenant file that cannot be loaded, with everything that is wrong with it. */
public final class InvalidTenantFile extends RuntimeException {

  private final transient TenantFileFaults faults;

  InvalidTenantFile(Path file, TenantFileFaults faults) {
    super(
        "%s is not a valid tenant file: %d faults, the first: %s"
            .formatted(file, faults.shown().size() + faults.more(), faults.shown().getFirst()));
    this.faults = faults;
  }

  public TenantFileFaults faults() {
    return faults;
  }
}
