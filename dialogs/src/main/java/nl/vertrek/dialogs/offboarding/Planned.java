package nl.vertrek.dialogs.offboarding;

import java.util.Optional;
import nl.vertrek.tenant.Command;
import org.jspecify.annotations.Nullable;

/**
 * An act with what takes it back.
 *
 * @param inverse as things were when it was planned; null when nothing takes it back
 */
public record Planned(Command command, @Nullable Command inverse) {

  static Planned forGood(Command command) {
    return new Planned(command, null);
  }

  /** The act that takes this one back, and that this one would take back in turn. */
  Optional<Planned> reversed() {
    return Optional.ofNullable(inverse).map(undoing -> new Planned(undoing, command));
  }
}
