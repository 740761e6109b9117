package nl.vertrek.understanding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what can be meant; whoever holds the tenant adapts it to this. */
public interface Directory {

  /** Everybody, and every shared mailbox, that can be named. */
  Collection<Entry> entries();

  /** Every product that can be named. */
  Collection<Product> products();

  /** One account as it can be named. */
  record Entry(
      String upn,
      String displayName,
      @Nullable String givenName,
      @Nullable String surname,
      @Nullable String jobTitle,
      @Nullable String department,
      List<String> aliases) {

    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  /** One product as it can be named; services are written as in a tenant file: "calling-plan". */
  record Product(String sku, String displayName, Set<String> services) {

    public Product {
      services = Set.copyOf(services);
    }
  }
}
