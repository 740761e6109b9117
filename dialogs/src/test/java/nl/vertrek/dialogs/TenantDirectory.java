package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Directory;

/** The names of the simulated tenant, for understanding. */
record TenantDirectory(List<Entry> entries, List<Product> products) implements Directory {

  static TenantDirectory of(TenantSimulator tenant) {
    var entries = new ArrayList<Entry>();
    tenant.directory(account ->
        entries.add(
            new Entry(
                account.upn().text(),
                account.displayName(),
                account.givenName(),
                account.surname(),
                account.jobTitle(),
                account.department(),
                account.aliases())));
    return new TenantDirectory(
        entries, tenant.look().products().stream().map(TenantDirectory::named).toList());
  }

  private static Product named(nl.vertrek.tenant.Product product) {
    return new Product(
        product.sku(),
        product.displayName(),
        product.services().stream()
            .map(service -> service.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet()));
  }
}
