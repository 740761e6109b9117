package nl.vertrek.locales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pseudo-language is English that shows what is not translated and what is cut off. */
class PseudoTest {

  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void isReadableLongerAndBetweenBrackets() {
    assertEquals("[Šĥöŵ ḿé~~~]".length(), Pseudo.of("Show me").length());
    assertTrue(Pseudo.of("Show me").startsWith("[Šĥöŵ ɱé"), Pseudo.of("Show me"));
    assertTrue(Pseudo.of("Show me").endsWith("]"));
  }

  @Test
  void leavesArgumentsAndPluralsAsTheyAre() {
    var pattern = "{count, plural, =0 {none of {name}} one {# day} other {# days, ’{at}’}} left";
    var before = Patterns.of(pattern);
    var after = Patterns.of(Pseudo.of(pattern));
    assertEquals(before.arguments(), after.arguments());
    assertEquals(before.plurals(), after.plurals());
    assertTrue(
        after.texts().stream().noneMatch(text -> PLAIN.matcher(text).find()), after::toString);
  }

  @Test
  void saysEverythingAtLeastFortyPercentLonger() {
    for (Texts.Line line : Texts.of(ENGLISH).lines()) {
      for (var specimen : new Specimens().of(line.key(), line.pattern())) {
        String english = catalogue.render(specimen.message(), ENGLISH);
        String pseudo = catalogue.render(specimen.message(), Pseudo.LOCALE);
        assertTrue(pseudo.startsWith("[") && pseudo.endsWith("]"), pseudo);
        if (Patterns.of(line.pattern()).arguments().isEmpty()) {
          assertTrue(pseudo.length() >= 1.4 * english.length(), () -> line.key() + ": " + pseudo);
        }
      }
      var texts = Patterns.of(Pseudo.of(line.pattern())).texts();
      int longer = length(texts) - length(Patterns.of(line.pattern()).texts());
      assertTrue(longer >= 0.4 * longest(line.pattern()), line::key);
      assertTrue(texts.stream().noneMatch(text -> PLAIN.matcher(text).find()), line::key);
    }
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  /** The letters that the longest way of saying it has beside its arguments. */
  private static int longest(String pattern) {
    var texts = Patterns.of(pattern).texts();
    int arm = texts.stream().limit(texts.size() - 1L).mapToInt(String::length).max().orElse(0);
    return texts.getLast().length() + arm;
  }

  @Test
  void isSpokenAndNeverOffered() {
    assertTrue(catalogue.spoken().contains(Pseudo.LOCALE));
    assertFalse(catalogue.offered().contains(Pseudo.LOCALE));
    assertEquals(Pseudo.LOCALE, catalogue.locale("QPS-ploc").orElseThrow());
    assertEquals(ENGLISH, catalogue.basis(Pseudo.LOCALE));
  }
}
