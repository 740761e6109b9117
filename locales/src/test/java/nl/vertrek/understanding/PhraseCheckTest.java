package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a localiser is told about the training phrases. */
class PhraseCheckTest {

  private static List<PhraseCheck.Phrase> enough() {
    List<PhraseCheck.Phrase> phrases = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      for (int i = 0; i < PhraseCheck.FEWEST; i++) {
        phrases.add(new PhraseCheck.Phrase(intent.label(), intent.label() + " number " + i));
      }
    }
    return phrases;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void findsNothingToMendInALanguageOfTheProduct(Language language) {
    assertEquals(List.of(), PhraseCheck.faults(language));
  }

  @Test
  void namesALabelWithTooFewPhrases() {
    List<PhraseCheck.Phrase> phrases = enough();
    phrases.removeIf(phrase -> phrase.text().equals("sign-out number 3"));
    assertEquals(
        List.of("nl-NL: sign-out has 39 phrases and needs 40"),
        PhraseCheck.faults("nl-NL", phrases));
  }

  @Test
  void namesAPhraseThatStandsUnderTwoLabelsWhoeverIsInIt() {
    List<PhraseCheck.Phrase> phrases = enough();
    phrases.add(new PhraseCheck.Phrase("offboard", "{person} verlaat ons"));
    phrases.add(new PhraseCheck.Phrase("cancel-case", "{colleague} verlaat ons!"));
    List<String> faults = PhraseCheck.faults("nl-NL", phrases);
    assertEquals(1, faults.size());
    assertTrue(
        faults.getFirst().contains("under offboard and under cancel-case"), faults::getFirst);
  }
}
