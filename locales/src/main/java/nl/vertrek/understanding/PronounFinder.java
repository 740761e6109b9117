package nl.vertrek.understanding;

import java.util.List;
import java.util.Optional;

/** Finds the pronouns that point at a person, and leaves alone the verbs that look like them. */
final class PronounFinder {

  private final Phrases pronouns;
  private final Phrases plain;
  private final Phrases notBefore;
  private final Phrases notAfter;
  private final Phrases possessed;
  private final Phrases personVerbs;

  PronounFinder(Lexicon lexicon) {
    pronouns = lexicon.phrases("pronoun");
    plain = lexicon.phrases("pronoun.plain");
    notBefore = lexicon.phrases("not.pronoun.before");
    notAfter = lexicon.phrases("not.pronoun.after");
    possessed = lexicon.phrases("possessed");
    personVerbs = lexicon.phrases("person.verb");
  }

  Optional<Found.Person> at(List<Token> tokens, int index) {
    if (!pronouns.has(tokens, index)) {
      return Optional.empty();
    }
    boolean possessive = possessed.has(tokens, index + 1) || possessed.has(tokens, index + 2);
    boolean clear =
        plain.has(tokens, index)
            || ((possessive || personVerbs.has(tokens, index + 1))
                && !notBefore.has(tokens, index - 1)
                && !notAfter.has(tokens, index + 1));
    return clear
        ? Optional.of(new Found.Person(index, index + 1, List.of(), possessive, true))
        : Optional.empty();
  }
}
