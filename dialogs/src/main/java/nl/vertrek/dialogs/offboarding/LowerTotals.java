package nl.vertrek.dialogs.offboarding;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Subscription;

/**
 * With step 6: stop paying for what was freed, where Microsoft sold it and nothing binds (F33, F35,
 * F37, F38).
 *
 * @param freed products of which a licence comes free
 * @param lowered whether somebody wants the totals lowered
 */
record LowerTotals(Situation situation, Set<String> freed, boolean lowered) implements Step {

  static LowerTotals of(Situation situation, RemoveLicenses licenses, DeleteAccount account) {
    var freed = new LinkedHashSet<>(licenses.freed());
    if (account.deleted()) {
      freed.addAll(situation.leaver().licenses());
    }
    var chosen = situation.choices().totals();
    return new LowerTotals(situation, freed, chosen != null && chosen.lowered());
  }

  @Override
  public StepName name() {
    return StepName.TOTALS;
  }

  private List<Subscription> bought() {
    return situation.tenant().subscriptions().stream()
        .filter(subscription -> freed.contains(subscription.sku()))
        .toList();
  }

  private List<Subscription> lowerable() {
    return bought().stream()
        .filter(subscription -> subscription.boughtFrom() == Subscription.Seller.MICROSOFT)
        .filter(subscription -> !bound(subscription))
        .filter(subscription -> subscription.total() > 0)
        .toList();
  }

  private boolean bound(Subscription subscription) {
    LocalDate ends = subscription.commitmentEnds();
    return ends != null && ends.isAfter(LocalDate.ofInstant(situation.now(), situation.zone()));
  }

  @Override
  public Optional<Message> idle() {
    if (freed.isEmpty()) {
      return Optional.of(say("nothing-freed"));
    }
    if (lowerable().isEmpty()) {
      return Optional.of(whyNot());
    }
    return lowered ? Optional.empty() : Optional.of(products(say("kept"), lowerable()));
  }

  private Message whyNot() {
    return bought().stream()
        .filter(this::bound)
        .filter(subscription -> subscription.boughtFrom() == Subscription.Seller.MICROSOFT)
        .findFirst()
        .map(subscription ->
            products(say("committed"), List.of(subscription)).with("until", ends(subscription)))
        .orElseGet(() -> products(say("bought-elsewhere"), bought()));
  }

  private static LocalDate ends(Subscription subscription) {
    return Optional.ofNullable(subscription.commitmentEnds()).orElse(LocalDate.MIN);
  }

  @Override
  public Optional<Ask> ask() {
    if (freed.isEmpty() || lowerable().isEmpty() || situation.choices().totals() != null) {
      return Optional.empty();
    }
    return Optional.of(
        Ask.yesOrNo(
            products(say("ask"), lowerable()),
            Ask.Answer.of("lower", new Decision.TotalsLowered(true)),
            Ask.Answer.of("not-lower", new Decision.TotalsLowered(false))));
  }

  @Override
  public Message intention() {
    return products(say("plan"), lowerable());
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new Decision.TotalsLowered(lowered));
  }

  @Override
  public List<Planned> acts() {
    return lowerable().stream()
        .map(subscription ->
            new Planned(
                new Command.LowerTotal(subscription.id(), subscription.total() - 1),
                new Command.RaiseTotal(subscription.id(), subscription.total())))
        .toList();
  }

  @Override
  public List<StepName> after() {
    return List.of(StepName.LICENSES);
  }

  @Override
  public Message result() {
    return products(say("done"), lowerable());
  }

  private Message products(Message message, List<Subscription> subscriptions) {
    var names =
        subscriptions.stream()
            .<Arg>map(subscription ->
                new Arg.Phrase(
                    Message.of("subscription.total")
                        .with("product", situation.productName(subscription.sku()))
                        .with("total", subscription.total())))
            .toList();
    return message.with("subscriptions", names).with("count", names.size());
  }
}
