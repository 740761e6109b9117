package nl.vertrek.bot.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;
import nl.vertrek.locales.check.Check;
import nl.vertrek.locales.check.Finding;

/**
 * The words that the page asks for and those that it has are the same words.
 *
 * @param sources what the page is made of: markup and scripts
 */
record PageWordsInUse(List<String> sources) implements Check {

  private static final List<String> BEGINNINGS = List.of("index.html", "locales.html");

  /** Where a source names another: by address, or as a neighbour. */
  private static final Pattern OTHER =
      Pattern.compile("(?:src=\"/web/|from '\\./)([a-z]+\\.js)[\"']");

  /** A word by its whole key: asked for by a script, or named by an element. */
  private static final Pattern WHOLE =
      Pattern.compile("\\bword\\('([a-z.-]+)'|data-(?:word|label)=\"([a-z.-]+)\"");

  /** Words by what their keys begin with, when what follows comes from elsewhere. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\b(?:named|badge)\\('([a-z-]+)'|\\bword\\(`([a-z-]+)\\.\\$|\\bwordsOf\\('([a-z-]+)\\.'");

  /** The page as it is served. */
  static PageWordsInUse ofThePage() {
    var sources = new TreeMap<String, String>();
    BEGINNINGS.forEach(name -> collect(name, sources));
    return new PageWordsInUse(List.copyOf(sources.values()));
  }

  private static void collect(String name, Map<String, String> sources) {
    if (sources.containsKey(name)) {
      return;
    }
    String source = read(name);
    sources.put(name, source);
    OTHER.matcher(source).results().forEach(found -> collect(found.group(1), sources));
  }

  private static String read(String name) {
    try (var in = PageWordsInUse.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The page lacks " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program cannot read its own page.", e);
    }
  }

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    Set<String> whole = found(WHOLE);
    Set<String> beginnings = found(BEGINNING);
    return all.stream()
        .flatMap(texts -> Stream.concat(missing(texts, whole), unused(texts, beginnings)));
  }

  private Set<String> found(Pattern pattern) {
    return sources.stream()
        .flatMap(source -> pattern.matcher(source).results())
        .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Finding> missing(Texts texts, Set<String> whole) {
    Set<String> known = texts.patterns().keySet();
    return whole.stream()
        .filter(key -> !known.contains(key))
        .map(key ->
            new Finding(
                "keys",
                texts.locale().toLanguageTag(),
                "page.json",
                key,
                "is said by the page and has no words"));
  }

  private Stream<Finding> unused(Texts texts, Set<String> beginnings) {
    return texts.lines().stream()
        .filter(line -> sources.stream().noneMatch(source -> names(source, line.key())))
        .filter(line -> beginnings.stream().noneMatch(one -> line.key().startsWith(one + ".")))
        .map(line ->
            new Finding(
                "keys",
                texts.locale().toLanguageTag(),
                line.file() + ":" + line.number(),
                line.key(),
                "is said nowhere: take it out"));
  }

  private static boolean names(String source, String key) {
    return source.contains("'" + key + "'") || source.contains('"' + key + '"');
  }
}
