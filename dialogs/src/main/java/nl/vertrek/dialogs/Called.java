package nl.vertrek.dialogs;

import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/** What people are called in what is said of them. */
final class Called {

  private Called() {}

  /** The display name, or the UPN of somebody whom the tenant no longer knows. */
  static String name(Upn upn, TenantView tenant) {
    return tenant.person(upn).map(Person::displayName).orElse(upn.text());
  }
}
