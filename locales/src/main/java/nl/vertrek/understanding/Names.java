package nl.vertrek.understanding;

import org.jspecify.annotations.Nullable;

/** How names are compared, whatever script, accents or marks they are written with. */
public final class Names {

  private Names() {}

  /**
   * Whether what somebody typed to confirm names this person: the given name, the full display name
   * or the UPN. Case, accents, dotless i, spacing and direction marks do not count; a typo does.
   */
  public static boolean nameMatches(String typed, Directory.Entry entry) {
    String folded = Folding.fold(typed);
    if (folded.isEmpty()) {
      return false;
    }
    if (folded.equals(Folding.fold(entry.displayName()))
        || folded.equals(Folding.fold(entry.upn()))) {
      return true;
    }
    String given = folded(entry.givenName());
    String surname = folded(entry.surname());
    return folded.equals(given)
        || (folded.equals((given + " " + surname).strip()) && !given.isEmpty())
        || folded.equals(called(Folding.fold(entry.displayName()), surname));
  }

  /**
   * What somebody is called by: the display name before the surname; empty where that is not so.
   */
  private static String called(String displayName, String surname) {
    return !surname.isEmpty() && displayName.endsWith(" " + surname)
        ? displayName.substring(0, displayName.length() - surname.length()).strip()
        : "";
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : Folding.fold(name);
  }
}
