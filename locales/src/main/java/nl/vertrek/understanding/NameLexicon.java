package nl.vertrek.understanding;

import java.util.List;
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

  /** Whether particles typed are this person's: "van den", "vd", "v d". */
  boolean fits(List<String> typed, People.Person person) {
    if (person.particles().equals(typed)) {
      return true;
    }
    String all = String.join("", person.particles());
    String short1 =
        person.particles().stream().map(word -> word.substring(0, 1)).reduce("", String::concat);
    String written = String.join("", typed);
    return !all.isEmpty()
        && (written.equals(all)
            || (typed.stream().anyMatch(shortParticles::contains) && short1.startsWith(written))
            || written.equals(short1));
  }
}
