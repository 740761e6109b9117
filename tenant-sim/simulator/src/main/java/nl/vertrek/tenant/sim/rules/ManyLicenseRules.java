package nl.vertrek.tenant.sim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;

/** Licences of many people at once: of all of them or of none (F39). */
final class ManyLicenseRules {

  private static final int MOST_PEOPLE = 500;

  private ManyLicenseRules() {}

  /** The Licenses page: one product, few people, worldwide only. */
  static Verdict unassign(Command.UnassignFromMany command, Facts facts) {
    Organization.Cloud cloud = facts.organization().cloud();
    if (cloud != Organization.Cloud.WORLDWIDE) {
      return Verdict.refused(new Refusal.OnlyWorldwide(cloud));
    }
    if (command.people().size() > Command.UnassignFromMany.MOST) {
      return Verdict.refused(new Refusal.TooManyPeople(Command.UnassignFromMany.MOST));
    }
    return facts.catalogue().knows(command.sku())
        ? each(command.people(), facts, on -> LicenseRules.unassign(Set.of(command.sku()), on))
        : Verdict.unknown(command.sku());
  }

  /** The Active users page: exactly these products in place of what they had. */
  static Verdict replace(Command.ReplaceLicenses command, Facts facts) {
    Set<String> skus = new TreeSet<>(command.skus());
    Optional<String> unknown =
        skus.stream().filter(sku -> !facts.catalogue().knows(sku)).findFirst();
    if (unknown.isPresent()) {
      return Verdict.unknown(unknown.get());
    }
    if (command.people().size() > MOST_PEOPLE) {
      return Verdict.refused(new Refusal.TooManyPeople(MOST_PEOPLE));
    }
    Verdict verdict = each(command.people(), facts, on -> LicenseRules.replace(skus, on));
    return soldOut(verdict, facts)
        .map(sku -> Verdict.refused(new Refusal.NoLicenseLeft(sku)))
        .orElse(verdict);
  }

  /** A product of which more people would have a licence than were paid for. */
  private static Optional<String> soldOut(Verdict verdict, Facts facts) {
    Map<String, Integer> more = new HashMap<>();
    for (Change change : verdict.changes()) {
      if (change instanceof Change.Save(var after)) {
        List<String> before =
            facts.user(after.upn()).map(Effective::user).orElseThrow().countedLicenses();
        after.countedLicenses().forEach(sku -> more.merge(sku, 1, Integer::sum));
        before.forEach(sku -> more.merge(sku, -1, Integer::sum));
      }
    }
    return more.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .filter(
            each -> facts.assigned(each.getKey()) + each.getValue() > facts.total(each.getKey()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  private static Verdict each(Set<Upn> people, Facts facts, Function<Situation, Verdict> decision) {
    List<Change> changes = new ArrayList<>();
    for (Upn upn : new LinkedHashSet<>(people.stream().sorted().toList())) {
      Verdict verdict = one(upn, facts, decision);
      if (verdict.outcome() instanceof Outcome.Refused refused) {
        return Verdict.refused(new Refusal.OnPerson(upn, refused.reason()));
      }
      changes.addAll(verdict.changes());
    }
    return changes.isEmpty() ? Verdict.alreadySo() : Verdict.done(facts.now(), changes);
  }

  private static Verdict one(Upn upn, Facts facts, Function<Situation, Verdict> decision) {
    Optional<Effective> person = facts.user(upn);
    if (person.isEmpty()) {
      return Verdict.unknown(upn.text());
    }
    return Rules.ifAlive(new Situation(person.get(), facts), decision);
  }
}
