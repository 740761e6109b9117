package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody only supposes is answered, not done. */
class HypothesisTest {

  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final People PEOPLE = UNDERSTANDING.index(new Contoso());

  private static Clause read(Language language, String text) {
    String anke = "a.visser@contoso.nl";
    Hearing hearing = language == Language.DUTCH ? Contoso.dutch(anke) : Contoso.english(anke);
    return UNDERSTANDING.read(text, hearing, PEOPLE).main();
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, suppose I forward the mail",
    "ENGLISH, suppose we give Joost her mailbox",
    "ENGLISH, and if we just leave the account alone?",
    "ENGLISH, what if I delete the account while mail is forwarded",
    "ENGLISH, 'let''s say I take her licence away'",
    "DUTCH, stel dat ik de mail doorstuur",
    "DUTCH, en als we het account nou laten staan?",
    "DUTCH, stel dat Joost haar postvak krijgt",
    "DUTCH, gesteld dat ik het account verwijder",
    "DUTCH, wat als ik de licentie intrek terwijl er wordt doorgestuurd"
  })
  void isNotDone(Language language, String text) {
    Clause clause = read(language, text);

    assertEquals(Intent.WHAT_IF, clause.intent(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, suppose I forward the mail and take the licence",
    "ENGLISH, what if I delete the account while mail is forwarded",
    "DUTCH, stel dat ik de mail doorstuur en de licentie intrek",
    "DUTCH, wat als ik het account verwijder terwijl er wordt doorgestuurd"
  })
  void isAnsweredWithFacts(Language language, String text) {
    assertFalse(read(language, text).facts().isEmpty(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "forward-mail, ENGLISH, forward her mail to Joost",
    "forward-mail, DUTCH, stuur haar mail door naar Joost",
    "forward-mail, ENGLISH, could you forward her mail to Joost",
    "delete-account, DUTCH, verwijder haar account nu",
    "remove-license, DUTCH, haal de licentie van Anke weg"
  })
  void isToldFromAnAct(String label, Language language, String text) {
    assertEquals(label, read(language, text).intent().label());
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, how long is a deleted account kept",
    "ENGLISH, does a shared mailbox need a licence",
    "DUTCH, hoe lang blijft een verwijderd account bewaard",
    "DUTCH, heeft een gedeeld postvak een licentie nodig"
  })
  void isToldFromAQuestionInGeneral(Language language, String text) {
    assertEquals(Intent.QUESTION, read(language, text).intent());
  }
}
