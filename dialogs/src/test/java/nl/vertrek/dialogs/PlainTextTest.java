package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import org.junit.jupiter.api.Test;

/**
 * Text outside the catalogue is found. Every dialog of every test is looked at in this way, the
 * random walks among them.
 */
class PlainTextTest {

  private static final Message GREET = Message.of("greet");

  @Test
  void findsASentenceThatStandsInCode() {
    var said = PlainText.in(GREET.with("name", "whoever is there")).orElseThrow();
    assertEquals("“whoever” of “whoever is there”", said);
    assertTrue(PlainText.in(GREET.with("name", "displayName")).isPresent(), "a property's name");
    assertTrue(PlainText.in(GREET.with("name", "Visse")).isPresent(), "half of a word");
    var listed = List.of(new Arg.Text("Anke Visser"), new Arg.Text("nobody else"));
    assertTrue(PlainText.in(Message.of("facts.list").with("items", listed)).isPresent());
  }

  @Test
  void letsNamesOfTheTenantPass() {
    assertTrue(PlainText.in(GREET.with("name", "Anke Visser")).isEmpty());
    assertTrue(PlainText.in(GREET.with("name", "Anke Visser (uit dienst)")).isEmpty());
  }
}
