package nl.vertrek.tenant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence of somebody, and where it comes from.
 *
 * @param direct assigned to the person, and so to be unassigned from them
 * @param groups ids of the groups that give it; it goes only when these are left (F66)
 * @param leavesAt when it goes because its last group was left; null when it is not going (F66)
 */
public record LicenseAssignment(
    String sku, boolean direct, List<String> groups, @Nullable Instant leavesAt) {

  /** Whether the person has it only through groups, so that it cannot be unassigned (F66). */
  public boolean inherited() {
    return !direct;
  }
}
