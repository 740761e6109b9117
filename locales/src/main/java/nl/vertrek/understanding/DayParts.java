package nl.vertrek.understanding;

import java.util.List;
import java.util.Map;

/** The words for parts of a day. */
final class DayParts {

  private final Map<DayPart, Phrases> words;

  DayParts(Lexicon lexicon) {
    words =
        Map.of(
            DayPart.MORNING, lexicon.phrases("morning"),
            DayPart.AFTERNOON, lexicon.phrases("afternoon"),
            DayPart.EVENING, lexicon.phrases("evening"));
  }

  /** The part of the day that the words at a token name. */
  DayPart at(List<Token> tokens, int index) {
    for (Map.Entry<DayPart, Phrases> part : words.entrySet()) {
      if (part.getValue().has(tokens, index)) {
        return part.getKey();
      }
    }
    return DayPart.UNSAID;
  }

  int length(List<Token> tokens, int index) {
    DayPart part = at(tokens, index);
    Phrases phrases = words.get(part);
    return phrases == null ? 0 : phrases.at(tokens, index).length();
  }

  /** The part of the day that a day's own words hold, as "morgenavond" does. */
  DayPart within(List<Token> tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      DayPart part = at(tokens, i);
      if (part != DayPart.UNSAID) {
        return part;
      }
    }
    return DayPart.UNSAID;
  }
}
