package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands for {@code {person}}, {@code {date}} and so on while a language is trained. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private final Map<String, List<String>> values = new HashMap<>();

  private Placeholders() {}

  static Placeholders load(Language language) {
    Placeholders placeholders = new Placeholders();
    String name = "/" + language.locale().toLanguageTag() + "/training/placeholders.txt";
    for (String line : Lexicon.lines(name)) {
      int colon = line.indexOf(':');
      placeholders.values.put(
          line.substring(0, colon).strip(),
          Arrays.stream(line.substring(colon + 1).split(",", -1)).map(String::strip).toList());
    }
    return placeholders;
  }

  /** The phrase with values in place; always the same ones for the same phrase. */
  String filled(String phrase) {
    int[] turn = {Math.floorMod(phrase.hashCode(), 1_000)};
    return PLACEHOLDER
        .matcher(phrase)
        .replaceAll(match -> {
          List<String> list = values.get(match.group(1));
          if (list == null) {
            throw new IllegalStateException("no value for " + match.group() + " in: " + phrase);
          }
          return Matcher.quoteReplacement(list.get(turn[0]++ % list.size()));
        });
  }

  /** A directory of the people that stand for placeholders. */
  List<Directory.Entry> people() {
    List<Directory.Entry> people = new ArrayList<>();
    for (String name : values.getOrDefault("person", List.of())) {
      int space = name.indexOf(' ');
      String given = space < 0 ? name : name.substring(0, space);
      String family = space < 0 ? null : name.substring(space + 1);
      String upn = Folding.fold(name).replace(' ', '.') + "@example.com";
      people.add(new Directory.Entry(upn, name, given, family, null, null, List.of()));
    }
    return people;
  }

  static List<Directory.Product> products() {
    return List.of(
        new Directory.Product("SPE_E3", "Microsoft 365 E3", Set.of("exchange", "onedrive")),
        new Directory.Product("SPE_E5", "Microsoft 365 E5", Set.of("exchange", "onedrive")),
        new Directory.Product("SPE_F1", "Microsoft 365 F3", Set.of("exchange", "onedrive")),
        new Directory.Product("STANDARDPACK", "Office 365 E1", Set.of("exchange")),
        new Directory.Product("SPB", "Microsoft 365 Business Premium", Set.of("exchange")),
        new Directory.Product("MCOEV", "Microsoft Teams Phone Standard", Set.of("teams-phone")),
        new Directory.Product(
            "MCOPSTN1", "Microsoft 365 Domestic Calling Plan", Set.of("calling-plan")),
        new Directory.Product("VISIOCLIENT", "Visio Plan 2", Set.of("visio")),
        new Directory.Product("PROJECTPROFESSIONAL", "Project Plan 3", Set.of("project")),
        new Directory.Product("POWER_BI_PRO", "Power BI Pro", Set.of("power-bi")));
  }

  static boolean namesSomebody(String phrase) {
    return phrase.contains("{person}") || phrase.contains("{colleague}");
  }

  /** The words of a phrase that are not placeholders. */
  static Set<String> wordsBeside(String phrase) {
    return Tokenizer.tokens(PLACEHOLDER.matcher(phrase).replaceAll(" ")).stream()
        .filter(Token::isWord)
        .map(Token::word)
        .collect(Collectors.toSet());
  }
}
