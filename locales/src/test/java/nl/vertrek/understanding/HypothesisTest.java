package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody only supposes is answered, not done. */
class HypothesisTest {

  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final People PEOPLE = UNDERSTANDING.index(new Contoso());

  private static Clause read(String text) {
    return UNDERSTANDING.read(text, Contoso.dutch("a.visser@contoso.nl"), PEOPLE).main();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suppose I forward the mail",
        "suppose we give Joost her mailbox",
        "and if we just leave the account alone?",
        "what if I delete the account while mail is forwarded",
        "let's say I take her licence away",
        "stel dat ik de mail doorstuur",
        "en als we het account nou laten staan?",
        "stel dat Joost haar postvak krijgt",
        "gesteld dat ik het account verwijder",
        "wat als ik de licentie intrek terwijl er wordt doorgestuurd"
      })
  void isNotDone(String text) {
    Clause clause = read(text);

    assertEquals(Intent.WHAT_IF, clause.intent(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suppose I forward the mail and take the licence",
        "what if I delete the account while mail is forwarded",
        "stel dat ik de mail doorstuur en de licentie intrek",
        "wat als ik het account verwijder terwijl er wordt doorgestuurd"
      })
  void isAnsweredWithFacts(String text) {
    assertFalse(read(text).facts().isEmpty(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "forward-mail, forward her mail to Joost",
    "forward-mail, stuur haar mail door naar Joost",
    "forward-mail, could you forward her mail to Joost",
    "delete-account, verwijder haar account nu",
    "remove-license, haal de licentie van Anke weg"
  })
  void isToldFromAnAct(String label, String text) {
    assertEquals(label, read(text).intent().label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long is a deleted account kept",
        "does a shared mailbox need a licence",
        "hoe lang blijft een verwijderd account bewaard",
        "heeft een gedeeld postvak een licentie nodig"
      })
  void isToldFromAQuestionInGeneral(String text) {
    assertEquals(Intent.QUESTION, read(text).intent());
  }
}
