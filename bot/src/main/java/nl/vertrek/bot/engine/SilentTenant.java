package nl.vertrek.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Rehearsal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/** What can be seen of a tenant that does not answer: the time. */
record SilentTenant(Instant now, Duration retryAfter) implements TenantView {

  @Override
  public Organization organization() {
    throw silence();
  }

  @Override
  public Optional<Person> person(Upn upn) {
    throw silence();
  }

  @Override
  public Optional<Upn> byAddress(String address) {
    throw silence();
  }

  @Override
  public List<Product> products() {
    throw silence();
  }

  @Override
  public List<Subscription> subscriptions() {
    throw silence();
  }

  @Override
  public List<Upn> admins() {
    throw silence();
  }

  @Override
  public List<Upn> holders(String sku) {
    throw silence();
  }

  @Override
  public List<String> freeNumbers() {
    throw silence();
  }

  @Override
  public Rehearsal rehearsal() {
    throw silence();
  }

  private TenantUnavailable silence() {
    return new TenantUnavailable(retryAfter);
  }
}
