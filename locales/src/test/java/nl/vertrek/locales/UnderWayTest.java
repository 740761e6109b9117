package nl.vertrek.locales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A language of which a handful of messages is there can be looked at, and harms nobody. */
class UnderWayTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");
  private static final Locale FRISIAN = Locale.forLanguageTag("fy-NL");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void saysWhatItHasAndFallsBackForTheRest() {
    assertEquals("Wa giet út tsjinst?", catalogue.render(Message.of("ask.who"), FRISIAN));
    assertEquals("Tot ziens. Lopende dossiers gaan gewoon door.", said("bye", FRISIAN));
    assertEquals("3 dagen", catalogue.render(Message.of("span.days").with("count", 3), FRISIAN));
  }

  @Test
  void isNeverOffered() {
    assertFalse(catalogue.offered().contains(FRISIAN));
    assertEquals(FRISIAN, catalogue.locale("fy-nl").orElseThrow());
    assertEquals(DUTCH, catalogue.basis(FRISIAN));
  }

  @Test
  void anOfferedLanguageSaysWhatItLacksInTheOther() {
    var lacking = Catalogue.of(List.of(Texts.of(DUTCH), Texts.of(ENGLISH).without("ask.who")));
    assertEquals("Wie gaat uit dienst?", lacking.render(Message.of("ask.who"), ENGLISH));
    assertEquals("[Ŵîé", lacking.render(Message.of("ask.who"), Pseudo.LOCALE).substring(0, 4));
  }

  @Test
  void anEditIsSaidAtOnceAndTakenBack() {
    catalogue.edits().put(new Edits.Edit(ENGLISH, "thank", "My pleasure."));
    assertEquals("My pleasure.", said("thank", ENGLISH));
    assertEquals("[Ṁý", said("thank", Pseudo.LOCALE).substring(0, 3));
    assertEquals(
        List.of(new Edits.Edit(ENGLISH, "thank", "My pleasure.")), catalogue.edits().all());
    catalogue.edits().remove(ENGLISH, "thank");
    assertEquals("You’re welcome.", said("thank", ENGLISH));
  }

  @Test
  void anEditThatIsNoPatternIsRefused() {
    var broken = new Edits.Edit(ENGLISH, "thank", "Thanks {name");
    assertThrows(IllegalArgumentException.class, () -> catalogue.edits().put(broken));
    assertEquals("You’re welcome.", said("thank", ENGLISH));
  }

  private String said(String key, Locale locale) {
    return catalogue.render(Message.of(key), locale);
  }
}
