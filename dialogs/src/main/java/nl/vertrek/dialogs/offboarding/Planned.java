package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.vertrek.tenant.Command;
import org.jspecify.annotations.Nullable;

/**
 * An act with what takes it back.
 *
 * @param inverse as things were when it was planned; null when nothing takes it back
 * @param further what else it takes to bring things back, after the inverse
 */
public record Planned(Command command, @Nullable Command inverse, List<Command> further) {

  public Planned {
    // Cases that were written before there was more than one inverse say nothing of it.
    further = List.copyOf(Objects.requireNonNullElse(further, List.of()));
  }

  Planned(Command command, Command inverse) {
    this(command, inverse, List.of());
  }

  static Planned forGood(Command command) {
    return new Planned(command, null, List.of());
  }

  /** An act that takes several others to be taken back, in this order. */
  static Planned withInverses(Command command, List<Command> inverses) {
    return inverses.isEmpty()
        ? forGood(command)
        : new Planned(command, inverses.getFirst(), inverses.subList(1, inverses.size()));
  }

  /** The acts that take this one back, each of which this one would take back in turn. */
  List<Planned> reversed() {
    return inverse == null
        ? List.of()
        : Stream.concat(Stream.of(inverse), further.stream())
            .map(undoing -> new Planned(undoing, command))
            .toList();
  }
}
