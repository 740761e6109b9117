package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several leavers in one message, typed or pasted from a spreadsheet. */
class PastedListTest {

  private static final List<String> THREE =
      List.of("a.visser@contoso.nl", "p.bouma@contoso.nl", "r.vandam@contoso.nl");

  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final People PEOPLE = UNDERSTANDING.index(new Contoso());

  private static Clause read(String text) {
    return UNDERSTANDING.read(text, Contoso.dutch(null), PEOPLE).main();
  }

  private static List<String> leavers(Clause clause) {
    return clause.people().stream()
        .filter(mention -> mention.role() == Mention.Role.LEAVER)
        .flatMap(mention -> mention.upns().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anke, Piet en Ruud gaan 1 juni weg",
        "Anke + Piet + Ruud uit dienst",
        "offboard Anke/Piet/Ruud",
        "Visser, Anke; Bouma, Piet; van Dam, Ruud gaan uit dienst",
        "deze mensen gaan uit dienst:\nAnke Visser\nPiet Bouma\nRuud van Dam",
        "- Anke Visser\n- Piet Bouma\n- Ruud van Dam\noffboard them all",
        "1. Anke Visser\n2. Piet Bouma\n3. Ruud van Dam\nallemaal uit dienst",
        "uit dienst per 1 juni: a.visser@contoso.nl; p.bouma@contoso.nl; r.vandam@contoso.nl",
        "uit dienst:\nAnke Visser\tVerkoop\nPiet Bouma\tVerkoop\nRuud van Dam\tLogistiek",
        "uit dienst:\nAnke Visser\ta.visser@contoso.nl\nPiet Bouma\tp.bouma@contoso.nl\n"
            + "Ruud van Dam\tr.vandam@contoso.nl",
        "offboard these:\nAnke Visser;a.visser@contoso.nl;Verkoop\n"
            + "Piet Bouma;p.bouma@contoso.nl;Verkoop\nRuud van Dam;r.vandam@contoso.nl;Logistiek"
      })
  void findsEverybodyAsALeaver(String text) {
    Clause clause = read(text);

    assertEquals(Intent.OFFBOARD, clause.intent(), text);
    assertEquals(THREE, leavers(clause), text);
  }

  @Test
  void takesTheAddressBesideANameForWhoIsMeant() {
    assertEquals(
        List.of("jan.devries@contoso.nl"),
        leavers(read("offboard Jan de Vries <jan.devries@contoso.nl>")));
    assertEquals(
        List.of("j.devries@contoso.nl"),
        leavers(read("uit dienst: j.devries@contoso.nl;Jan de Vries")));
  }

  @Test
  void keepsANameApartFromSomebodyElsesAddress() {
    assertEquals(
        List.of("a.visser@contoso.nl", "p.bouma@contoso.nl"),
        leavers(read("Anke Visser, p.bouma@contoso.nl gaan uit dienst")));
  }

  @Test
  void findsAHundredPeopleInOneMessage() {
    GeneratedDirectory directory = new GeneratedDirectory(100);
    String list =
        directory.entries().stream()
            .map(person -> person.displayName() + ";" + person.upn())
            .collect(Collectors.joining("\n", "deze mensen gaan uit dienst:\n", ""));

    Reading reading = UNDERSTANDING.read(list, Contoso.dutch(null), UNDERSTANDING.index(directory));

    List<String> found =
        reading.people().stream().flatMap(mention -> mention.upns().stream()).distinct().toList();
    assertEquals(directory.entries().stream().map(Directory.Entry::upn).toList(), found);
    assertTrue(
        reading.people().stream().allMatch(mention -> mention.role() == Mention.Role.LEAVER));
  }
}
