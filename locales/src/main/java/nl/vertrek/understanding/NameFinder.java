package nl.vertrek.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds people of the directory in a message. A name is read word by word for as long as somebody
 * has all of its words; who is left over is meant. Ordinary words ("wil", "mark", "bakker") are
 * names only where something else says so.
 */
final class NameFinder {

  private final NameLexicon lexicon;

  NameFinder(Lexicon lexicon, Set<String> commonWords) {
    this.lexicon = NameLexicon.of(lexicon, commonWords);
  }

  /** The person named from a token on, if any. */
  Optional<Found.Person> at(String text, List<Token> tokens, int index, People people) {
    Token token = tokens.get(index);
    if (token.isAddress()) {
      List<Integer> owners = people.byAddress(token.word());
      return Optional.of(found(index, index + 1, owners, people, false));
    }
    Optional<Found.Person> account = account(tokens, index, people);
    if (account.isPresent()) {
      return account;
    }
    if (!token.isWord() || (token.joined() && index > 0 && tokens.get(index - 1).isNumber())) {
      return Optional.empty();
    }
    return new NameRun(lexicon, text, tokens, index, people).read();
  }

  /** An account name without its domain, such as "j.devries". */
  private Optional<Found.Person> account(List<Token> tokens, int index, People people) {
    int end = index + 1;
    StringBuilder name = new StringBuilder(tokens.get(index).word());
    while (end + 1 < tokens.size()
        && ".-_".contains(tokens.get(end).word())
        && tokens.get(end).joined()
        && tokens.get(end + 1).joined()) {
      name.append(tokens.get(end).word()).append(tokens.get(end + 1).word());
      end += 2;
    }
    if (end == index + 1) {
      return Optional.empty();
    }
    List<Integer> owners = people.byLocalPart(name.toString());
    return owners.isEmpty()
        ? Optional.empty()
        : Optional.of(found(index, end, owners, people, false));
  }

  static Found.Person found(
      int first, int end, List<Integer> numbers, People people, boolean possessive) {
    List<String> upns = numbers.stream().map(number -> people.person(number).upn()).toList();
    return new Found.Person(first, end, upns, possessive, false);
  }
}
