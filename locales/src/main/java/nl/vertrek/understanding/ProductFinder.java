package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds products by what is telling in their names ("de E3", "Visio"), by SKU, by what they give.
 */
final class ProductFinder {

  private final Phrases generic;
  private final Phrases words;
  private final Phrases devices;
  private final Map<String, Phrases> services = new HashMap<>();

  ProductFinder(Lexicon lexicon) {
    generic = lexicon.phrases("product.generic");
    words = lexicon.phrases("product.word");
    devices = lexicon.phrases("object");
    for (String service : List.of("calling-plan", "teams-phone")) {
      services.put(service, lexicon.phrases("service." + service));
    }
  }

  /** The product named from a token on, if any. */
  Optional<Found.Product> at(List<Token> tokens, int index, People people) {
    int length = 0;
    List<String> skus = new ArrayList<>();
    for (People.NamedProduct named : people.products()) {
      Directory.Product product = named.product();
      int found = Math.max(named(tokens, index, named), service(tokens, index, product, people));
      if (found > length) {
        length = found;
        skus.clear();
      }
      if (found > 0 && found == length) {
        skus.add(product.sku());
      }
    }
    return skus.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found.Product(index, index + length, skus));
  }

  /** How many tokens name the product: its SKU, or as much as was said of its display name. */
  private int named(List<Token> tokens, int index, People.NamedProduct product) {
    int sku = sequence(tokens, index, product.sku());
    if (sku > 0) {
      return sku;
    }
    List<Token> name = product.name();
    for (int from = 0; from < name.size(); from++) {
      int length = sequence(tokens, index, name.subList(from, name.size()));
      if (length > 0) {
        return length;
      }
    }
    for (int from = 0; from < name.size(); from++) {
      int length = common(tokens, index, name, from);
      if (length > 0 && isTelling(tokens, index, length)) {
        return length;
      }
    }
    return 0;
  }

  private static int sequence(List<Token> tokens, int index, List<Token> name) {
    int length = common(tokens, index, name, 0);
    return length == name.size() && length > 1 ? length : 0;
  }

  private static int common(List<Token> tokens, int index, List<Token> name, int from) {
    int length = 0;
    while (index + length < tokens.size()
        && from + length < name.size()
        && isWord(tokens.get(index + length).word(), name.get(from + length).word())) {
      length++;
    }
    return length;
  }

  /** The word, or several of it: "E3's". */
  private static boolean isWord(String typed, String word) {
    return typed.equals(word) || typed.equals(word + "'s") || typed.equals(word + "s");
  }

  /**
   * Whether the words alone say which product: "E3" and "Visio" do, "Plan 2" and "phone" do not.
   */
  private boolean isTelling(List<Token> tokens, int index, int length) {
    int telling = 0;
    boolean device = false;
    for (Token token : tokens.subList(index, index + length)) {
      if (!generic.contains(token.word()) && !token.isNumber()) {
        telling++;
        device |= devices.contains(token.word());
      }
    }
    return telling > 0 && (!device || length > 1 || words.has(tokens, index + length));
  }

  /** A word for what a product gives; meant is the one that gives little else. */
  private int service(List<Token> tokens, int index, Directory.Product product, People people) {
    for (Map.Entry<String, Phrases> service : services.entrySet()) {
      int length = service.getValue().at(tokens, index).length();
      if (length > 0 && product.services().contains(service.getKey())) {
        boolean smaller =
            people.products().stream()
                .anyMatch(other ->
                    other.product().services().contains(service.getKey())
                        && other.product().services().size() < product.services().size());
        return smaller ? 0 : length;
      }
    }
    return 0;
  }
}
