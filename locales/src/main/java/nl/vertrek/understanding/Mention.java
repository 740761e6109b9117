package nl.vertrek.understanding;

import java.util.List;

/**
 * Somebody named or pointed at.
 *
 * @param upns who it can be, best first; several where the words fit several people equally well
 * @param from where the words begin, in UTF-16 units of the whole message
 * @param to where they end, exclusive
 * @param pronoun whether only a pronoun points at the person
 */
public record Mention(Role role, List<String> upns, int from, int to, boolean pronoun) {

  /** What the person is in the clause. */
  public enum Role {
    /** Whose account, data or devices it is about. */
    LEAVER,
    /** Who receives, takes over or helps. */
    COLLEAGUE
  }

  public Mention {
    upns = List.copyOf(upns);
  }

  Mention as(Role other) {
    return new Mention(other, upns, from, to, pronoun);
  }
}
