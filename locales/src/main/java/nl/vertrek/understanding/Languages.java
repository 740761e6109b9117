package nl.vertrek.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a message's language: by words that only one language has, then by the model. */
final class Languages {

  private final LanguageModel model;
  private final Phrases dutch;
  private final Phrases english;
  private final Phrases neutral;

  Languages(LanguageModel model, Lexicon lexicon) {
    this.model = model;
    dutch = lexicon.phrases("only.dutch");
    english = lexicon.phrases("only.english");
    neutral = lexicon.phrases("neutral");
  }

  /** The language of words, masks not counted; null where there is no clear evidence. */
  @Nullable Language of(List<String> words) {
    List<String> telling =
        words.stream().filter(word -> !word.startsWith("{") && !neutral.contains(word)).toList();
    long inDutch = telling.stream().filter(dutch::contains).count();
    long inEnglish = telling.stream().filter(english::contains).count();
    if (inDutch > 0 && inEnglish == 0) {
      return Language.DUTCH;
    }
    if (inEnglish > 0 && inDutch == 0) {
      return Language.ENGLISH;
    }
    return model.of(telling);
  }
}
