package nl.vertrek.tenant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Licences that were bought together.
 *
 * @param total licences paid for (F35)
 * @param assignedOfProduct how many people have the product now, over all its subscriptions
 * @param totalOfProduct licences paid for over all subscriptions of the product
 * @param selfService bought by people for themselves: an admin can do nothing with it before taking
 *     it over (F72)
 * @param commitmentEnds until this day the total cannot be lowered (F38); null: no commitment
 */
public record Subscription(
    String id,
    String sku,
    int total,
    int assignedOfProduct,
    int totalOfProduct,
    Seller boughtFrom,
    Term term,
    @Nullable LocalDate commitmentEnds,
    boolean selfService) {

  /** Who sold it: a total can be lowered only where Microsoft did (F37). */
  public enum Seller {
    MICROSOFT,
    PARTNER,
    VOLUME
  }

  /** The length of the commitment. */
  public enum Term {
    MONTHLY,
    ANNUAL
  }
}
