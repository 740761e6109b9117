package nl.vertrek.locales.check;

import java.util.Locale;
import nl.vertrek.locales.Texts;

/**
 * Something wrong.
 *
 * @param check what was looked for, in a word or two
 * @param locale the tag of the locale it was found in
 * @param file where to mend it, with the line where there is one
 * @param key of the message; empty where it is about none
 * @param what is wrong, and what to do
 */
public record Finding(String check, String locale, String file, String key, String what) {

  static Finding of(String check, Texts texts, Texts.Line line, String what) {
    return new Finding(check, tag(texts), line.file() + ":" + line.number(), line.key(), what);
  }

  static String tag(Texts texts) {
    return texts.locale().toLanguageTag();
  }

  /** One line for a terminal. */
  @Override
  public String toString() {
    String about = key.isEmpty() ? "" : key + ": ";
    return String.format(Locale.ROOT, "%s/%s: %s%s [%s]", locale, file, about, what, check);
  }
}
