package nl.vertrek.locales.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.PhraseCheck;

/** Every label has enough training phrases in every language that is understood. */
public record TrainingPhrases() implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return Arrays.stream(Language.values())
        .flatMap(language ->
            PhraseCheck.faults(language).stream()
                .map(fault ->
                    new Finding(
                        "phrases", language.locale().toLanguageTag(), "training", "", fault)));
  }
}
