package nl.vertrek.tenant.sim.state;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.vertrek.tenant.Product;

/** The products that the tenant knows, by part number. */
public record Catalogue(Map<String, Product> products) {

  public Catalogue {
    products = Map.copyOf(products);
  }

  public boolean knows(String sku) {
    return products.containsKey(sku);
  }

  /** Whether any of these products gives the service (F40). */
  public boolean gives(Collection<String> skus, Product.Service service) {
    return any(skus, product -> product.gives(service));
  }

  /** Whether any of these products lets a mailbox be put on hold (F08). */
  public boolean allowsHold(Collection<String> skus) {
    return any(skus, Product::legalHold);
  }

  /**
   * Whether any of these products carries a shared mailbox that is big, archived or on hold (F63).
   */
  public boolean carriesBigSharedMailbox(Collection<String> skus) {
    return any(
        skus,
        product ->
            product.gives(Product.Service.EXCHANGE)
                && (product.legalHold() || product.gives(Product.Service.ARCHIVING)));
  }

  private boolean any(Collection<String> skus, Predicate<Product> test) {
    return skus.stream()
        .map(sku -> Optional.ofNullable(products.get(sku)))
        .flatMap(Optional::stream)
        .anyMatch(test);
  }
}
