package nl.vertrek.dialogs.offboarding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The steps of an off-boarding, in the one order that leaves no gap and destroys nothing that a
 * later step needs (F59 to F62, F69). The numbers are the names that the articles give them, or
 * give to what they belong with.
 */
public enum StepName {
  ADMIN_ROLES("0"),
  BLOCK("4"),
  SIGN_OUT("0"),
  ACTIVE_DIRECTORY("4"),
  DEVICES("3"),
  BLACKBERRY("3"),
  RIGHTS("4"),
  MEETINGS("1"),
  SAVE_MAIL("1"),
  FILES("5"),
  MAIL("2"),
  ADDRESS_BOOK("2"),
  GROUPS("4"),
  CALLS("6"),
  QUEUES("6"),
  LICENSES("6"),
  TOTALS("6"),
  ACCOUNT("7"),
  RESTORE_ACCESS("4"),
  RESTORE_ACCOUNT("7");

  /** What takes an off-boarding back is a task of its own and no part of one. */
  private static final Set<StepName> OFFBOARDING =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(RESTORE_ACCESS, RESTORE_ACCOUNT)));

  private final String number;

  StepName(String number) {
    this.number = number;
  }

  /** The steps that a whole off-boarding is made of. */
  public static Set<StepName> offboarding() {
    return OFFBOARDING;
  }

  /** The number by which the articles know this step. */
  public String number() {
    return number;
  }

  /** The name of this step in the keys of messages, for instance {@code save-mail}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this step belongs to what is done at once when somebody is dismissed on the spot. */
  public boolean shutsOut() {
    return this == ADMIN_ROLES || this == BLOCK || this == SIGN_OUT || this == ACTIVE_DIRECTORY;
  }
}
