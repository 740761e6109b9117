package nl.vertrek.locales;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Renders messages in the words of a locale, and knows the words that answers are given in. */
public final class Catalogue {

  private static final List<Locale> OFFERED =
      List.of(Locale.forLanguageTag("nl-NL"), Locale.forLanguageTag("en-US"));

  private final Map<Locale, Map<String, String>> patterns;
  private final Map<String, List<String>> answers;
  private final Map<Locale, Map<String, MessageFormat>> parsed = new ConcurrentHashMap<>();

  private Catalogue(Map<Locale, Map<String, String>> patterns, Map<String, List<String>> answers) {
    this.patterns = patterns;
    this.answers = answers;
  }

  /** Loads the messages of every locale. */
  public static Catalogue load() {
    var patterns = new LinkedHashMap<Locale, Map<String, String>>();
    var answers = new HashMap<String, List<String>>();
    for (Locale locale : OFFERED) {
      var messages = new HashMap<>(read(locale, "messages.properties"));
      messages.putAll(read(locale, "knowledge/answers.properties"));
      patterns.put(locale, Map.copyOf(messages));
      read(locale, "answers.properties")
          .forEach((id, phrases) ->
              answers
                  .computeIfAbsent(id, _ -> new ArrayList<>())
                  .addAll(List.of(phrases.split("\\s*\\|\\s*"))));
    }
    return new Catalogue(patterns, answers);
  }

  private static Map<String, String> read(Locale locale, String file) {
    String path = "/" + locale.toLanguageTag() + "/" + file;
    var properties = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the program's own files.", e);
    }
    var read = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
    return Map.copyOf(read);
  }

  /** The locales that people can choose, the first being the default. */
  public List<Locale> offered() {
    return OFFERED;
  }

  /** Every key of a locale, sorted. */
  public Set<String> keys(Locale locale) {
    return new TreeSet<>(patterns.getOrDefault(locale, Map.of()).keySet());
  }

  /** The message in the words of the locale. */
  public String render(Message message, Locale locale) {
    var words = new Words(this, locale);
    var values = new HashMap<String, Object>();
    message.args().forEach((name, arg) -> values.put(name, words.value(arg)));
    var format = pattern(message.key(), locale);
    synchronized (format) {
      return format.format(values);
    }
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

  private MessageFormat parse(String key, Locale locale) {
    String pattern = patterns.getOrDefault(locale, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key + " in " + locale.toLanguageTag());
    }
    return new MessageFormat(pattern, locale);
  }

  /** What people say, in any language, when they choose the answer with this id. */
  public List<String> phrases(String id) {
    return answers.getOrDefault(id, List.of());
  }
}
