package nl.vertrek.tenant.sim;

/** The files of a tenant do not hold what they held; they are left as they are. */
public final class TenantDamaged extends RuntimeException {

  TenantDamaged(String message) {
    super(message);
  }
}
