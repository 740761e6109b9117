package nl.vertrek.locales.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;

/**
 * The words of a language: how something is said, and how it is not.
 *
 * @param terms as they stand in the locale's {@code glossary.txt}
 */
record Glossary(List<Term> terms) {

  private static final Pattern LINE =
      Pattern.compile("(?<right>[^:]+):(?<wrong>[^;]+)(;\\s*not in:(?<exempt>.+))?");

  /**
   * One thing that is said in one way.
   *
   * @param right how it is said
   * @param wrong how it is not said
   * @param exempt the beginnings of keys under which it may be said all the same
   */
  record Term(String right, Pattern wrong, List<String> exempt) {}

  static Glossary of(Locale locale) {
    return of(Texts.source(locale, "glossary.txt").orElse(""));
  }

  static Glossary of(String text) {
    return new Glossary(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Glossary::term)
            .toList());
  }

  private static Term term(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A line of a glossary is \"right: wrong, wrong; not in: key, key\", not: " + line);
    }
    String wrong =
        words(matcher.group("wrong"))
            .map(word -> Pattern.quote(word).replace("*", "\\E\\p{L}*\\Q"))
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow();
    String exempt = matcher.group("exempt");
    return new Term(
        matcher.group("right").strip(),
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + wrong + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        exempt == null ? List.of() : words(exempt).toList());
  }

  private static Stream<String> words(String listed) {
    return Stream.of(listed.split(",")).map(String::strip).filter(word -> !word.isEmpty());
  }
}
