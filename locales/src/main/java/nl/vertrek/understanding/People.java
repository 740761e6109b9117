package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names and products of one state of the directory, ready to be found in messages: every way a
 * name may be begun is a key, so that a message costs the same in a directory of a million people.
 * Immutable.
 */
public final class People {

  private static final Pattern ASIDES = Pattern.compile("\\([^)]*\\)|<[^>]*>");
  private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final int SHORTEST_TYPO = 3;
  private static final int LONGEST_TYPO = 100;

  /** One person's name, cut into what people type of it. */
  record Person(
      Directory.Entry entry,
      List<String> given,
      List<String> called,
      List<String> particles,
      List<String> surname,
      Set<String> place) {

    String upn() {
      return entry.upn();
    }

    /** Whether a word says the department or the job, perhaps cut short. */
    boolean isOf(String word) {
      return place.stream()
          .anyMatch(own -> own.equals(word) || (word.length() >= 4 && own.startsWith(word)));
    }

    boolean isCalled(String word) {
      return given.contains(word) || called.contains(word);
    }
  }

  /** A product with its names cut into words. */
  record NamedProduct(Directory.Product product, List<Token> sku, List<Token> name) {

    static NamedProduct of(Directory.Product product) {
      return new NamedProduct(
          product, Tokenizer.tokens(product.sku()), Tokenizer.tokens(product.displayName()));
    }
  }

  private final List<Person> persons = new ArrayList<>();
  private final Map<String, List<Integer>> byAddress = new HashMap<>();
  private final Map<String, List<Integer>> byLocalPart = new HashMap<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<String>> byNeighbour = new HashMap<>();
  private final List<NamedProduct> products;
  private final Phrases particles;

  People(
      Collection<Directory.Entry> entries,
      Collection<Directory.Product> products,
      Lexicon lexicon) {
    this.products = products.stream().map(NamedProduct::of).toList();
    particles = lexicon.phrases("particle");
    entries.forEach(this::add);
    byWord.keySet().stream()
        .filter(word -> word.length() >= SHORTEST_TYPO)
        .forEach(this::addNeighbours);
  }

  private void addNeighbours(String word) {
    Set<String> keys = neighbours(word);
    keys.addAll(neighbours(spelledOut(word)));
    keys.forEach(key -> byNeighbour.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(word));
  }

  /** A slip within "ij" is found in the two letters that were meant, not in the key's one. */
  private static String spelledOut(String key) {
    return key.replace("y", "ij");
  }

  private void add(Directory.Entry entry) {
    int number = persons.size();
    Person person = person(entry);
    persons.add(person);
    Set<String> words = new LinkedHashSet<>(person.given());
    words.addAll(person.called());
    words.addAll(person.surname());
    words.forEach(word -> put(byWord, word, number));
    address(entry.upn(), number);
    entry.aliases().forEach(alias -> address(alias, number));
  }

  private void address(String address, int number) {
    String folded = Folding.fold(address);
    put(byAddress, folded, number);
    int at = folded.indexOf('@');
    if (at > 0) {
      put(byLocalPart, folded.substring(0, at), number);
    }
  }

  private static void put(Map<String, List<Integer>> keys, String key, int number) {
    List<Integer> numbers = keys.computeIfAbsent(key, _ -> new ArrayList<>(1));
    if (numbers.isEmpty() || numbers.getLast() != number) {
      numbers.add(number);
    }
  }

  private Person person(Directory.Entry entry) {
    String givenName = entry.givenName();
    String familyName = entry.surname();
    List<String> display = words(ASIDES.matcher(entry.displayName()).replaceAll(" "));
    List<String> given = givenName == null ? List.of() : words(givenName);
    List<String> family = familyName == null ? List.of() : words(familyName);
    List<String> before = new ArrayList<>();
    List<String> surname = new ArrayList<>();
    for (String word : family) {
      (particles.contains(word) ? before : surname).add(word);
    }
    if (given.isEmpty() && family.isEmpty()) {
      surname.addAll(display);
    }
    List<String> called = new ArrayList<>(display);
    called.removeAll(given);
    called.removeAll(family);
    called.removeAll(surname);
    called.removeIf(particles::contains);
    Set<String> place = new LinkedHashSet<>();
    for (String label : Arrays.asList(entry.department(), entry.jobTitle())) {
      if (label != null) {
        place.addAll(words(label));
      }
    }
    return new Person(entry, given, called, before, surname, place);
  }

  /** A name's words as keys. */
  static List<String> words(String name) {
    return NOT_NAME
        .splitAsStream(Folding.fold(name))
        .map(People::key)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The key of a folded word: "Rypkema" and "Rijpkema", "O'Brien" and "OBrien" are one. */
  static String key(String word) {
    String plain = word.indexOf('\'') < 0 ? word : word.replace("'", "");
    return plain.contains("ij") ? plain.replace("ij", "y") : plain;
  }

  Person person(int number) {
    return persons.get(number);
  }

  List<NamedProduct> products() {
    return products;
  }

  List<Integer> byAddress(String address) {
    return byAddress.getOrDefault(address, List.of());
  }

  List<Integer> byLocalPart(String localPart) {
    return byLocalPart.getOrDefault(localPart, List.of());
  }

  /** Everybody with this word in the name. */
  List<Integer> named(String key) {
    return byWord.getOrDefault(key, List.of());
  }

  /** The words of names that are one typing error away. */
  Set<String> near(String key) {
    Set<String> near = new LinkedHashSet<>();
    if (key.length() >= SHORTEST_TYPO && key.length() <= LONGEST_TYPO) {
      for (String neighbour : neighbours(key)) {
        for (String word : byNeighbour.getOrDefault(neighbour, List.of())) {
          if (Typo.isOne(key, word) || Typo.isOne(key, spelledOut(word))) {
            near.add(word);
          }
        }
      }
    }
    return near;
  }

  /** A word and the word with any one letter left out: two words one error apart share one. */
  private static Set<String> neighbours(String word) {
    Set<String> neighbours = new LinkedHashSet<>();
    neighbours.add(word);
    for (int i = 0; i < word.length(); i++) {
      neighbours.add(word.substring(0, i) + word.substring(i + 1));
    }
    return neighbours;
  }
}
