package nl.vertrek.bot.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Edits.Edit;
import nl.vertrek.locales.Patterns;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.locales.Specimens;
import nl.vertrek.locales.Specimens.Aspect;
import nl.vertrek.locales.Texts;
import nl.vertrek.locales.check.Check;
import nl.vertrek.locales.check.Finding;

/**
 * The catalogue laid open: every message in every language, how it reads, where it is said and what
 * is wrong with it, as the files have it or as somebody words it for now.
 */
public final class Workbench {

  private final Catalogue catalogue;
  private final List<Texts> messages;
  private final List<Texts> pageWords;
  private final List<Texts> teamsWords;
  private final SaidKeys said = SaidKeys.ofTheProgram();
  private final LocaleChecks checks;
  private final Specimens specimens = new Specimens();

  public Workbench(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.messages = catalogue.texts();
    this.pageWords = catalogue.offered().stream().map(WordsInJson::ofPage).toList();
    this.teamsWords = catalogue.offered().stream().map(WordsInJson::ofTeams).toList();
    this.checks = new LocaleChecks(catalogue, said);
  }

  /**
   * One message.
   *
   * @param file in which it stands in each locale's folder
   * @param section the comment above it
   * @param sayers the classes that say it, as far as is known
   * @param editable whether it can be worded otherwise here
   */
  public record Entry(
      String key,
      String file,
      String section,
      Set<String> sayers,
      boolean editable,
      Set<String> arguments,
      Map<Locale, Reading> readings,
      List<Finding> findings) {}

  /**
   * A message in one language.
   *
   * @param pattern empty where the language lacks it
   * @param shown as it usually reads; empty where it cannot be shown
   */
  public record Reading(String pattern, String shown, boolean edited) {}

  /** How a message reads, seen from one side. */
  public record Example(Aspect aspect, Map<Locale, String> texts) {}

  /** What a message would be like. */
  public record Preview(List<Finding> findings, List<Example> examples) {}

  /** The locales that messages are shown in. */
  public List<Locale> locales() {
    var locales = new ArrayList<>(catalogue.offered());
    locales.add(Pseudo.LOCALE);
    return locales;
  }

  /** Every message, and every word of the page and of the app in Teams. */
  public List<Entry> entries() {
    var now = messages.stream().map(this::edited).toList();
    return Stream.of(
            entries(now, true, checks.ofMessages(now)),
            entries(pageWords, false, checks.ofPageWords(pageWords)),
            entries(teamsWords, false, LocaleChecks.ofTeamsWords(teamsWords)))
        .flatMap(List::stream)
        .toList();
  }

  /** The texts with what is worded otherwise for now. */
  private Texts edited(Texts texts) {
    Texts now = texts;
    for (Edit edit : catalogue.edits().all()) {
      if (edit.locale().equals(texts.locale())) {
        now = now.with(edit.key(), edit.pattern());
      }
    }
    return now;
  }

  private List<Entry> entries(List<Texts> all, boolean editable, List<Finding> found) {
    var findings = found.stream().collect(Collectors.groupingBy(Finding::key));
    var lines = new LinkedHashMap<String, Texts.Line>();
    all.forEach(texts -> texts.lines().forEach(line -> lines.putIfAbsent(line.key(), line)));
    var byLocale = all.stream().collect(Collectors.toMap(Texts::locale, Texts::patterns));
    return lines.values().stream()
        .map(line -> {
          var readings = new LinkedHashMap<Locale, Reading>();
          for (Texts texts : all) {
            String pattern =
                Objects.requireNonNull(byLocale.get(texts.locale())).getOrDefault(line.key(), "");
            readings.put(texts.locale(), reading(line.key(), pattern, texts.locale()));
          }
          return new Entry(
              line.key(),
              line.file(),
              line.section(),
              editable ? said.sayers(line.key()) : Set.of(),
              editable,
              arguments(readings),
              readings,
              findings.getOrDefault(line.key(), List.of()));
        })
        .toList();
  }

  private Reading reading(String key, String pattern, Locale locale) {
    boolean edited = catalogue.edits().pattern(locale, key).isPresent();
    return new Reading(pattern, shown(key, pattern, locale), edited);
  }

  private String shown(String key, String pattern, Locale locale) {
    try {
      return pattern.isEmpty()
          ? ""
          : catalogue.render(pattern, specimens.of(key, pattern).getFirst().message(), locale);
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }

  private static Set<String> arguments(Map<Locale, Reading> readings) {
    var arguments = new TreeSet<String>();
    readings.values().forEach(reading -> arguments.addAll(arguments(reading.pattern())));
    return arguments;
  }

  /** None of what is no pattern, which is said among the findings. */
  private static Set<String> arguments(String pattern) {
    try {
      return Patterns.of(pattern).arguments().keySet();
    } catch (IllegalArgumentException wrong) {
      return Set.of();
    }
  }

  /** How a message reads from every side; nothing where it cannot be shown. */
  public List<Example> examples(String key) {
    return pattern(key, catalogue.offered().getFirst())
        .or(() -> pattern(key, catalogue.offered().getLast()))
        .map(pattern -> examples(key, pattern))
        .orElse(List.of());
  }

  private Optional<String> pattern(String key, Locale locale) {
    return catalogue
        .edits()
        .pattern(locale, key)
        .or(() -> texts(locale).flatMap(texts -> texts.line(key)).map(Texts.Line::pattern));
  }

  private Optional<Texts> texts(Locale locale) {
    return messages.stream().filter(texts -> texts.locale().equals(locale)).findFirst();
  }

  private List<Example> examples(String key, String pattern) {
    return specimens.of(key, pattern).stream()
        .map(specimen -> {
          var texts = new LinkedHashMap<Locale, String>();
          for (Locale locale : locales()) {
            texts.put(locale, catalogue.render(specimen.message(), locale));
          }
          return new Example(specimen.aspect(), texts);
        })
        .toList();
  }

  /** What a message would be like, were this its pattern in one language; nothing is changed. */
  public Preview preview(Edit edit) {
    var only =
        messages.stream()
            .map(texts -> {
              String pattern =
                  texts.locale().equals(edit.locale())
                      ? edit.pattern()
                      : pattern(edit.key(), texts.locale()).orElse("");
              var line = texts.line(edit.key()).orElse(new Texts.Line(edit.key(), "", "", 0, ""));
              return new Texts(
                  texts.locale(),
                  List.of(
                      new Texts.Line(
                          line.key(), pattern, line.file(), line.number(), line.section())));
            })
            .toList();
    var findings = Check.ofTexts().stream().flatMap(check -> check.findings(only)).toList();
    return new Preview(findings, wouldRead(edit));
  }

  private List<Example> wouldRead(Edit edit) {
    try {
      return specimens.of(edit.key(), edit.pattern()).stream()
          .map(specimen ->
              new Example(
                  specimen.aspect(),
                  Map.of(
                      edit.locale(),
                      catalogue.render(edit.pattern(), specimen.message(), edit.locale()))))
          .toList();
    } catch (IllegalArgumentException wrong) {
      return List.of();
    }
  }

  /**
   * Words a message otherwise from now on.
   *
   * @throws IllegalArgumentException when it is no pattern, says nothing, or cannot be filled with
   *     what the message is said with
   */
  public void edit(Edit edit) {
    if (edit.pattern().isBlank()) {
      throw new IllegalArgumentException("a message has words");
    }
    var unknown = new TreeSet<>(Patterns.of(edit.pattern()).arguments().keySet());
    messages.stream()
        .flatMap(texts -> texts.line(edit.key()).stream())
        .forEach(line -> unknown.removeAll(arguments(line.pattern())));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("the message is said without " + unknown);
    }
    var written = texts(edit.locale()).flatMap(texts -> texts.line(edit.key()));
    var specimens =
        this.specimens.of(edit.key(), written.map(Texts.Line::pattern).orElse(edit.pattern()));
    specimens.forEach(
        specimen -> catalogue.render(edit.pattern(), specimen.message(), edit.locale()));
    catalogue.edits().put(edit);
  }

  /** Whether there is such a message, and it can be worded otherwise. */
  public boolean knows(String key) {
    return messages.stream().anyMatch(texts -> texts.line(key).isPresent());
  }

  /** All edits as one patch for the files of the locales; empty where nothing is edited. */
  public String patch() {
    return Patch.of(catalogue.edits().all(), messages);
  }

  public Catalogue catalogue() {
    return catalogue;
  }
}
