package nl.vertrek.tenant.sim.state;

import java.time.LocalDate;
import nl.vertrek.tenant.Subscription;
import org.jspecify.annotations.Nullable;

/** Licences that were bought together. */
public record SubscriptionDocument(
    String id,
    String skuPartNumber,
    int total,
    Subscription.Seller boughtFrom,
    Subscription.Term term,
    @Nullable LocalDate commitmentEnds) {

  public SubscriptionDocument withTotal(int other) {
    return new SubscriptionDocument(id, skuPartNumber, other, boughtFrom, term, commitmentEnds);
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
        commitmentEnds);
  }
}
