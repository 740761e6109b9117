package nl.vertrek.bot;

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

  private String chat(Language language, String lines) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      new Chat(house.engine(), new PrintStream(said, true, StandardCharsets.UTF_8), false)
          .run(house.speaker(), language, new BufferedReader(new StringReader(lines)));
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
