package nl.vertrek.bot.channel;

import java.util.Locale;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** Languages as channels write them: as tags such as nl-NL. */
public final class Locales {

  private Locales() {}

  /** The tag of a language. */
  public static String tag(Language language) {
    return language.locale().toLanguageTag();
  }

  /** The language of a tag, whatever its region; null when it is none of ours. */
  public static @Nullable Language language(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    var spoken = Locale.forLanguageTag(tag).getLanguage();
    for (var language : Language.values()) {
      if (language.locale().getLanguage().equals(spoken)) {
        return language;
      }
    }
    return null;
  }
}
