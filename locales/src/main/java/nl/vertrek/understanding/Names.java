package nl.vertrek.understanding;

import java.util.Objects;

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
    return folded.equals(Folding.fold(entry.displayName()))
        || folded.equals(Folding.fold(entry.upn()))
        || folded.equals(Folding.fold(Objects.requireNonNullElse(entry.givenName(), "")));
  }
}
