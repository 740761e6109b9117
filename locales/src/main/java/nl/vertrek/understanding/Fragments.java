package nl.vertrek.understanding;

import java.util.List;

/** Tells parts of a message that say nothing of their own: names, dates, courtesies, objects. */
final class Fragments {

  private final Phrases fillers;
  private final Phrases determiners;
  private final Phrases objects;
  private final Phrases towards;
  private final Phrases about;
  private final Phrases titles;

  Fragments(Lexicon lexicon) {
    fillers = lexicon.phrases("filler");
    determiners = lexicon.phrases("determiner");
    objects = lexicon.phrases("object");
    towards = lexicon.phrases("before.colleague");
    about = lexicon.phrases("before.leaver");
    titles = lexicon.phrases("title");
  }

  /** The last thing that an act is done to, as "mailbox"; -1 where there is none. */
  int objectAt(Heard heard, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      if (objects.has(heard.tokens(), i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the words before an object begin that say whose it is. */
  int phraseStart(Heard heard, int first, int object) {
    int start = object;
    while (start > first
        && (determiners.has(heard.tokens(), start - 1) || isPossessor(heard, start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isPossessor(Heard heard, int index) {
    return heard.found().stream()
        .anyMatch(item ->
            item instanceof Found.Person person && person.possessive() && item.end() == index + 1);
  }

  /** Whether nothing is said but people, moments, amounts and courtesies. */
  boolean isFragment(Heard heard, int first, int end) {
    return consistsOf(heard, first, end, false);
  }

  /** Whether an object is named and nothing is said to be done to it. */
  boolean isElliptic(Heard heard, int first, int end) {
    return objectAt(heard, first, end) >= 0 && consistsOf(heard, first, end, true);
  }

  /** How many words are left beside what was found. */
  static int otherWords(Heard heard, int first, int end) {
    int words = 0;
    int index = first;
    while (index < end) {
      int found = Segments.endOfFound(heard, index);
      words += found == index && heard.tokens().get(index).isWord() ? 1 : 0;
      index = Math.max(found, index + 1);
    }
    return words;
  }

  private boolean consistsOf(Heard heard, int first, int end, boolean objectsToo) {
    List<Token> tokens = heard.tokens();
    int index = first;
    while (index < end) {
      int found = Segments.endOfFound(heard, index);
      if (found > index) {
        index = found;
        continue;
      }
      int known = known(tokens, index, objectsToo);
      if (known == 0 && tokens.get(index).isWord()) {
        return false;
      }
      index += Math.max(1, known);
    }
    return true;
  }

  private int known(List<Token> tokens, int index, boolean objectsToo) {
    int known = 0;
    for (Phrases phrases : List.of(fillers, determiners, towards, about, titles)) {
      known = Math.max(known, phrases.at(tokens, index).length());
    }
    return objectsToo ? Math.max(known, objects.at(tokens, index).length()) : known;
  }
}
