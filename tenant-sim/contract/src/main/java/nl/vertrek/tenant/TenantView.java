package nl.vertrek.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tenant at one moment of its own clock. A question that is asked again gets the same answer;
 * one that is asked for the first time after somebody else's command sees what that command did.
 *
 * <p>Every method may throw {@link TenantUnavailable}.
 */
public interface TenantView {

  /** The moment of this view on the tenant's clock. */
  Instant now();

  Organization organization();

  /** The account with everything that belongs to it, deleted ones included while they are known. */
  Optional<Person> person(Upn upn);

  /** The account that answers to this address: a UPN or an alias, in any case. */
  Optional<Upn> byAddress(String address);

  List<Product> products();

  List<Subscription> subscriptions();

  /** Everybody with at least one admin role who can still sign in. */
  List<Upn> admins();

  /**
   * Who has this product, by assignment or through a group (F66), in the order of their accounts;
   * at most 500.
   */
  List<Upn> holders(String sku);

  /** Telephone numbers of the organisation that nobody has (F46). */
  List<String> freeNumbers();

  /** What would happen at this moment if somebody tried. */
  Rehearsal rehearsal();
}
