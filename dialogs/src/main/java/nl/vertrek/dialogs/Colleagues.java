package nl.vertrek.dialogs;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/** Who can be asked for something that takes a role. */
final class Colleagues {

  /** More than anybody would ask; a tenant with more admins has a worse problem. */
  private static final int ASKED = 20;

  private Colleagues() {}

  /** Admins with any of these roles, other than who leads the case and who leaves. */
  static List<Upn> with(Set<AdminRole> roles, Case theCase, TenantView tenant) {
    return tenant.admins().stream()
        .filter(upn -> !upn.equals(theCase.lead()) && !upn.equals(theCase.leaver()))
        .filter(upn ->
            tenant
                .person(upn)
                .filter(person -> !Collections.disjoint(person.account().roles(), roles))
                .isPresent())
        .limit(ASKED)
        .toList();
  }
}
