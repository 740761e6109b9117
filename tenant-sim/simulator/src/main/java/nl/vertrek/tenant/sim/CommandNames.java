package nl.vertrek.tenant.sim;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.tenant.Command;

/** What the commands are called where people name them. */
final class CommandNames {

  private CommandNames() {}

  static String of(Command command) {
    return command.getClass().getSimpleName();
  }

  static boolean known(String name) {
    return all().contains(name);
  }

  static SortedSet<String> all() {
    return Stream.of(Command.class, Command.OnPerson.class)
        .flatMap(sealed -> Arrays.stream(sealed.getPermittedSubclasses()))
        .filter(Class::isRecord)
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
