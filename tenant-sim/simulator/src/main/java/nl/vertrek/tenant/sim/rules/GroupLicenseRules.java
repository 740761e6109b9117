package nl.vertrek.tenant.sim.rules;

import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.sim.state.Durations;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.GroupLicenses;
import nl.vertrek.tenant.sim.state.Licensing;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Licences that come and go with groups (F66). */
final class GroupLicenseRules {

  private GroupLicenseRules() {}

  /** Out of a group: what only it gave is on its way out. */
  static UserDocument leaving(GroupMembership left, Situation on) {
    List<GroupMembership> others =
        on.facts().groupsOf(on.upn()).stream()
            .filter(group -> !group.id().equals(left.id()))
            .toList();
    Licensing licensing = on.user().licensing();
    for (String sku : left.member() ? left.licenses() : List.<String>of()) {
      boolean given = licensing.assignedLicenses().contains(sku);
      boolean goes = given && GroupLicenses.of(sku, others).isEmpty();
      if (goes && licensing.licensesAssignedDirectly().contains(sku)) {
        licensing = licensing.notDirectly(sku);
      } else if (goes) {
        licensing =
            licensing.leaving(
                new Licensing.Leaving(
                    sku, left.id(), on.now().plus(Durations.LICENSE_AFTER_GROUP)));
      }
    }
    return on.user().with(licensing);
  }

  /** In a group: what it gives is there at once, as far as a licence is left. */
  static UserDocument joining(List<String> licenses, Situation on) {
    UserDocument user = on.user();
    List<String> all = new ArrayList<>(user.licensing().assignedLicenses());
    for (String sku : licenses) {
      if (user.licensing().leaving(sku).isPresent()) {
        user = user.with(user.licensing().staying(sku));
      } else if (all.contains(sku)) {
        boolean direct = GroupLicenses.direct(sku, user.licensing(), on.facts().groupsOf(on.upn()));
        user = direct ? user.with(user.licensing().alsoDirectly(sku)) : user;
      } else if (canBeGiven(sku, user, on)) {
        all.add(sku);
      }
    }
    Effective before = on.person().with(user);
    return all.size() == user.licensing().assignedLicenses().size()
        ? user
        : LicenseRules.having(all, before, on.facts());
  }

  private static boolean canBeGiven(String sku, UserDocument user, Situation on) {
    return user.identity().usageLocation() != null && LicenseRules.left(sku, on.facts());
  }

  /** A licence whose group was left has gone. */
  static UserDocument gone(Licensing.Leaving leaving, Situation on) {
    List<String> left = new ArrayList<>(on.user().licensing().assignedLicenses());
    left.remove(leaving.skuPartNumber());
    UserDocument after = LicenseRules.having(left, on.person(), on.facts());
    return after.with(after.licensing().staying(leaving.skuPartNumber()));
  }
}
