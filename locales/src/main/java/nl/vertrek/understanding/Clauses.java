package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a message into clauses, one for each thing said. It is cut at signs and joining words, and
 * parts that say nothing of their own are put together again: lists of people, dates, courtesies.
 * "Joost krijgt haar postvak en haar OneDrive" is two: the second borrows the first one's frame.
 */
final class Clauses {

  private static final Set<Intent> TALK =
      Set.of(Intent.QUESTION, Intent.WHAT_IF, Intent.WHY, Intent.SHOW_HOW, Intent.SHOW_COMMAND);
  private static final int MOST = 12;

  /**
   * A clause before its people are told apart.
   *
   * @param partner the clause whose frame this one shares, so that people said once count for both
   */
  record Draft(int first, int end, Meanings.Meaning meaning, @Nullable Integer partner) {

    Draft until(int later, Meanings.Meaning other) {
      return new Draft(first, later, other, partner);
    }

    Draft doubting(Meanings.Meaning whole) {
      return new Draft(first, end, meaning.doubted(whole), partner);
    }

    Intent intent() {
      return meaning.intent();
    }
  }

  private final Meanings meanings;
  private final Segments cutting;
  private final Fragments fragments;
  private final Phrases supposing;

  Clauses(Lexicon lexicon, Meanings meanings) {
    this.meanings = meanings;
    cutting = new Segments(lexicon);
    fragments = new Fragments(lexicon);
    supposing = lexicon.phrases("supposing");
  }

  /** The clauses of a message, at least one. */
  List<Draft> of(Heard heard) {
    int size = heard.tokens().size();
    if (Code.isIn(heard)) {
      return List.of(new Draft(0, size, Meanings.Meaning.nothing(), null));
    }
    Meanings.Meaning whole = meaning(heard, 0, size);
    if (supposing.has(heard.tokens(), 0)) {
      return List.of(new Draft(0, size, whole.supposed(), null));
    }
    List<Segments.Segment> segments = cutting.of(heard);
    if (segments.size() < 2 || whole.confidence() == 1) {
      return List.of(new Draft(0, size, whole, null));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Segments.Segment segment : segments) {
      if (drafts.isEmpty() || drafts.size() == MOST) {
        drafts.add(draft(heard, segment));
      } else {
        join(heard, drafts, segment);
      }
      if (drafts.size() > MOST) {
        drafts.removeLast();
      }
    }
    return isOneQuestion(heard, whole)
        ? List.of(new Draft(0, size, whole, null))
        : together(drafts, whole, size);
  }

  /** The parts at whose signs and joining words a message is cut, as they were typed. */
  List<String> parts(Heard heard) {
    return cutting.of(heard).stream()
        .map(segment -> heard.typed(segment.first(), segment.end()))
        .toList();
  }

  /**
   * "Licence taken off yesterday, when is the mail gone" tells and asks; it has nothing done. Who
   * wants something done as well says to whom.
   */
  private static boolean isOneQuestion(Heard heard, Meanings.Meaning whole) {
    return switch (whole.best().getFirst().intent()) {
      case QUESTION -> whole.isLikely() && !names(heard, 0, heard.tokens().size());
      case WHAT_IF -> whole.sure();
      case Intent _ -> false;
    };
  }

  /**
   * The clauses in the light of the whole message: where the parts are unsure and the whole is not,
   * it is one clause; a part that the whole hardly says is not sure.
   */
  private static List<Draft> together(List<Draft> drafts, Meanings.Meaning whole, int size) {
    boolean clear = drafts.stream().allMatch(draft -> draft.meaning().sure());
    boolean acts =
        drafts.stream().anyMatch(draft -> draft.meaning().sure() && draft.intent().isAct());
    if (whole.sure() && whole.intent() != Intent.NONE && !clear && !acts) {
      return List.of(new Draft(0, size, whole, null));
    }
    boolean said =
        !whole.isNothing()
            && !drafts.getFirst().meaning().isNothing()
            && drafts.stream()
                .anyMatch(draft -> draft.intent() == whole.best().getFirst().intent());
    return drafts.stream()
        .map(draft -> said && whole.supports(draft.meaning()) ? draft : draft.doubting(whole))
        .toList();
  }

  private Meanings.Meaning meaning(Heard heard, int first, int end) {
    return meanings.of(heard.masked(first, end));
  }

  private Draft draft(Heard heard, Segments.Segment segment) {
    return new Draft(
        segment.first(), segment.end(), meaning(heard, segment.first(), segment.end()), null);
  }

  private void join(Heard heard, List<Draft> drafts, Segments.Segment segment) {
    Draft last = drafts.getLast();
    int lastIndex = drafts.size() - 1;
    if (fragments.isFragment(heard, segment.first(), segment.end())) {
      drafts.set(
          lastIndex,
          last.until(
              segment.end(), clearer(last.meaning(), meaning(heard, last.first(), segment.end()))));
    } else if (fragments.isFragment(heard, last.first(), last.end()) && saysNothing(last)) {
      drafts.set(lastIndex, last.until(segment.end(), meaning(heard, last.first(), segment.end())));
    } else if (last.intent().isAct() && isListing(heard, segment)) {
      drafts.set(lastIndex, last.until(segment.end(), last.meaning()));
    } else if (fragments.isElliptic(heard, segment.first(), segment.end())
        && last.intent().isAct()) {
      borrowFromBefore(heard, drafts, segment);
    } else if (last.partner() == null
        && fragments.isElliptic(heard, last.first(), last.end())
        && !segment.hard()) {
      lendToBefore(heard, drafts, segment);
    } else {
      append(heard, drafts, segment);
    }
  }

  private void append(Heard heard, List<Draft> drafts, Segments.Segment segment) {
    Draft last = drafts.getLast();
    int lastIndex = drafts.size() - 1;
    Draft own = draft(heard, segment);
    Meanings.Meaning both = meaning(heard, last.first(), segment.end());
    boolean soft = !segment.hard();
    if (soft && TALK.contains(last.intent())) {
      drafts.set(lastIndex, last.until(segment.end(), last.meaning()));
    } else if (soft && own.intent() == Intent.NONE) {
      drafts.set(lastIndex, last.until(segment.end(), clearer(last.meaning(), both)));
    } else if (soft && last.intent() == Intent.NONE && both.intent() == own.intent()) {
      drafts.set(lastIndex, last.until(segment.end(), both));
    } else if (own.intent() == last.intent() && !namesAnother(heard, last, segment)) {
      drafts.set(lastIndex, last.until(segment.end(), clearer(last.meaning(), both)));
    } else if (soft && !own.meaning().sure() && !own.intent().isAct()) {
      drafts.set(lastIndex, last.until(segment.end(), clearer(last.meaning(), both)));
    } else {
      drafts.add(own);
    }
  }

  /** Of two readings of one clause, the one that says more. */
  private static Meanings.Meaning clearer(Meanings.Meaning one, Meanings.Meaning other) {
    if (one.intent() == Intent.NONE) {
      return other;
    }
    return other.intent() == one.intent() && other.confidence() > one.confidence() ? other : one;
  }

  private static boolean namesAnother(Heard heard, Draft last, Segments.Segment segment) {
    return names(heard, last.first(), last.end()) && names(heard, segment.first(), segment.end());
  }

  private static boolean names(Heard heard, int first, int end) {
    return heard.within(first, end).stream()
        .anyMatch(item -> item instanceof Found.Person person && !person.pronoun());
  }

  /** "Joost krijgt haar postvak" + "haar OneDrive": the frame is what stands before the object. */
  private void borrowFromBefore(Heard heard, List<Draft> drafts, Segments.Segment segment) {
    Draft last = drafts.getLast();
    int object = fragments.objectAt(heard, last.first(), last.end());
    int phrase = object < 0 ? last.end() : fragments.phraseStart(heard, last.first(), object);
    List<String> words = new ArrayList<>(heard.masked(last.first(), phrase));
    words.addAll(heard.masked(segment.first(), segment.end()));
    if (object >= 0) {
      words.addAll(heard.masked(object + 1, last.end()));
    }
    Meanings.Meaning meaning = meanings.of(words);
    if (meaning.intent().isAct() && meaning.intent() != last.intent()) {
      drafts.add(new Draft(segment.first(), segment.end(), meaning, drafts.size() - 1));
    } else {
      drafts.set(drafts.size() - 1, last.until(segment.end(), last.meaning()));
    }
  }

  /** "haar postvak" + "haar OneDrive mogen naar Joost": the frame is what stands after. */
  private void lendToBefore(Heard heard, List<Draft> drafts, Segments.Segment segment) {
    Draft last = drafts.getLast();
    Draft own = draft(heard, segment);
    int object = fragments.objectAt(heard, segment.first(), segment.end());
    List<String> words = new ArrayList<>(heard.masked(last.first(), last.end()));
    words.addAll(heard.masked(object < 0 ? segment.end() : object + 1, segment.end()));
    Meanings.Meaning meaning = meanings.of(words);
    int lastIndex = drafts.size() - 1;
    if (meaning.intent().isAct()
        && meaning.intent() != own.intent()
        && own.intent() != Intent.NONE) {
      drafts.set(lastIndex, new Draft(last.first(), last.end(), meaning, drafts.size()));
      drafts.add(own);
    } else {
      Meanings.Meaning both = meaning(heard, last.first(), segment.end());
      drafts.set(lastIndex, last.until(segment.end(), clearer(own.meaning(), both)));
    }
  }

  private static boolean saysNothing(Draft draft) {
    return draft.intent() == Intent.NONE || !draft.meaning().sure();
  }

  /** A line of a pasted list: people, and no more beside them than a department. */
  private boolean isListing(Heard heard, Segments.Segment segment) {
    return segment.hard()
        && Fragments.otherWords(heard, segment.first(), segment.end()) <= 1
        && names(heard, segment.first(), segment.end())
        && saysNothing(draft(heard, segment));
  }
}
