package nl.vertrek.locales;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands in a message pattern.
 *
 * @param arguments each name, with how the message formats it
 * @param plurals in the order they stand in
 * @param texts the words of the message and of each arm in it, {@link #FILLED} for each argument
 */
public record Patterns(
    SortedMap<String, ArgType> arguments, List<Plural> plurals, List<String> texts) {

  /** Stands in a text where an argument will. */
  public static final char FILLED = '\uFFFC';

  /** A choice by number: which argument decides, and for which of its values there are words. */
  public record Plural(String argument, SortedSet<String> arms) {}

  /**
   * Takes a pattern apart.
   *
   * @throws IllegalArgumentException when it is no pattern, saying what is wrong and where
   */
  public static Patterns of(String pattern) {
    return new Walk(new MessagePattern(pattern)).done();
  }

  private static final class Walk {

    private final MessagePattern parsed;
    private final SortedMap<String, ArgType> arguments = new TreeMap<>();
    private final List<Plural> plurals = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    Walk(MessagePattern parsed) {
      this.parsed = parsed;
    }

    Patterns done() {
      for (int i = 0; i < parsed.countParts(); i++) {
        Part part = parsed.getPart(i);
        if (part.getType() == Part.Type.ARG_START) {
          argument(i, part.getArgType());
        }
      }
      texts();
      return new Patterns(arguments, plurals, texts);
    }

    private void argument(int start, ArgType type) {
      String name = parsed.getSubstring(parsed.getPart(start + 1));
      arguments.merge(name, type, (one, other) -> one == ArgType.NONE ? other : one);
      if (type.hasPluralStyle()) {
        plurals.add(new Plural(name, arms(start)));
      }
    }

    /** The selectors that belong to this argument and to none within it. */
    private SortedSet<String> arms(int start) {
      var arms = new TreeSet<String>();
      int limit = parsed.getLimitPartIndex(start);
      for (int i = start + 1; i < limit; i++) {
        Part part = parsed.getPart(i);
        if (part.getType() == Part.Type.ARG_SELECTOR) {
          arms.add(parsed.getSubstring(part));
        } else if (part.getType() == Part.Type.MSG_START) {
          i = parsed.getLimitPartIndex(i);
        }
      }
      return arms;
    }

    /** Each message and each arm of one is a text of its own. */
    private void texts() {
      Deque<StringBuilder> open = new ArrayDeque<>();
      boolean inText = false;
      int at = 0;
      for (int i = 0; i < parsed.countParts(); i++) {
        Part part = parsed.getPart(i);
        if (inText && part.getIndex() > at) {
          open.element().append(parsed.getPatternString(), at, part.getIndex());
        }
        at = Math.max(at, part.getLimit());
        switch (part.getType()) {
          case MSG_START -> {
            open.push(new StringBuilder());
            inText = true;
          }
          case MSG_LIMIT -> {
            texts.add(open.pop().toString());
            inText = false;
          }
          case ARG_START -> {
            open.element().append(FILLED);
            inText = false;
          }
          case ARG_LIMIT -> inText = true;
          case REPLACE_NUMBER -> open.element().append(FILLED);
          default -> {}
        }
      }
    }
  }
}
