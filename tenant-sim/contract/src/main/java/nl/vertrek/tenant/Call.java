package nl.vertrek.tenant;

import java.util.List;

/**
 * What becomes of a call.
 *
 * @param rings whose phones ring
 */
public record Call(Fate fate, List<Upn> rings) {

  /** What the caller would notice. */
  public enum Fate {
    ANSWERABLE,
    /** A queue none of whose agents is valid (F47). */
    NOBODY_THERE,
    /** The number belongs to nobody: free for somebody else (F46). */
    RELEASED,
    /** The tenant knows no such number or queue. */
    UNKNOWN
  }
}
