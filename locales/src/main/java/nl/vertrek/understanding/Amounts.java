package nl.vertrek.understanding;

import java.util.List;

/** Whole numbers in digits and in words. */
final class Amounts {

  private static final int LONGEST = 6;

  /** A number and the tokens it takes. */
  record Amount(int length, int value) {
    static final Amount NONE = new Amount(0, 0);

    boolean found() {
      return length > 0;
    }
  }

  private final Phrases numbers;
  private final Phrases tens;
  private final Phrases one;

  Amounts(Lexicon lexicon) {
    numbers = lexicon.phrases("number");
    tens = lexicon.phrases("tens");
    one = lexicon.phrases("one");
  }

  /** The number at a token, with "a" and "een" as one. */
  Amount at(List<Token> tokens, int index) {
    Amount amount = plain(tokens, index);
    if (!amount.found() && one.has(tokens, index)) {
      return new Amount(1, 1);
    }
    return amount;
  }

  /** The number at a token, articles not counted. */
  Amount plain(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return Amount.NONE;
    }
    Token token = tokens.get(index);
    if (token.isNumber()) {
      return token.word().length() > LONGEST
          ? Amount.NONE
          : new Amount(1, Integer.parseInt(token.word()));
    }
    Phrases.Match words = numbers.at(tokens, index);
    if (!words.found()) {
      return Amount.NONE;
    }
    if (tens.contains(token.word()) && words.value() >= 20) {
      int next = index + 1 < tokens.size() && tokens.get(index + 1).is("-") ? index + 2 : index + 1;
      Phrases.Match unit = numbers.at(tokens, next);
      if (unit.found() && unit.value() > 0 && unit.value() < 10) {
        return new Amount(next - index + 1, words.value() + unit.value());
      }
    }
    return new Amount(words.length(), words.value());
  }
}
