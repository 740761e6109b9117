package nl.vertrek.understanding;

/** An answer to "which one?". */
public sealed interface Choice {

  /**
   * The first, the second, the last.
   *
   * @param index counted from 1; -1 is the last
   */
  record Ordinal(int index) implements Choice {}

  /** All of them, or both. */
  record All() implements Choice {}

  /** None of them. */
  record None() implements Choice {}
}
