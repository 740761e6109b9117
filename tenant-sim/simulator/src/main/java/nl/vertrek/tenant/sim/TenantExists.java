package nl.vertrek.tenant.sim;

/** A tenant file was to be loaded where a tenant lives already. */
public final class TenantExists extends IllegalStateException {

  TenantExists(String name) {
    super("The tenant of " + name + " lives here already; load the file into an empty place.");
  }
}
