package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A directory of any size with names as people here have them, always the same for one size. */
final class GeneratedDirectory implements Directory {

  private static final List<String> GIVEN =
      List.of(
          "Anneke",
          "Bastiaan",
          "Carolien",
          "Daniël",
          "Eline",
          "Frederik",
          "Geertruida",
          "Hassan",
          "Ingrid",
          "Jeroen",
          "Katarzyna",
          "Laurens",
          "Marjolein",
          "Niels",
          "Oumaima",
          "Pieternel",
          "Quirine",
          "Roderick",
          "Sebastiaan",
          "Theodoor",
          "Ursula",
          "Valentijn",
          "Wouter",
          "Xandra",
          "Yasmina",
          "Zeynep",
          "Sara",
          "Sarah",
          "Zoë",
          "Renée",
          "Björn",
          "Françoise",
          "Stephanie",
          "Matthijs",
          "Mathijs",
          "Karel-Jan",
          "Anne-Fleur",
          "Gerrit",
          "Hilde",
          "Ilse",
          "Joris",
          "Koenraad",
          "Liesbeth",
          "Machteld",
          "Nathalie",
          "Olivier",
          "Patricia",
          "Reinier",
          "Simone",
          "Tobias");

  private static final List<String> FAMILY =
      List.of(
          "Jansen",
          "Janssen",
          "Jansens",
          "van der Berg",
          "van den Berg",
          "van de Berg",
          "de Bruijn",
          "Özdemir",
          "Yılmaz",
          "Verhoeven",
          "van 't Hoff",
          "Brouwers",
          "Dijkgraaf",
          "Hoogland",
          "Kuijpers",
          "ter Horst",
          "van Rooijen",
          "Schoonhoven",
          "Veldhuizen",
          "Wagemakers",
          "Zonneveld",
          "Achterberg",
          "Blokland",
          "Couwenberg",
          "Drost",
          "Eikelboom",
          "Fontijn",
          "Groeneveld",
          "Haverkamp",
          "IJzerman",
          "Jongbloed",
          "Kloosterman",
          "Lindeboom",
          "Meulenbelt",
          "Nieuwenhuis",
          "Oosterbaan",
          "Peeters",
          "Quaedvlieg",
          "Rozendaal",
          "Spijkerman",
          "Timmerhuis",
          "Uittenbogaard",
          "Vredeveld",
          "Wiegersma",
          "van Zuylen",
          "O'Sullivan",
          "Lefèvre",
          "Müllenhoff",
          "Kowalewski",
          "van der Kruijssen");

  private static final List<String> DEPARTMENTS =
      List.of("Verkoop", "Inkoop", "Marketing", "Logistiek", "Financiën", "Juridische Zaken");

  private final List<Entry> entries;

  GeneratedDirectory(int size) {
    entries = new ArrayList<>(size);
    Random chance = new Random(size);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < size; i++) {
      entries.add(entry(i, chance, taken));
    }
  }

  /** Names are used once each for as long as there are enough; then they get a number behind. */
  private static Entry entry(int number, Random chance, Set<String> taken) {
    int pairs = GIVEN.size() * FAMILY.size();
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
    if (number >= pairs) {
      family = made(number, chance);
      given = GIVEN.get(chance.nextInt(GIVEN.size()));
    }
    String local = Folding.fold(given + "." + family).replaceAll("[^a-z.]", "");
    String unique = taken.add(local) ? local : local + number;
    String upn = unique + "@example.com";
    return new Entry(
        upn,
        given + " " + family,
        given,
        family,
        "Medewerker",
        DEPARTMENTS.get(chance.nextInt(DEPARTMENTS.size())),
        List.of());
  }

  private static String made(int number, Random chance) {
    String syllables = "bokavelimusotaderihanufegojipawyzu";
    StringBuilder name = new StringBuilder(number % 7 == 0 ? "van " : "");
    for (int i = 0; i < 4; i++) {
      int at = 2 * chance.nextInt(syllables.length() / 2);
      String syllable = syllables.substring(at, at + 2);
      name.append(
          i == 0 ? Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1) : syllable);
    }
    return name.toString();
  }

  /** Whether a word is somebody's surname, so that it is no slip of another. */
  static boolean isFamily(String word) {
    return FAMILY.contains(word);
  }

  @Override
  public Collection<Entry> entries() {
    return entries;
  }

  @Override
  public Collection<Product> products() {
    return new Contoso().products();
  }
}
