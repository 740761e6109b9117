package nl.vertrek.dialogs.offboarding;

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
}
