package nl.vertrek.tenant;

import org.jspecify.annotations.Nullable;

/**
 * A rule that somebody made about their own incoming mail (F68).
 *
 * @param to where the mail goes: an address for forward and redirect, a folder for move; null for
 *     delete
 */
public record InboxRule(
    String id, String name, Action action, @Nullable String to, boolean enabled) {

  /** What the rule does with a mail. */
  public enum Action {
    FORWARD,
    REDIRECT,
    DELETE,
    MOVE
  }
}
