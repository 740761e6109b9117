package nl.vertrek.understanding;

import java.util.List;
import java.util.Optional;

/** Finds amounts and differences ("24", "twee minder", "a dozen") and sizes ("60 GB"). */
final class NumberFinder {

  private final Amounts amounts;
  private final Phrases sizes;
  private final Phrases less;
  private final Phrases more;
  private final Phrases downBy;
  private final Phrases lower;
  private final Phrases minus;

  NumberFinder(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    sizes = lexicon.phrases("size.unit");
    less = lexicon.phrases("less");
    more = lexicon.phrases("more");
    minus = lexicon.phrases("minus");
    downBy = lexicon.phrases("down.by");
    lower = lexicon.phrases("lower");
  }

  /** The amount or size that begins at a token, if any. */
  Optional<Found> at(List<Token> tokens, int index) {
    Amounts.Amount amount = amounts.at(tokens, index);
    if (!amount.found()) {
      return Optional.empty();
    }
    int end = index + amount.length();
    int decimals = decimals(tokens, end);
    if (sizes.has(tokens, end + decimals)) {
      return Optional.of(new Found.Size(index, end + decimals + 1));
    }
    if (decimals > 0
        || (tokens.get(index).joined() && index > 0 && !tokens.get(index - 1).is("-"))) {
      return Optional.empty();
    }
    int counted = less.has(tokens, end) || more.has(tokens, end) ? end : end + 1;
    if (less.has(tokens, counted)) {
      return Optional.of(number(index, counted == end ? end + 1 : end, -amount.value()));
    }
    if (!amounts.plain(tokens, index).found()) {
      return Optional.empty();
    }
    return Optional.of(
        number(index, end, isDownBy(tokens, index) ? -amount.value() : amount.value()));
  }

  private static Found number(int first, int end, int amount) {
    return new Found.Quantity(first, end, amount);
  }

  private static int decimals(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
            && (tokens.get(index).is(",") || tokens.get(index).is("."))
            && tokens.get(index).joined()
            && tokens.get(index + 1).joined()
            && tokens.get(index + 1).isNumber()
        ? 2
        : 0;
  }

  /** "-2", "min 2", "verlaag met 2", "lower it by two". */
  private boolean isDownBy(List<Token> tokens, int index) {
    if (index == 0) {
      return false;
    }
    Token before = tokens.get(index - 1);
    if ((before.is("-") && tokens.get(index).joined() && !before.joined())
        || minus.contains(before.word())) {
      return true;
    }
    return downBy.has(tokens, index - 1)
        && tokens.subList(0, index).stream().anyMatch(token -> lower.contains(token.word()));
  }
}
