package nl.vertrek.dialogs;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.understanding.Intent;

/** Who has a product, how many licences of it are free, and whether fewer can be paid for. */
record Seats(Scene scene) {

  private static final int MOST_NAMED = 25;

  /** Answers a question about a product, or a wish to pay for less of it, that names nobody. */
  boolean answers(Heard heard) {
    var reading = heard.reading();
    if (reading.products().isEmpty() || !reading.people().isEmpty()) {
      return false;
    }
    boolean lowers = heard.intent() == Intent.REDUCE_SUBSCRIPTION && scene.theCase().isEmpty();
    boolean who = heard.says("who-has");
    if (!who && !lowers && !heard.says("how-many")) {
      return false;
    }
    for (String sku : reading.products()) {
      if (who) {
        scene.say(holders(sku));
      }
      seats(sku).ifPresent(scene::say);
      if (lowers) {
        scene.say(lowering(sku));
      }
    }
    Flow.of(scene).askAgain();
    return true;
  }

  private Message holders(String sku) {
    var names =
        scene.tenant().holders(sku).stream()
            .map(scene::nameOf)
            .sorted(Collator.getInstance(Locale.ROOT))
            .toList();
    return Message.of(names.size() > MOST_NAMED ? "seats.holders-many" : "seats.holders")
        .with("count", names.size())
        .with("product", name(sku))
        .with("people", names.stream().limit(MOST_NAMED).<Arg>map(Arg.Text::new).toList());
  }

  private Optional<Message> seats(String sku) {
    return bought(sku).stream()
        .findFirst()
        .map(subscription ->
            Message.of("seats.free")
                .with("product", name(sku))
                .with("used", subscription.assignedOfProduct())
                .with("all", subscription.totalOfProduct())
                .with(
                    "free",
                    Math.max(0, subscription.totalOfProduct() - subscription.assignedOfProduct())));
  }

  /** Why the total cannot be lowered, or where an admin lowers it (F35, F37, F38). */
  private Message lowering(String sku) {
    var bought = bought(sku);
    var ours =
        bought.stream()
            .filter(each -> each.boughtFrom() == Subscription.Seller.MICROSOFT)
            .filter(each -> !each.selfService())
            .toList();
    if (ours.isEmpty()) {
      return Message.of("seats.bought-elsewhere").with("product", name(sku));
    }
    var today = scene.tenant().now().atZone(scene.tenant().organization().zone()).toLocalDate();
    return ours.stream()
        .filter(each -> each.commitmentEnds() == null || !each.commitmentEnds().isAfter(today))
        .findFirst()
        .map(_ -> Message.of("seats.lower-by-hand").with("product", name(sku)))
        .orElseGet(() ->
            Message.of("seats.committed")
                .with("product", name(sku))
                .with("until", Objects.requireNonNull(ours.getFirst().commitmentEnds())));
  }

  private List<Subscription> bought(String sku) {
    return scene.tenant().subscriptions().stream().filter(each -> each.sku().equals(sku)).toList();
  }

  private String name(String sku) {
    return scene.tenant().products().stream()
        .filter(product -> product.sku().equals(sku))
        .map(Product::displayName)
        .findFirst()
        .orElse(sku);
  }
}
