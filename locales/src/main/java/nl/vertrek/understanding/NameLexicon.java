package nl.vertrek.understanding;

import java.util.Set;

/** The words around and within names. */
record NameLexicon(
    Set<String> commonWords,
    Phrases ordinary,
    Phrases particles,
    Phrases shortParticles,
    Phrases possessed,
    Phrases personVerbs,
    Phrases ties,
    Phrases towards,
    Phrases about) {

  static NameLexicon of(Lexicon lexicon, Set<String> commonWords) {
    return new NameLexicon(
        commonWords,
        lexicon.phrases("ordinary"),
        lexicon.phrases("particle"),
        lexicon.phrases("particle.short"),
        lexicon.phrases("possessed"),
        lexicon.phrases("person.verb"),
        lexicon.phrases("tie"),
        lexicon.phrases("before.colleague"),
        lexicon.phrases("before.leaver"));
  }

  /** Whether a word is a name only where something else says so: "wil", "mark", "bakker". */
  boolean isOrdinary(String word) {
    return word.length() <= 2 || commonWords.contains(word) || ordinary.contains(word);
  }
}
