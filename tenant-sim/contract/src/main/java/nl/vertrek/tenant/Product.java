package nl.vertrek.tenant;

import java.util.Set;

/**
 * A product that can be licensed.
 *
 * @param sku Microsoft's part number, its key
 * @param legalHold whether it lets a mailbox be put on hold (F08)
 */
public record Product(
    String sku, String displayName, Set<Service> services, Tier tier, boolean legalHold) {

  /** What a product gives, and what goes when it is unassigned (F40). */
  public enum Service {
    EXCHANGE,
    ARCHIVING,
    ONEDRIVE,
    SHAREPOINT,
    TEAMS,
    TEAMS_PHONE,
    CALLING_PLAN,
    OFFICE_APPS,
    INTUNE,
    ENTRA_ID,
    POWER_BI,
    VISIO,
    PROJECT
  }

  /** The family of plans; an add-on stands beside a plan. */
  public enum Tier {
    ENTERPRISE,
    BUSINESS,
    FRONTLINE,
    ADD_ON
  }

  /** Whether this product gives the service. */
  public boolean gives(Service service) {
    return services.contains(service);
  }
}
