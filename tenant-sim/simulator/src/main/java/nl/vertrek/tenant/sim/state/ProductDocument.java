package nl.vertrek.tenant.sim.state;

import java.util.Set;
import nl.vertrek.tenant.Product;

/** One product that the tenant knows. */
public record ProductDocument(
    String skuPartNumber,
    String displayName,
    Set<Product.Service> services,
    Product.Tier tier,
    boolean legalHold) {

  public ProductDocument {
    services = Defaults.set(services);
  }

  public Product product() {
    return new Product(skuPartNumber, displayName, services, tier, legalHold);
  }
}
