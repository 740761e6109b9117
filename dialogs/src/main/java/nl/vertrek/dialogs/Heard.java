package nl.vertrek.dialogs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Choice;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Mention;
import nl.vertrek.understanding.Reading;

/** What somebody said, as an answer to what was asked. */
record Heard(Reading reading, Catalogue catalogue) {

  /** The intent of the main clause; {@link Intent#NONE} where it is not sure. */
  Intent intent() {
    Clause main = reading.main();
    return main.sure() ? main.intent() : Intent.NONE;
  }

  /** The option whose words were said, and nothing else; a number counts as the option's place. */
  Optional<String> exactly(Prompt prompt) {
    String said = plain(reading.text());
    for (Option option : prompt.options()) {
      if (words(option).stream().anyMatch(said::equals)) {
        return Optional.of(option.id());
      }
    }
    return said.matches("\\d{1,2}") ? at(prompt, Integer.parseInt(said)) : Optional.empty();
  }

  /** The one option that the words point at: by place, by yes or no, or by what it is called. */
  Optional<String> loosely(Prompt prompt) {
    for (Choice choice : reading.choices()) {
      if (choice instanceof Choice.Ordinal ordinal) {
        int index = ordinal.index();
        return at(prompt, index < 0 ? prompt.options().size() + 1 + index : index);
      }
    }
    var named = named(prompt);
    if (named.isPresent()) {
      return named;
    }
    if (!saysNothingElse()) {
      return Optional.empty();
    }
    return switch (intent()) {
      case YES -> Optional.ofNullable(prompt.yes());
      case NO -> Optional.ofNullable(prompt.no());
      default -> Optional.empty();
    };
  }

  /** A yes or a no counts only alone: with a day or a person it is about something else. */
  private boolean saysNothingElse() {
    return reading.clauses().size() == 1
        && reading.when() == null
        && reading.products().isEmpty()
        && reading.people().stream().allMatch(Mention::pronoun);
  }

  private Optional<String> named(Prompt prompt) {
    var found = prompt.options().stream().filter(this::names).map(Option::id).toList();
    return found.size() == 1 && !reading.text().contains("?")
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  /** Who refuses something names it too, so that only words of refusal count then. */
  private boolean names(Option option) {
    String said = " " + plain(reading.text()) + " ";
    boolean refusing = says("refusing");
    return words(option).stream()
        .filter(word -> said.contains(" " + word + " "))
        .anyMatch(word -> !refusing || says("refusing", word));
  }

  private static Optional<String> at(Prompt prompt, int place) {
    return place >= 1 && place <= prompt.options().size()
        ? Optional.of(prompt.options().get(place - 1).id())
        : Optional.empty();
  }

  private List<String> words(Option option) {
    var words = new ArrayList<String>();
    for (Locale locale : catalogue.spoken()) {
      words.add(plain(catalogue.render(option.label(), locale)));
    }
    catalogue.phrases(option.id()).forEach(phrase -> words.add(plain(phrase)));
    return words;
  }

  /** Whether one of the phrases kept under this id was said, and nothing else. */
  boolean saysOnly(String id) {
    String said = plain(reading.text());
    return catalogue.phrases(id).stream().anyMatch(word -> said.equals(plain(word)));
  }

  /** Whether one of the phrases kept under this id was said. */
  boolean says(String id) {
    return says(id, reading.text());
  }

  /** Whether one of the phrases kept under this id stands in a part of what was said. */
  boolean says(String id, String part) {
    String said = " " + plain(part) + " ";
    return catalogue.phrases(id).stream().anyMatch(word -> said.contains(" " + plain(word) + " "));
  }

  /** Whether words between two names make a list of them. */
  boolean joins(String words) {
    return catalogue.phrases("joining").stream().anyMatch(word -> words.equals(plain(word)));
  }

  /** What was said besides the names of people. */
  String besidesNames() {
    var words = new StringBuilder(reading.text());
    for (Mention mention : reading.people()) {
      for (int at = mention.from(); at < mention.to(); at++) {
        words.setCharAt(at, ' ');
      }
    }
    return plain(words.toString());
  }

  /** Everybody named other than by a pronoun, with all the people that each name can be. */
  Stream<Upn> named() {
    return reading.people().stream()
        .filter(mention -> !mention.pronoun())
        .flatMap(mention -> upns(mention).stream());
  }

  /** People named, other than by a pronoun, in one role. */
  List<Mention> named(Mention.Role role) {
    return reading.people().stream()
        .filter(mention -> mention.role() == role && !mention.pronoun())
        .toList();
  }

  /** Who a mention can be. */
  static List<Upn> upns(Mention mention) {
    return mention.upns().stream().map(Upn::new).toList();
  }

  /** Words without capitals, accents, punctuation and doubled spaces. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}@:+]+", " ")
        .strip();
  }
}
