package nl.vertrek.locales.check;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;

/** Looks for one kind of fault. What is no pattern at all is found by {@link Syntax} alone. */
public interface Check {

  /** What is wrong with these texts, those of the reference locale first. */
  Stream<Finding> findings(List<Texts> all);

  /** The checks that need nothing but the texts. */
  static List<Check> ofTexts() {
    return List.of(
        new SameKeys(),
        new Syntax(),
        new SamePlaceholders(),
        new PluralArms(),
        new Terms(),
        new Spacing(),
        new Quotes());
  }
}
