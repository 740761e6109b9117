package nl.vertrek.locales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import nl.vertrek.locales.Specimens.Aspect;
import org.junit.jupiter.api.Test;

/** Messages are shown as they come in conversations. */
class SpecimensTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  private final Catalogue catalogue = Catalogue.load();
  private final Specimens specimens = new Specimens();

  @Test
  void showsNoneOneAndMany() {
    assertEquals(
        List.of(
            "USUAL Er zijn 3 mensen die zo heten.",
            "NONE Er zijn 0 mensen die zo heten.",
            "ONE Er is 1 persoon die zo heet.",
            "MANY Er zijn 1.234 mensen die zo heten."),
        shown("find.several"));
  }

  @Test
  void showsNamesThatAreLongAndNamesFromRightToLeft() {
    var shown = shown("take-over.done");
    assertEquals("USUAL Jij leidt nu het dossier van Anke Visser.", shown.getFirst());
    assertTrue(shown.get(1).startsWith("LONG ") && shown.get(1).length() > 80, shown.get(1));
    assertTrue(shown.get(2).contains("\u2068ياسمين بنعلي\u2069"), shown.get(2));
  }

  @Test
  void everyMessageOfTheProductReadsWellWithThem() {
    for (Texts.Line line : Texts.of(DUTCH).lines()) {
      for (var specimen : specimens.of(line.key(), line.pattern())) {
        String shown = catalogue.render(specimen.message(), DUTCH);
        assertTrue(!shown.contains("{"), () -> line.key() + ": " + shown);
        assertTrue(
            specimen.aspect() == Aspect.NONE || !shown.isBlank(), () -> line.key() + " is empty");
      }
    }
  }

  private List<String> shown(String key) {
    String pattern = Texts.of(DUTCH).line(key).orElseThrow().pattern();
    return specimens.of(key, pattern).stream()
        .map(one -> one.aspect() + " " + catalogue.render(one.message(), DUTCH))
        .toList();
  }
}
