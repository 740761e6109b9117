package nl.vertrek.tenant.sim.store;

import nl.vertrek.tenant.sim.state.Catalogue;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * What no command changes, the organisation and its products: read once for each database rather
 * than in each transaction, and again when a tenant has been loaded.
 */
public final class Unchanging implements JdbiConfig<Unchanging> {

  private volatile @Nullable OrganizationDocument organization;
  private volatile @Nullable Catalogue catalogue;

  @Nullable OrganizationDocument organization() {
    return organization;
  }

  void remember(OrganizationDocument known) {
    organization = known;
  }

  @Nullable Catalogue catalogue() {
    return catalogue;
  }

  void remember(Catalogue known) {
    catalogue = known;
  }

  /** Another tenant is coming. */
  void forget() {
    organization = null;
    catalogue = null;
  }

  /** The same for every connection. */
  @Override
  public Unchanging createCopy() {
    return this;
  }
}
