package nl.vertrek.understanding;

/**
 * How much is made of the examples of a corpus. Few examples are believed to the letter; many
 * labels are learnt for longer; else caution keeps a guess from being surer than it deserves.
 *
 * @param leastExamples in how many examples a part of a word or a pair of words must stand to count
 * @param scale the length of a block's vector: longer lets the model be surer
 * @param restraint the cost of large weights (OpenNLP's L2Cost)
 * @param iterations how long the trainer goes on
 */
record Recipe(int leastExamples, float scale, double restraint, int iterations) {

  private static final int FEW_EXAMPLES = 1_500;
  private static final int MANY_LABELS = 100;
  private static final int FEW_A_LABEL = 80;

  /** The recipe for so many examples of so many labels. */
  static Recipe of(int examples, int labels) {
    if (examples < FEW_EXAMPLES) {
      return new Recipe(2, 5, 0.01, 60);
    }
    if (examples < FEW_A_LABEL * labels) {
      return new Recipe(2, 5, 0.1, 40);
    }
    return labels < MANY_LABELS ? new Recipe(3, 5, 0.5, 40) : new Recipe(2, 3, 0.02, 80);
  }
}
