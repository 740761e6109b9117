package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTest {

  @TempDir private Path data;

  @Test
  void answersEveryLineAndNumbersWhatCanBeChosen() throws IOException {
    String said = chat(Language.ENGLISH, "\nAnke Visser is leaving on Friday\n\n2\n");
    assertTrue(said.contains("Anke Visser"), said);
    assertTrue(said.contains("\n  1. "), said);
    assertFalse(said.contains("> "), said);
  }

  @Test
  void saysThatALineIsTooLongHoweverLongItIs() throws IOException {
    String line = "Anke Visser is leaving on Friday " + "x".repeat(300_000) + " and stays";
    String said = chat(Language.ENGLISH, line + "\r\nwho is Anke Visser\r\n");
    assertTrue(said.contains("too long"), said);
    assertTrue(said.contains("a.visser@contoso.nl") || said.contains("Anke Visser"), said);
    assertFalse(said.contains("xxx"), said);
  }

  @Test
  void writesNamesOfEveryScriptAsTheyAre() throws IOException {
    String said = chat(Language.DUTCH, "ياسمين بنعلي gaat vrijdag uit dienst\n");
    assertTrue(said.contains("ياسمين بنعلي"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "toon in het Engels, nl-NL, Who is leaving?, Wie gaat uit dienst?",
    "Show this in Dutch., en-US, Wie gaat uit dienst?, Who is leaving?",
  })
  void tellsEverythingAgainInTheOtherLanguageAndGoesOnInItsOwn(
      String asking, String tag, String again, String own) throws IOException {
    Language language =
        Language.DUTCH.locale().toLanguageTag().equals(tag) ? Language.DUTCH : Language.ENGLISH;
    String said = chat(language, asking + "\n/locale tlh\n");
    int told = said.indexOf(again);
    assertTrue(said.indexOf(own) < told, said);
    assertTrue(said.lastIndexOf(own) > told, said);
    assertEquals(said.indexOf(again), said.lastIndexOf(again), said);
  }

  private String chat(Language language, String lines) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      var out = new PrintStream(said, true, StandardCharsets.UTF_8);
      new Chat(house.engine(), new Retelling(house.catalogue()), out, false)
          .run(house.speaker(), language, new BufferedReader(new StringReader(lines)));
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
