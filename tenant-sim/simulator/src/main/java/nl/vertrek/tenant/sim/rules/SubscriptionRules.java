package nl.vertrek.tenant.sim.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;

/** What is paid for (F35, F37, F38). */
final class SubscriptionRules {

  private static final int MOST = 1_000_000;

  private SubscriptionRules() {}

  static Verdict lower(Command.LowerTotal command, Facts facts) {
    return on(command.subscription(), facts, bought -> lower(command.total(), bought, facts));
  }

  private static Verdict lower(int total, SubscriptionDocument bought, Facts facts) {
    if (total == bought.total()) {
      return Verdict.alreadySo();
    }
    if (total < 0 || total > bought.total()) {
      return Verdict.impossible(35, "lowering " + bought.total() + " to " + total);
    }
    if (bought.selfService()) {
      return Verdict.refused(new Refusal.SelfService(bought.skuPartNumber()));
    }
    if (bought.boughtFrom() != Subscription.Seller.MICROSOFT) {
      return Verdict.refused(new Refusal.BoughtElsewhere(bought.boughtFrom()));
    }
    LocalDate today = LocalDate.ofInstant(facts.now(), facts.organization().zone());
    if (bought.commitmentEnds() != null && today.isBefore(bought.commitmentEnds())) {
      return Verdict.refused(new Refusal.Committed(bought.commitmentEnds()));
    }
    int assigned = facts.assigned(bought.skuPartNumber());
    int left = facts.total(bought.skuPartNumber()) - bought.total() + total;
    return left < assigned
        ? Verdict.refused(new Refusal.BelowAssigned(assigned))
        : set(bought, total, facts);
  }

  static Verdict raise(Command.RaiseTotal command, Facts facts) {
    return on(command.subscription(), facts, bought -> raise(command.total(), bought, facts));
  }

  private static Verdict raise(int total, SubscriptionDocument bought, Facts facts) {
    if (total == bought.total()) {
      return Verdict.alreadySo();
    }
    if (total < bought.total() || total > MOST) {
      return Verdict.impossible(35, "raising " + bought.total() + " to " + total);
    }
    if (bought.selfService()) {
      return Verdict.refused(new Refusal.SelfService(bought.skuPartNumber()));
    }
    return bought.boughtFrom() == Subscription.Seller.MICROSOFT
        ? set(bought, total, facts)
        : Verdict.refused(new Refusal.BoughtElsewhere(bought.boughtFrom()));
  }

  /** From now on it is the organisation's own (F72). */
  static Verdict takeOver(Command.TakeOverPurchase command, Facts facts) {
    return on(
        command.subscription(),
        facts,
        bought ->
            bought.selfService()
                ? Verdict.done(facts.now(), List.of(new Change.TakeOver(bought.id())))
                : Verdict.alreadySo());
  }

  private static Verdict set(SubscriptionDocument bought, int total, Facts facts) {
    return Verdict.done(facts.now(), List.of(new Change.Total(bought.id(), total)));
  }

  private static Verdict on(String id, Facts facts, Function<SubscriptionDocument, Verdict> then) {
    return facts.subscription(id).map(then).orElseGet(() -> Verdict.unknown(id));
  }
}
