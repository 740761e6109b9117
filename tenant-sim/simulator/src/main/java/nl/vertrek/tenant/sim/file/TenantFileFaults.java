package nl.vertrek.tenant.sim.file;

import java.util.List;

/**
 * Everything that is wrong with a tenant file.
 *
 * @param shown the first thousand faults, in the order in which they were found
 * @param more how many there are beyond those
 */
public record TenantFileFaults(List<TenantFileFault> shown, long more) {

  public TenantFileFaults {
    shown = List.copyOf(shown);
  }

  public boolean none() {
    return shown.isEmpty();
  }
}
