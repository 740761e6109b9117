package nl.vertrek.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.vertrek.bot.http.Json;
import nl.vertrek.tenant.sim.DirectoryEntry;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Directory;

/** The names of a tenant, as understanding wants them. */
record TenantDirectory(List<Directory.Entry> entries, List<Directory.Product> products)
    implements Directory {

  static TenantDirectory of(TenantSimulator tenant) {
    List<Directory.Entry> entries = new ArrayList<>();
    tenant.directory(account -> entries.add(named(account)));
    return new TenantDirectory(
        entries, tenant.look().products().stream().map(TenantDirectory::named).toList());
  }

  private static Directory.Entry named(DirectoryEntry account) {
    return new Directory.Entry(
        account.upn().text(),
        account.displayName(),
        account.givenName(),
        account.surname(),
        account.jobTitle(),
        account.department(),
        account.aliases());
  }

  private static Directory.Product named(nl.vertrek.tenant.Product product) {
    return new Directory.Product(
        product.sku(),
        product.displayName(),
        product.services().stream().map(Json::name).collect(Collectors.toSet()));
  }
}
