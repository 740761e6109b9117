package nl.vertrek.understanding;

import java.util.List;

/** Tells whether an act is refused: "niet doorsturen", but not "mag niet meer inloggen". */
final class Negation {

  private final Phrases negations;
  private final Phrases noLonger;
  private final Phrases blocking;

  Negation(Lexicon lexicon) {
    negations = lexicon.phrases("negation");
    noLonger = lexicon.phrases("no.longer");
    blocking = lexicon.phrases("blocking");
  }

  boolean in(List<Token> tokens, Clauses.Draft clause) {
    if (!clause.intent().isAct()) {
      return false;
    }
    List<Token> words = tokens.subList(clause.first(), clause.end());
    int at = -1;
    for (int i = 0; i < words.size() && at < 0; i++) {
      at = negations.has(words, i) ? i : -1;
    }
    if (at < 0) {
      return false;
    }
    List<Token> rest = words.subList(at, words.size());
    boolean ended = rest.stream().anyMatch(token -> noLonger.contains(token.word()));
    boolean blocks = words.stream().anyMatch(token -> blocking.contains(token.word()));
    // "Don't let him sign in" asks for the block; only "don't block" refuses it.
    return !ended && (clause.intent() != Intent.BLOCK_ACCESS || blocks);
  }
}
