package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message at signs and joining words, save within what was found and in lists of people. */
final class Segments {

  /**
   * A part of a message.
   *
   * @param hard whether a sign that ends a sentence stands before it
   */
  record Segment(int first, int end, boolean hard) {}

  private final Phrases joins;
  private final Phrases receive;

  Segments(Lexicon lexicon) {
    joins = lexicon.phrases("join");
    receive = lexicon.phrases("receive");
  }

  /** The parts in order; none where there is no word. */
  List<Segment> of(Heard heard) {
    List<Segment> segments = new ArrayList<>();
    List<Token> tokens = heard.tokens();
    int first = 0;
    boolean hard = true;
    int index = 0;
    while (index < tokens.size()) {
      int inside = endOfFound(heard, index);
      int cut = isListOfPeople(heard, index) ? 0 : cut(tokens, index);
      if (inside > index) {
        index = inside;
      } else if (cut > 0) {
        if (index > first) {
          segments.add(new Segment(first, index, hard));
          hard = false;
        }
        hard |= isHard(tokens.get(index));
        index += cut;
        first = index;
      } else {
        index++;
      }
    }
    if (first < tokens.size()) {
      segments.add(new Segment(first, tokens.size(), hard));
    }
    return segments;
  }

  /** After what was found at a token; the token itself where nothing was. */
  static int endOfFound(Heard heard, int index) {
    for (Found item : heard.found()) {
      if (item.first() == index) {
        return item.end();
      }
    }
    return index;
  }

  /** "Joost en Marieke", but not "mail naar Joost en Marieke krijgt de rest". */
  private boolean isListOfPeople(Heard heard, int index) {
    int next = index + Math.max(1, cut(heard.tokens(), index));
    boolean after = false;
    boolean before = false;
    for (Found item : heard.found()) {
      if (item instanceof Found.Person person && !person.pronoun()) {
        before |= item.end() == index;
        after |= item.first() == next && !receive.has(heard.tokens(), item.end());
      }
    }
    return before && after;
  }

  private int cut(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    boolean spaced =
        index + 1 >= tokens.size()
            || !tokens.get(index + 1).joined()
            || ",;!?".contains(token.word());
    if (spaced && ".,;!?+&".contains(token.word())) {
      return 1;
    }
    return joins.at(tokens, index).length();
  }

  private static boolean isHard(Token token) {
    return ".;!?".contains(token.word());
  }
}
