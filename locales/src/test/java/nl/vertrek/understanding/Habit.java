package nl.vertrek.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The ways people write a name. */
enum Habit {
  WHOLE,
  SMALL,
  WITHOUT_ACCENTS,
  PARTICLES_LEFT_OUT,
  PARTICLES_SHORT,
  SURNAME_FIRST,
  INITIAL_AND_SURNAME,
  ADDRESS,
  POSSESSIVE,
  LETTER_LEFT_OUT,
  LETTERS_SWAPPED,
  LETTER_WRONG;

  private static final List<String> PARTICLES =
      List.of("van", "der", "den", "de", "'t", "ter", "te", "la");

  /** Somebody's name written so; empty where the habit does not touch it. */
  Optional<String> of(Directory.Entry person, Random chance) {
    String given = text(person.givenName());
    String family = text(person.surname());
    String name = given + " " + family;
    return switch (this) {
      case WHOLE -> Optional.of(name);
      case SMALL -> Optional.of(name.toLowerCase(Locale.ROOT));
      case WITHOUT_ACCENTS -> changed(name, Folding.fold(name));
      case PARTICLES_LEFT_OUT -> changed(name, given + " " + withoutParticles(family));
      case PARTICLES_SHORT ->
          changed(
              name,
              name.replace("van der ", "vd ").replace("van den ", "vd ").replace("van de ", "vd "));
      case SURNAME_FIRST -> Optional.of(withoutParticles(family) + ", " + given);
      case INITIAL_AND_SURNAME -> Optional.of(given.charAt(0) + ". " + family);
      case ADDRESS -> Optional.of(person.upn());
      case POSSESSIVE -> Optional.of(name + (name.endsWith("s") ? "'" : "s") + " mailbox");
      case LETTER_LEFT_OUT, LETTERS_SWAPPED, LETTER_WRONG -> slipped(given, family, chance);
    };
  }

  private Optional<String> slipped(String given, String family, Random chance) {
    String last = family.substring(family.lastIndexOf(' ') + 1);
    if (last.length() < 5) {
      return Optional.empty();
    }
    int at = 1 + chance.nextInt(last.length() - 2);
    String slip =
        switch (this) {
          case LETTER_LEFT_OUT -> last.substring(0, at) + last.substring(at + 1);
          case LETTERS_SWAPPED ->
              last.substring(0, at)
                  + last.charAt(at + 1)
                  + last.charAt(at)
                  + last.substring(Math.min(last.length(), at + 2));
          default -> last.substring(0, at) + "q" + last.substring(at + 1);
        };
    String before = family.substring(0, family.length() - last.length());
    return changed(last, slip)
        .filter(word -> !GeneratedDirectory.isFamily(word))
        .map(word -> given + " " + before + word);
  }

  private static Optional<String> changed(String before, String after) {
    return before.equals(after) ? Optional.empty() : Optional.of(after);
  }

  private static String withoutParticles(String family) {
    StringBuilder rest = new StringBuilder();
    for (String word : family.split(" ", -1)) {
      if (!PARTICLES.contains(word)) {
        rest.append(rest.isEmpty() ? "" : " ").append(word);
      }
    }
    return rest.toString();
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }
}
