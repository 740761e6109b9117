package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a language's training phrases, in words for whoever writes them. */
public final class PhraseCheck {

  /** Fewer phrases do not show a label's breadth. */
  static final int FEWEST = 40;

  /** A phrase as it stands in the file of its label. */
  record Phrase(String label, String text) {}

  private PhraseCheck() {}

  /** The phrases of a language by label, the ones that are always meant among them. */
  public static List<String> faults(Language language) {
    List<Phrase> phrases = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      for (String text : Training.phrases(language, intent)) {
        phrases.add(new Phrase(intent.label(), text));
      }
    }
    return faults(language.locale().toLanguageTag(), phrases);
  }

  /**
   * The faults of phrases: a label with too few of them, and a phrase that stands under two labels.
   *
   * @param where what each fault begins with
   */
  static List<String> faults(String where, List<Phrase> phrases) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Phrase> first = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Phrase phrase : phrases) {
      counts.merge(phrase.label(), 1, Integer::sum);
      Phrase earlier = first.putIfAbsent(plain(phrase.text()), phrase);
      if (earlier != null && !earlier.label().equals(phrase.label())) {
        faults.add(
            "%s: \"%s\" stands under %s and under %s"
                .formatted(where, phrase.text(), earlier.label(), phrase.label()));
      }
    }
    for (Intent intent : Intent.values()) {
      int count = counts.getOrDefault(intent.label(), 0);
      if (count < FEWEST) {
        faults.add(
            "%s: %s has %d phrases and needs %d".formatted(where, intent.label(), count, FEWEST));
      }
    }
    return faults;
  }

  /** A leaver and a colleague look the same to the model. */
  private static String plain(String text) {
    return String.join(
        " ",
        LabelledTexts.words(text.replace("{colleague}", "{person}").replace("{person}", "X1")));
  }
}
