package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.vertrek.tenant.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Licences that were bought together.
 *
 * @param selfService bought by people for themselves (F72)
 */
public record SubscriptionDocument(
    String id,
    String skuPartNumber,
    int total,
    Subscription.Seller boughtFrom,
    Subscription.Term term,
    @Nullable LocalDate commitmentEnds,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean selfService) {

  public SubscriptionDocument withTotal(int other) {
    return new SubscriptionDocument(
        id, skuPartNumber, other, boughtFrom, term, commitmentEnds, selfService);
  }

  /** The organisation's own from now on (F72). */
  public SubscriptionDocument takenOver() {
    return new SubscriptionDocument(
        id, skuPartNumber, total, boughtFrom, term, commitmentEnds, false);
  }

  public Subscription subscription(int assignedOfProduct, int totalOfProduct) {
    return new Subscription(
        id,
        skuPartNumber,
        total,
        assignedOfProduct,
        totalOfProduct,
        boughtFrom,
        term,
        commitmentEnds,
        selfService);
  }
}
