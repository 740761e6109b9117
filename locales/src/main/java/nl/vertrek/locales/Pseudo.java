package nl.vertrek.locales;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The pseudo-locale {@code qps-ploc}: English that can still be read, with accents on its letters,
 * forty percent longer, between brackets. What is not in a catalogue shows by its plain letters,
 * what is cut off by a missing bracket.
 */
public final class Pseudo {

  public static final Locale LOCALE = Locale.forLanguageTag("qps-ploc");

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTED = "àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
  private static final double LONGER = 0.4;
  private static final int WORD = 6;

  private final MessagePattern parsed;
  private final StringBuilder out = new StringBuilder("[");

  private Pseudo(String pattern) {
    parsed = new MessagePattern(pattern);
  }

  /**
   * The pattern in pseudo-language; its arguments and the arms of its plurals stay as they are.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public static String of(String pattern) {
    return new Pseudo(pattern).disguised();
  }

  /** Text stands in a message, the top one or that of an arm, and not in an argument's head. */
  private String disguised() {
    Deque<Boolean> inText = new ArrayDeque<>();
    int at = 0;
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      copy(at, part.getIndex(), Boolean.TRUE.equals(inText.peek()));
      at = Math.max(at, part.getIndex());
      switch (part.getType()) {
        case MSG_START -> inText.push(true);
        case ARG_START -> inText.push(false);
        case MSG_LIMIT, ARG_LIMIT -> inText.pop();
        default -> {}
      }
      if (part.getLimit() > at) {
        copy(at, part.getLimit(), false);
        at = part.getLimit();
      }
    }
    return out.append(padding().stripTrailing()).append(']').toString();
  }

  private void copy(int from, int to, boolean text) {
    for (int at = from; at < to; at++) {
      char letter = parsed.getPatternString().charAt(at);
      int place = text ? PLAIN.indexOf(letter) : -1;
      out.append(place < 0 ? letter : ACCENTED.charAt(place));
    }
  }

  /** Measured by the message around its arms, and the longest of those. */
  private String padding() {
    List<String> texts = Patterns.of(parsed.getPatternString()).texts();
    int arm = texts.stream().limit(texts.size() - 1L).mapToInt(String::length).max().orElse(0);
    var padding = new StringBuilder();
    for (int i = 0; i < Math.ceil((texts.getLast().length() + arm) * LONGER); i++) {
      padding.append(i % WORD == 0 ? ' ' : '~');
    }
    return padding.toString();
  }
}
