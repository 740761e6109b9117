package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;

/** Finds answers to "which one?" in short messages: in long ones such words mean something else. */
final class ChoiceFinder {

  private static final int LONGEST_ANSWER = 8;

  private final Phrases ordinals;
  private final Phrases option;
  private final Phrases around;
  private final Phrases all;
  private final Phrases none;
  private final Amounts amounts;

  ChoiceFinder(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    ordinals = lexicon.phrases("ordinal");
    option = lexicon.phrases("option");
    around = lexicon.phrases("choice.around");
    all = lexicon.phrases("all");
    none = lexicon.phrases("none");
  }

  /** The choices, where the tokens say nothing else. */
  List<Choice> choices(List<Token> tokens) {
    List<Token> words =
        tokens.stream().filter(token -> token.isWord() || token.isNumber()).toList();
    if (words.isEmpty() || words.size() > LONGEST_ANSWER) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    int index = 0;
    while (index < words.size()) {
      int length = at(words, index, choices);
      if (length == 0 && !around.has(words, index)) {
        return List.of();
      }
      index += Math.max(length, Math.max(1, around.at(words, index).length()));
    }
    return choices;
  }

  private int at(List<Token> words, int index, List<Choice> choices) {
    Phrases.Match nothing = none.at(words, index);
    Phrases.Match everything = all.at(words, index);
    if (nothing.found() || everything.found()) {
      choices.add(nothing.found() ? new Choice.None() : new Choice.All());
      return Math.max(nothing.length(), everything.length());
    }
    Phrases.Match ordinal = ordinals.at(words, index);
    if (ordinal.found()) {
      choices.add(new Choice.Ordinal(ordinal.value()));
      return ordinal.length();
    }
    boolean named = index > 0 && option.has(words, index - 1);
    Amounts.Amount amount = amounts.plain(words, index);
    if (amount.found() && amount.value() > 0 && (named || words.size() == amount.length())) {
      choices.add(new Choice.Ordinal(amount.value()));
      return amount.length();
    }
    return ordinalInFigures(words, index, choices);
  }

  /** "2e", "3de", "1st". */
  private static int ordinalInFigures(List<Token> words, int index, List<Choice> choices) {
    boolean marked = index + 1 < words.size() && words.get(index + 1).joined();
    if (!words.get(index).isNumber() || !marked || words.get(index).word().length() > 2) {
      return 0;
    }
    choices.add(new Choice.Ordinal(Integer.parseInt(words.get(index).word())));
    return 2;
  }
}
