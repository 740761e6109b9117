package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NamesTest {

  private static Directory.Entry entry(String upn) {
    return new Contoso()
        .entries().stream().filter(entry -> entry.upn().startsWith(upn)).findFirst().orElseThrow();
  }

  private static boolean matches(String typed, String upn) {
    return Names.nameMatches(typed, entry(upn));
  }

  @Test
  void takesTheGivenNameTheFullNameOrTheUpn() {
    assertTrue(matches("Anke", "a.visser@"));
    assertTrue(matches("  anke   VISSER ", "a.visser@"));
    assertTrue(matches("a.visser@contoso.nl", "a.visser@"));
    assertTrue(matches("Lotte Peeters", "l.peeters@"));
  }

  @Test
  void takesNoTypoNoPartAndNobodyElse() {
    assertFalse(matches("Ank", "a.visser@"));
    assertFalse(matches("Anke Viser", "a.visser@"));
    assertFalse(matches("Visser", "a.visser@"));
    assertFalse(matches("", "a.visser@"));
    assertFalse(matches("", "klantenservice@"));
  }

  @Test
  void foldsAccentsDotlessLettersAndDirectionMarks() {
    assertTrue(matches("isil", "i.yildirim@"));
    assertTrue(matches("ISIL YILDIRIM", "i.yildirim@"));
    assertTrue(matches("Jose\u0301 Martina", "j.martina@"));
    assertTrue(matches("\u200fياسمين بنعلي\u200f", "y.benali@"));
  }

  @Test
  void takesMarkUpInANameAsText() {
    assertTrue(matches("Bob <b>Test</b> & Zn.", "b.test@"));
    assertTrue(matches("kevin o’brien", "k.obrien@"));
  }

  @Test
  void takesTheNameSomebodyIsCalledBy() {
    assertTrue(matches("Truus", "g.wiersma@"));
    assertTrue(matches("Geertruida", "g.wiersma@"));
  }
}
