package nl.vertrek.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What takes an act back, from how things were before it.
 *
 * @param commands in their order; none where nothing takes it back, or nothing needs to
 * @param lost what does not come back
 */
public record Undo(List<Command> commands, Set<Lost> lost) {

  public Undo {
    commands = List.copyOf(commands);
    lost = Set.copyOf(lost);
  }

  static Undo by(List<? extends Command> commands, Lost... lost) {
    return new Undo(List.copyOf(commands), Set.of(lost));
  }

  static Undo nothing(Lost... lost) {
    return by(List.of(), lost);
  }

  /** Whether there is something to ask of the tenant. */
  public boolean possible() {
    return !commands.isEmpty();
  }

  /** What takes this act back, from the tenant as it was before the act. */
  public static Undo of(Command command, TenantView before) {
    return switch (command) {
      case Command.OnPerson act ->
          before.person(act.person()).map(person -> of(act, person)).orElseGet(Undo::nothing);
      case Command.LowerTotal act ->
          total(act.subscription(), before, it -> new Command.RaiseTotal(act.subscription(), it));
      case Command.RaiseTotal act ->
          total(act.subscription(), before, it -> new Command.LowerTotal(act.subscription(), it));
      case Command.TakeOverPurchase _ -> nothing(Lost.PURCHASE);
      case Command.UnassignFromMany act -> licensesOf(act.people(), before);
      case Command.ReplaceLicenses act -> licensesOf(act.people(), before);
    };
  }

  /** What takes this act back, from the person as they were before the act. */
  public static Undo of(Command.OnPerson command, Person before) {
    return new PersonUndo(before).of(command);
  }

  private static Undo total(String subscription, TenantView before, IntFunction<Command> setting) {
    return by(
        before.subscriptions().stream()
            .filter(bought -> bought.id().equals(subscription))
            .map(bought -> setting.apply(bought.total()))
            .toList());
  }

  /** Everybody gets what they had, with one command for all who had the same. */
  private static Undo licensesOf(Set<Upn> people, TenantView before) {
    List<Person> everybody =
        people.stream().sorted().flatMap(upn -> before.person(upn).stream()).toList();
    Map<String, Set<Upn>> alike = new TreeMap<>();
    for (Person person : everybody) {
      String had = String.join(" ", new PersonUndo(person).directLicenses());
      alike.computeIfAbsent(had, _ -> new TreeSet<>()).add(person.upn());
    }
    List<Command> commands = new ArrayList<>();
    alike.forEach((had, upns) -> commands.add(new Command.ReplaceLicenses(upns, skus(had))));
    everybody.forEach(person -> commands.addAll(new PersonUndo(person).goingOn()));
    return by(commands, Lost.LICENSE_IF_TAKEN, Lost.NUMBER_IF_TAKEN, Lost.WORK_UNDER_WAY);
  }

  private static Set<String> skus(String had) {
    return had.isEmpty() ? Set.of() : Set.of(had.split(" "));
  }
}
