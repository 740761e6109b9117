package nl.vertrek.tenant;

/**
 * A group, seen from somebody in it.
 *
 * @param soleOwner the only owner, who cannot leave before somebody takes over (F65)
 */
public record GroupMembership(
    String id, String displayName, Kind kind, boolean member, boolean owner, boolean soleOwner) {

  /** The kind of group. */
  public enum Kind {
    SECURITY,
    MICROSOFT365,
    DISTRIBUTION
  }
}
