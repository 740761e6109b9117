package nl.vertrek.bot.channel;

import java.util.Optional;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, when a channel names somebody: that person of the tenant, and else the one who always
 * speaks when nobody is named. While the tenant does not answer, what looks like an account's name
 * is taken for one: to speak as an account that there is not is to be a stranger, no more.
 */
public final class Speakers {

  private static final int LONGEST_NAME = 300;

  private final Tenant tenant;
  private final Upn otherwise;

  public Speakers(Tenant tenant, Upn otherwise) {
    this.tenant = tenant;
    this.otherwise = otherwise;
  }

  /** The speaker when a channel names this one. */
  Upn named(@Nullable String name) {
    return person(name).orElse(otherwise);
  }

  private Optional<Upn> person(@Nullable String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Upn upn = new Upn(name.strip());
    try {
      return tenant.look().person(upn).map(Person::upn);
    } catch (TenantUnavailable silence) {
      return Optional.of(upn).filter(account -> account.text().contains("@"));
    }
  }
}
