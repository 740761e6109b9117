package nl.vertrek.tenant;

import java.util.List;

/**
 * A group, seen from somebody in it.
 *
 * @param soleOwner the only owner, who cannot leave before somebody takes over (F65)
 * @param dynamic a rule decides who is in it, so nobody is taken out by hand (F65)
 * @param synced comes from Active Directory and is changed there (F65)
 * @param licenses part numbers of what it gives its members (F66)
 */
public record GroupMembership(
    String id,
    String displayName,
    Kind kind,
    boolean member,
    boolean owner,
    boolean soleOwner,
    boolean dynamic,
    boolean synced,
    List<String> licenses) {

  /** The kind of group. */
  public enum Kind {
    SECURITY,
    MICROSOFT365,
    DISTRIBUTION
  }
}
