package nl.vertrek.bot.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.understanding.Language;

/**
 * In which locale each conversation is read: that of its language, unless a localiser chose one
 * that is not offered. Such a choice is kept in memory only, for it is a way of looking: after a
 * restart the conversation is read in its own language again.
 */
final class Readers {

  private static final int MOST = 1_000;

  private final Catalogue catalogue;
  private final Cache<ConversationId, Locale> chosen =
      Caffeine.newBuilder().maximumSize(MOST).build();

  Readers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Chooses the locale of this tag; the language it is read by, empty when there is none. */
  Optional<Language> choose(ConversationId conversation, String tag) {
    Optional<Locale> locale = catalogue.locale(tag).or(() -> regionless(tag));
    locale.ifPresent(one -> chosen.put(conversation, one));
    return locale.map(catalogue::basis).flatMap(Readers::languageOf);
  }

  /** Whoever says "en" or "nl-BE" means the one we have of that language. */
  private Optional<Locale> regionless(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return catalogue.offered().stream()
        .filter(locale -> locale.getLanguage().equals(language))
        .findFirst();
  }

  private static Optional<Language> languageOf(Locale locale) {
    return Arrays.stream(Language.values())
        .filter(language -> language.locale().equals(locale))
        .findFirst();
  }

  /** What a conversation is read in; once it changes its language, it is that one. */
  Locale localeOf(Conversation conversation) {
    Locale own = conversation.language().locale();
    Locale one = chosen.getIfPresent(conversation.id());
    return one != null && catalogue.basis(one).equals(own) ? one : own;
  }
}
