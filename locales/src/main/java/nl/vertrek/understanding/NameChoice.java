package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides whom the words of a name mean, and whether they are a name at all. */
final class NameChoice {

  /**
   * The words of a name as they were said.
   *
   * @param first their first token
   * @param end after their last token
   * @param particles those typed before the surname
   * @param initials typed before the words, without dots; empty where there are none
   */
  record Said(
      int first, int end, List<String> words, List<String> particles, String initials, int typos) {}

  /** Who is left, and after which token. */
  private record Tie(List<Integer> left, int end) {}

  private final NameLexicon lexicon;
  private final String text;
  private final List<Token> tokens;
  private final People people;
  private final Said said;

  NameChoice(NameLexicon lexicon, String text, List<Token> tokens, People people, Said said) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
    this.people = people;
    this.said = said;
  }

  /** Whom the words name among those who have them all; empty where they are no name. */
  Optional<Found.Person> among(List<Integer> having, List<Integer> doubtful, boolean possessive) {
    List<Integer> left =
        preferred(
            having, person -> said.particles().isEmpty() || lexicon.fits(said.particles(), person));
    left = best(left);
    if (!isName(left)) {
      return Optional.empty();
    }
    left = preferred(left, this::isWrittenSo);
    if (!doubtful.isEmpty()) {
      Set<Integer> both = new LinkedHashSet<>(left);
      both.addAll(best(only(doubtful, this::hasAllButTheLastWord)));
      left = new ArrayList<>(both);
    }
    Tie tie = left.size() > 1 ? broken(left) : new Tie(left, said.end());
    return Optional.of(
        NameFinder.found(
            said.first(), tie.end(), tie.left(), people, possessive || !doubtful.isEmpty()));
  }

  private boolean hasAllButTheLastWord(People.Person person) {
    List<String> words = said.words();
    return words.subList(0, said.words().size() - 1).stream().allMatch(person::isCalled);
  }

  /** Those whose names the words cover best: the whole name, then the whole given name. */
  private List<Integer> best(List<Integer> numbers) {
    if (numbers.size() < 2) {
      return numbers;
    }
    int highest = 0;
    List<Integer> best = new ArrayList<>();
    for (int number : numbers) {
      int cover = cover(people.person(number));
      if (cover > highest) {
        best.clear();
        highest = cover;
      }
      if (cover == highest) {
        best.add(number);
      }
    }
    return best;
  }

  private int cover(People.Person person) {
    boolean surname = covers(person.surname());
    boolean given = covers(person.given()) || covers(person.called()) || !said.initials().isEmpty();
    if (given && surname) {
      return 4;
    }
    if (given || surname) {
      return 3;
    }
    boolean first = !person.given().isEmpty() && said.words().contains(person.given().getFirst());
    return first ? 2 : 1;
  }

  private boolean covers(List<String> name) {
    return !name.isEmpty()
        && (said.words().containsAll(name) || (said.typos() > 0 && isAlmost(name)));
  }

  private boolean isAlmost(List<String> name) {
    return name.stream()
        .allMatch(word ->
            said.words().contains(word)
                || said.words().stream().anyMatch(typed -> Typo.isOne(typed, word)));
  }

  /** Whether accents typed are this person's; without accents nothing is said. */
  private boolean isWrittenSo(People.Person person) {
    String typed =
        text.substring(tokens.get(said.first()).from(), tokens.get(said.end() - 1).to())
            .toLowerCase(Locale.ROOT);
    if (typed.chars().allMatch(letter -> letter < 128)) {
      return true;
    }
    String display = person.entry().displayName().toLowerCase(Locale.ROOT);
    for (String word : typed.split("[\\s-]+", -1)) {
      if (word.chars().anyMatch(letter -> letter >= 128) && !display.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(List<Integer> left) {
    if (said.words().size() > 1 || !said.initials().isEmpty()) {
      return said.initials().isEmpty()
          || left.stream().allMatch(number -> !people.person(number).surname().isEmpty());
    }
    Token token = tokens.get(said.end() - 1);
    if (said.typos() > 0) {
      return token.word().length() >= 5 || (token.capital() && token.word().length() >= 4);
    }
    return (!lexicon.isOrdinary(token.word()) && !isDepartment(left, token.word()))
        || hasEvidence(left, token);
  }

  private boolean isDepartment(List<Integer> left, String word) {
    return left.stream().allMatch(number -> people.person(number).given().isEmpty())
        || left.stream().anyMatch(number -> people.person(number).place().contains(word));
  }

  /** What makes a name of an ordinary word: a capital where none is due, or its neighbours. */
  private boolean hasEvidence(List<Integer> left, Token token) {
    boolean start = said.first() == 0 || ".!?".contains(tokens.get(said.first() - 1).word());
    if (token.capital() && !start && !NameRun.isShouting(text)) {
      return true;
    }
    boolean given =
        left.stream()
            .anyMatch(number ->
                people.person(number).isCalled(said.words().getFirst())
                    || people.person(number).given().isEmpty());
    if (given
        && said.first() > 0
        && lexicon.towards().has(tokens, said.first() - 1)
        && !lexicon.particles().contains(tokens.get(said.first() - 1).word())) {
      return !lexicon.possessed().has(tokens, said.end());
    }
    // A shared mailbox is called like the department whose it is: "klantenservice gaat weg".
    boolean mailbox = left.stream().allMatch(number -> people.person(number).given().isEmpty());
    return (token.capital() || mailbox) && start && lexicon.personVerbs().has(tokens, said.end());
  }

  /** "Jan van de verkoop", "Jan (logistiek)", "Jan de planner". */
  private Tie broken(List<Integer> left) {
    Tie unbroken = new Tie(left, said.end());
    int next = said.end();
    boolean aside = next < tokens.size() && (tokens.get(next).is("(") || tokens.get(next).is(","));
    if (aside) {
      next++;
    }
    int tie = lexicon.ties().at(tokens, next).length();
    if (tie == 0 && !aside) {
      return unbroken;
    }
    next += tie;
    boolean word =
        next < tokens.size() && tokens.get(next).isWord() && tokens.get(next).word().length() > 1;
    if (!word) {
      return unbroken;
    }
    String place = People.key(tokens.get(next).word());
    List<Integer> there = only(left, person -> person.isOf(place));
    if (there.isEmpty() || there.size() == left.size()) {
      return unbroken;
    }
    boolean closed = aside && next + 1 < tokens.size() && tokens.get(next + 1).is(")");
    return new Tie(there, closed ? next + 2 : next + 1);
  }

  private List<Integer> only(List<Integer> numbers, Predicate<People.Person> test) {
    return numbers.stream().filter(number -> test.test(people.person(number))).toList();
  }

  private List<Integer> preferred(List<Integer> numbers, Predicate<People.Person> test) {
    List<Integer> fitting = only(numbers, test);
    return fitting.isEmpty() ? numbers : fitting;
  }
}
