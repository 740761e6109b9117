package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One name being read: word by word for as long as somebody has all of its words. Who is left over
 * is meant.
 */
final class NameRun {
  private final NameLexicon lexicon;
  private final String text;
  private final List<Token> tokens;
  private final People people;
  private final int first;
  private final List<String> words = new ArrayList<>();
  private final List<String> typedParticles = new ArrayList<>();
  private String initials = "";
  private List<Integer> left = List.of();
  private List<Integer> doubtful = List.of();
  private int end;
  private int typos;
  private boolean possessive;

  NameRun(NameLexicon lexicon, String text, List<Token> tokens, int first, People people) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
    this.first = first;
    this.people = people;
    end = first;
  }

  Optional<Found.Person> read() {
    int next = readInitials();
    List<String> pending = new ArrayList<>();
    while (next < tokens.size() && !possessive) {
      Token token = tokens.get(next);
      if (isLink(next)) {
        next++;
      } else if ((lexicon.particles().contains(token.word())
              && people.named(People.key(token.word())).isEmpty())
          || isParticleBefore(next)) {
        pending.add(token.word());
        next++;
      } else if (token.isWord() && extend(token, next, pending)) {
        pending.clear();
        next++;
        end = next;
      } else {
        break;
      }
    }
    if (left.isEmpty() || isSomebodyElse()) {
      return Optional.empty();
    }
    NameChoice.Said said = new NameChoice.Said(first, end, words, typedParticles, initials, typos);
    return new NameChoice(lexicon, text, tokens, people, said).among(left, doubtful, possessive);
  }

  private boolean isParticleBefore(int index) {
    return !words.isEmpty() && lexicon.particles().contains(tokens.get(index).word());
  }

  /** "J. de Vries", "JW van den Berg": letters count only when a surname follows. */
  private int readInitials() {
    int next = first;
    StringBuilder letters = new StringBuilder();
    while (next < tokens.size() && tokens.get(next).isWord()) {
      String word = tokens.get(next).word();
      boolean dot = next + 1 < tokens.size() && tokens.get(next + 1).is(".");
      boolean letter = word.length() == 1;
      boolean several = word.length() <= 3 && letters.isEmpty() && !isOrdinaryInitials(word);
      if ((!letter && !several) || !people.named(word).isEmpty()) {
        break;
      }
      letters.append(word);
      next += dot ? 2 : 1;
      if (!letter) {
        break;
      }
    }
    if (letters.isEmpty() || letters.length() > 4) {
      return first;
    }
    initials = letters.toString();
    return next;
  }

  private boolean isOrdinaryInitials(String word) {
    return lexicon.particles().contains(word)
        || lexicon.commonWords().contains(word)
        || lexicon.towards().contains(word)
        || lexicon.about().contains(word);
  }

  /** A hyphen between given names, or the comma of "Visser, Anke". */
  private boolean isLink(int index) {
    Token token = tokens.get(index);
    if (words.isEmpty() || index + 1 >= tokens.size()) {
      return false;
    }
    if (token.is("'")) {
      // "van 't Hoff"
      return tokens.get(index + 1).joined()
          && lexicon.particles().contains(tokens.get(index + 1).word());
    }
    if (token.is("-")) {
      return token.joined() && tokens.get(index + 1).joined();
    }
    if (token.is(".") || token.is("/")) {
      return !typedPending(index);
    }
    return token.is(",")
        && words.size() == 1
        && left.stream()
            .allMatch(number -> people.person(number).surname().contains(words.getFirst()))
        && left.stream()
            .anyMatch(
                number -> people.person(number).isCalled(People.key(tokens.get(index + 1).word())));
  }

  private boolean typedPending(int index) {
    return !lexicon.particles().contains(tokens.get(index - 1).word());
  }

  private boolean extend(Token token, int index, List<String> pending) {
    String key = People.key(token.word());
    List<Integer> exact = narrowed(people.named(key), pending);
    if (!exact.isEmpty()) {
      String owner = owner(key);
      if (!owner.isEmpty() && !key.contains("'") && isPossessed(index + 1)) {
        // "Sanne Bakkers mail": Sanne Bakkers, or Sanne Bakker's.
        doubtful = narrowed(people.named(owner), pending);
      }
      return take(key, exact, pending);
    }
    String owner = owner(token.word());
    List<Integer> owners = owner.isEmpty() ? List.of() : narrowed(people.named(owner), pending);
    if (!owners.isEmpty() && !lexicon.isOrdinary(token.word())) {
      possessive = true;
      return take(owner, owners, pending);
    }
    boolean ordinary = lexicon.isOrdinary(token.word()) && (words.isEmpty() || !token.capital());
    if (typos > 0 || ordinary || (!initials.isEmpty() && key.length() < 4)) {
      return false;
    }
    return extendWithTypo(key, owner, pending);
  }

  private boolean extendWithTypo(String key, String owner, List<String> pending) {
    List<Integer> near = near(key, pending);
    if (near.isEmpty() && owner.length() >= 4) {
      near = near(owner, pending);
      possessive = !near.isEmpty();
    }
    if (near.isEmpty()) {
      return false;
    }
    typos++;
    return take(key, near, pending);
  }

  private List<Integer> near(String key, List<String> pending) {
    List<Integer> near = List.of();
    for (String word : people.near(key)) {
      near = Ascending.either(near, narrowed(people.named(word), pending));
    }
    return near;
  }

  private List<Integer> narrowed(List<Integer> named, List<String> pending) {
    List<Integer> fitting = named;
    if (words.isEmpty() && !pending.isEmpty()) {
      fitting = only(fitting, person -> lexicon.fits(pending, person));
    }
    if (words.isEmpty()) {
      return initials.isEmpty() ? fitting : only(fitting, this::fitsInitials);
    }
    return Ascending.common(left, fitting);
  }

  private boolean take(String word, List<Integer> numbers, List<String> pending) {
    if (words.contains(word)) {
      return false;
    }
    words.add(word);
    typedParticles.addAll(pending);
    left = numbers;
    return true;
  }

  private boolean fitsInitials(People.Person person) {
    StringBuilder letters = new StringBuilder();
    person.given().forEach(name -> letters.append(name.charAt(0)));
    return letters.toString().startsWith(initials);
  }

  /** The name of whom the thing is that a possessive goes before; empty where it is none. */
  private static String owner(String word) {
    if (word.endsWith("'s") && word.length() > 3) {
      return People.key(word.substring(0, word.length() - 2));
    }
    return word.endsWith("s") && word.length() > 3
        ? People.key(word.substring(0, word.length() - 1))
        : "";
  }

  private boolean isPossessed(int index) {
    return lexicon.possessed().has(tokens, index);
  }

  /** "Anke Jansen" is not the Anke of the directory. */
  private boolean isSomebodyElse() {
    if (possessive || end >= tokens.size() || end == first) {
      return false;
    }
    int next = end;
    while (next < tokens.size() - 1 && lexicon.particles().contains(tokens.get(next).word())) {
      next++;
    }
    Token after = tokens.get(next);
    boolean onlyGiven =
        left.stream()
            .noneMatch(number ->
                !Set.copyOf(people.person(number).surname()).stream().noneMatch(words::contains));
    return onlyGiven
        && after.isWord()
        && after.capital()
        && !after.joined()
        && next == end
        && !isShouting(text)
        && !lexicon.isOrdinary(after.word())
        && people.named(People.key(after.word())).isEmpty()
        && people.named(owner(after.word())).isEmpty();
  }

  static boolean isShouting(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private List<Integer> only(List<Integer> numbers, Predicate<People.Person> test) {
    return numbers.stream().filter(number -> test.test(people.person(number))).toList();
  }
}
