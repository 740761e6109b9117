package nl.vertrek.understanding;

import java.util.Locale;

/** A language that is understood. */
public enum Language {
  DUTCH("nl-NL"),
  ENGLISH("en-US");

  private final Locale locale;

  Language(String tag) {
    locale = Locale.forLanguageTag(tag);
  }

  /** The locale that answers in this language are given in. */
  public Locale locale() {
    return locale;
  }
}
