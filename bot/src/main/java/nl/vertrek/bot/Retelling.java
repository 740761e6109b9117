package nl.vertrek.bot;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.bot.workbench.WordsInJson;
import nl.vertrek.locales.Catalogue;

/**
 * What was said, told again in another language for whoever asks for it, by the words that ask for
 * it on the page too. Nothing of the conversation changes by it.
 */
final class Retelling {

  private static final String ASKED_BY = "transcript.asked-by";

  private final Catalogue catalogue;
  private final Wording wording;

  Retelling(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
  }

  /** The language that these words ask to hear everything in; empty where they ask for none. */
  Optional<Locale> asked(String words) {
    List<Locale> offered = catalogue.offered();
    return offered.stream()
        .filter(spoken -> asksIn(spoken, words))
        .flatMap(spoken -> offered.stream().filter(other -> !other.equals(spoken)))
        .findFirst();
  }

  private static boolean asksIn(Locale spoken, String words) {
    String asked = words.strip().replaceFirst("[.!?]$", "");
    return WordsInJson.ofPage(spoken).line(ASKED_BY).stream()
        .flatMap(line -> Arrays.stream(line.pattern().split("\\|", -1)))
        .anyMatch(phrase -> phrase.strip().equalsIgnoreCase(asked));
  }

  /** Each of these replies once, as it is by now, in the words of a language. */
  Collection<Entry.What.Ours> again(List<Entry> entries, Locale locale) {
    var told = new LinkedHashMap<String, Entry.What.Ours>();
    for (Entry entry : entries) {
      if (entry.what() instanceof Entry.What.Ours ours) {
        told.put(entry.id(), wording.again(ours, locale));
      }
    }
    return told.values();
  }
}
