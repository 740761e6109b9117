package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a name and the address beside it together, as address books and spreadsheets write them:
 * "Jan de Vries <jan.devries@contoso.nl>". The address says which Jan is meant.
 */
final class NameWithAddress {

  private static final String SIGNS = "<(;,:-|";

  private NameWithAddress() {}

  /** What was found, each name and its address being one. */
  static List<Found> joined(List<Found> found, List<Token> tokens) {
    List<Found> joined = new ArrayList<>(found.size());
    for (Found item : found) {
      Found.Person both = joined.isEmpty() ? null : both(joined.getLast(), item, tokens);
      if (both == null) {
        joined.add(item);
      } else {
        joined.set(joined.size() - 1, both);
      }
    }
    return joined;
  }

  private static Found.@Nullable Person both(Found before, Found after, List<Token> tokens) {
    if (!(before instanceof Found.Person one) || !(after instanceof Found.Person other)) {
      return null;
    }
    boolean oneIsAddress = isAddress(one, tokens);
    if (oneIsAddress == isAddress(other, tokens) || !areBeside(one, other, tokens)) {
      return null;
    }
    List<String> owner = oneIsAddress ? one.upns() : other.upns();
    List<String> named = oneIsAddress ? other.upns() : one.upns();
    return owner.size() == 1 && named.containsAll(owner)
        ? new Found.Person(one.first(), other.end(), owner, false, false)
        : null;
  }

  private static boolean isAddress(Found.Person person, List<Token> tokens) {
    return tokens.get(person.first()).isAddress();
  }

  private static boolean areBeside(Found.Person one, Found.Person other, List<Token> tokens) {
    return tokens.subList(one.end(), other.first()).stream()
            .allMatch(token -> SIGNS.contains(token.word()))
        && other.first() - one.end() <= 1;
  }
}
