package nl.vertrek.locales;

import com.ibm.icu.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages worded otherwise than the files have them, from now until the program ends. Thread safe.
 */
public final class Edits {

  private record Place(Locale locale, String key) {}

  /** A message in its new words. */
  public record Edit(Locale locale, String key, String pattern) {}

  private final Map<Place, String> patterns = new ConcurrentHashMap<>();
  private Runnable changed = () -> {};

  Edits() {}

  void whenChanged(Runnable listener) {
    changed = listener;
  }

  /**
   * Words a message otherwise.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public void put(Edit edit) {
    var _ = new MessageFormat(edit.pattern(), edit.locale());
    patterns.put(new Place(edit.locale(), edit.key()), edit.pattern());
    changed.run();
  }

  /** Goes back to the words of the files. */
  public void remove(Locale locale, String key) {
    patterns.remove(new Place(locale, key));
    changed.run();
  }

  /** The new words of a message; empty where it keeps those of the files. */
  public Optional<String> pattern(Locale locale, String key) {
    return Optional.ofNullable(patterns.get(new Place(locale, key)));
  }

  /** All of them, by locale and key. */
  public List<Edit> all() {
    return patterns.entrySet().stream()
        .map(entry -> new Edit(entry.getKey().locale(), entry.getKey().key(), entry.getValue()))
        .sorted(
            Comparator.comparing((Edit edit) -> edit.locale().toLanguageTag())
                .thenComparing(Edit::key))
        .toList();
  }
}
