package nl.vertrek.tenant.sim.make;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people are called. No two names of a list are spelled alike in an address. */
final class Names {

  /** Letters that do not come apart into a plain one and its mark. */
  private static final Map<String, String> PLAIN =
      Map.of("ø", "o", "ł", "l", "ı", "i", "ß", "ss", "æ", "ae", "ð", "d");

  private final List<String> given = WordList.read("given-names.txt");
  private final List<String> surnames = WordList.read("surnames.txt");
  private final List<String> plainGiven = given.stream().map(Names::plain).toList();
  private final List<String> plainSurnames = surnames.stream().map(Names::plain).toList();

  /** A person's name, by the places of its parts in the lists. */
  record Chosen(int given, int surname) {}

  Chosen choose(Luck luck) {
    return new Chosen(
        luck.favouringTheFirst(given.size()), luck.favouringTheFirst(surnames.size()));
  }

  /** How many full names there are. */
  int count() {
    return given.size() * surnames.size();
  }

  /** The full name's number, from 0. */
  int number(Chosen name) {
    return name.given() * surnames.size() + name.surname();
  }

  String given(Chosen name) {
    return given.get(name.given());
  }

  String surname(Chosen name) {
    return surnames.get(name.surname());
  }

  /** As it stands in front of the at sign. */
  String inAddress(Chosen name) {
    return plainGiven.get(name.given()) + "." + plainSurnames.get(name.surname());
  }

  /** Letters a to z of it, and no others. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      lower = lower.replace(letter.getKey(), letter.getValue());
    }
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
  }
}
