package nl.vertrek.locales;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders messages in the words of a locale, and knows the words that answers are given in. */
public final class Catalogue {

  private static final List<Locale> OFFERED =
      List.of(Locale.forLanguageTag("nl-NL"), Locale.forLanguageTag("en-US"));

  private final List<Texts> texts;
  private final Map<Locale, Map<String, String>> patterns;
  private final SequencedMap<Locale, Locale> underWay;
  private final Map<String, List<String>> answers;
  private final Edits edits = new Edits();
  private final Map<Locale, Map<String, MessageFormat>> parsed = new ConcurrentHashMap<>();

  private Catalogue(
      List<Texts> texts,
      Map<Locale, Map<String, String>> patterns,
      SequencedMap<Locale, Locale> underWay,
      Map<String, List<String>> answers) {
    this.texts = List.copyOf(texts);
    this.patterns = patterns;
    this.underWay = underWay;
    this.answers = answers;
    edits.whenChanged(parsed::clear);
  }

  /** Loads the messages of every locale. */
  public static Catalogue load() {
    return of(OFFERED.stream().map(Texts::of).toList());
  }

  /** A catalogue of these messages. */
  public static Catalogue of(List<Texts> offered) {
    var patterns = new HashMap<Locale, Map<String, String>>();
    offered.forEach(texts -> patterns.put(texts.locale(), texts.patterns()));
    var underWay = new LinkedHashMap<Locale, Locale>();
    underWay.put(Pseudo.LOCALE, Locale.forLanguageTag("en-US"));
    underWay.putAll(Texts.underWay());
    underWay.keySet().forEach(locale -> patterns.put(locale, Texts.of(locale).patterns()));
    var answers = new HashMap<String, List<String>>();
    for (Locale locale : OFFERED) {
      Texts.answers(locale)
          .forEach(
              (id, phrases) -> answers.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(phrases));
    }
    return new Catalogue(offered, patterns, underWay, answers);
  }

  /** The locales that people can choose, the first being the default. */
  public List<Locale> offered() {
    return OFFERED;
  }

  /**
   * Every locale that somebody can be answered in: those offered, and those that a localiser asks
   * for by name, which are the pseudo-locale and languages under way.
   */
  public List<Locale> spoken() {
    var all = new ArrayList<>(OFFERED);
    all.addAll(underWay.keySet());
    return all;
  }

  /** The locale of a tag, whatever its capitals; empty when it is not spoken. */
  public Optional<Locale> locale(String tag) {
    return spoken().stream()
        .filter(locale -> locale.toLanguageTag().equalsIgnoreCase(tag))
        .findFirst();
  }

  /** The offered locale that one under way is read by and falls back to; itself where offered. */
  public Locale basis(Locale locale) {
    return underWay.getOrDefault(locale, locale);
  }

  /** What the messages of the offered locales were read from. */
  public List<Texts> texts() {
    return texts;
  }

  /** Every key of a locale, sorted. */
  public Set<String> keys(Locale locale) {
    return new TreeSet<>(patterns.getOrDefault(locale, Map.of()).keySet());
  }

  /** What is worded otherwise for now than the files have it. */
  public Edits edits() {
    return edits;
  }

  /** The message in the words of the locale. */
  public String render(Message message, Locale locale) {
    return filled(pattern(message.key(), locale), message, locale);
  }

  /**
   * The message as it would read, were this its pattern.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public String render(String pattern, Message message, Locale locale) {
    return filled(new MessageFormat(pattern, formats(locale)), message, locale);
  }

  private String filled(MessageFormat format, Message message, Locale locale) {
    var words = new Words(this, locale, formats(locale));
    var values = new HashMap<String, Object>();
    message.args().forEach((name, arg) -> values.put(name, words.value(arg)));
    synchronized (format) {
      return format.format(values);
    }
  }

  /** Pseudo-language writes dates and numbers as the English it is made of. */
  private Locale formats(Locale locale) {
    return locale.equals(Pseudo.LOCALE) ? basis(locale) : locale;
  }

  /** The names of the arguments that a message of this locale has. */
  public Set<String> argumentNames(String key, Locale locale) {
    return new TreeSet<>(pattern(key, locale).getArgumentNames());
  }

  private MessageFormat pattern(String key, Locale locale) {
    return parsed
        .computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(key, _ -> parse(key, locale));
  }

  /** What a locale lacks is said in the one that it falls back to, and counted as that one does. */
  private MessageFormat parse(String key, Locale locale) {
    String own = own(key, locale);
    if (own != null) {
      return new MessageFormat(own, formats(locale));
    }
    Locale other =
        Stream.concat(Stream.of(basis(locale)), OFFERED.stream())
            .filter(one -> own(key, one) != null)
            .findFirst()
            .orElse(locale);
    String pattern = own(key, other);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key + " in " + locale.toLanguageTag());
    }
    return new MessageFormat(locale.equals(Pseudo.LOCALE) ? Pseudo.of(pattern) : pattern, other);
  }

  private @Nullable String own(String key, Locale locale) {
    return edits
        .pattern(locale, key)
        .orElse(
            Objects.requireNonNullElse(patterns.get(locale), Map.<String, String>of()).get(key));
  }

  /** What people say, in any language, when they choose the answer with this id. */
  public List<String> phrases(String id) {
    return answers.getOrDefault(id, List.of());
  }
}
