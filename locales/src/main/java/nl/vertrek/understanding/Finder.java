package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything in a message that is not a plain word: moments, products, people, amounts. */
final class Finder {

  private final MomentFinder moments;
  private final ProductFinder products;
  private final NameFinder names;
  private final NumberFinder numbers;
  private final PronounFinder pronouns;

  Finder(Lexicon lexicon, Set<String> commonWords) {
    Amounts amounts = new Amounts(lexicon);
    moments = new MomentFinder(lexicon, amounts);
    products = new ProductFinder(lexicon);
    names = new NameFinder(lexicon, commonWords);
    numbers = new NumberFinder(lexicon, amounts);
    pronouns = new PronounFinder(lexicon);
  }

  Heard hear(String text, List<Token> tokens, Hearing hearing, boolean dayFirst, People people) {
    List<Found> found = new ArrayList<>();
    int index = 0;
    while (index < tokens.size()) {
      Optional<? extends Found> here = at(text, tokens, index, hearing, dayFirst, people);
      here.ifPresent(found::add);
      index = here.map(Found::end).orElse(index + 1);
    }
    return new Heard(text, tokens, NameWithAddress.joined(found, tokens));
  }

  private Optional<? extends Found> at(
      String text,
      List<Token> tokens,
      int index,
      Hearing hearing,
      boolean dayFirst,
      People people) {
    return moments
        .at(tokens, index, hearing, dayFirst)
        .<Found>map(found -> found)
        .or(() -> products.at(tokens, index, people))
        .or(() -> names.at(text, tokens, index, people))
        .or(() -> numbers.at(tokens, index))
        .or(() -> pronouns.at(tokens, index));
  }
}
