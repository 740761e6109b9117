package nl.vertrek.tenant.sim.state;

import java.util.List;
import nl.vertrek.tenant.GroupMembership;

/** Where the licences of somebody come from, as far as groups give them (F66). */
public final class GroupLicenses {

  private GroupLicenses() {}

  /** Ids of the groups that give somebody this product. */
  public static List<String> of(String sku, List<GroupMembership> memberOf) {
    return memberOf.stream()
        .filter(GroupMembership::member)
        .filter(group -> group.licenses().contains(sku))
        .map(GroupMembership::id)
        .toList();
  }

  /** Whether a product that somebody has is assigned to themselves, groups or no groups. */
  public static boolean direct(String sku, Licensing licensing, List<GroupMembership> memberOf) {
    boolean byGroup = licensing.leaving(sku).isPresent() || !of(sku, memberOf).isEmpty();
    return !byGroup || licensing.licensesAssignedDirectly().contains(sku);
  }
}
