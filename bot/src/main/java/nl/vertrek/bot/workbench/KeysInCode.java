package nl.vertrek.bot.workbench;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vertrek.locales.Texts;
import nl.vertrek.locales.check.Check;
import nl.vertrek.locales.check.Finding;

/**
 * The keys in the code and those of the locales are the same keys.
 *
 * @param inCode the keys that stand in the code whole
 * @param isSaid whether the code says a key, whole or put together
 */
record KeysInCode(Set<String> inCode, Predicate<String> isSaid) implements Check {

  @Override
  public Stream<Finding> findings(List<Texts> all) {
    return all.stream().flatMap(texts -> Stream.concat(unknown(texts), unused(texts)));
  }

  private Stream<Finding> unknown(Texts texts) {
    var known = texts.patterns().keySet();
    return inCode.stream()
        .filter(key -> !known.contains(key))
        .map(key ->
            new Finding(
                "keys",
                texts.locale().toLanguageTag(),
                "messages.properties",
                key,
                "is said by the program and has no words"));
  }

  private Stream<Finding> unused(Texts texts) {
    return texts.lines().stream()
        .filter(line -> !isSaid.test(line.key()))
        .map(line ->
            new Finding(
                "keys",
                texts.locale().toLanguageTag(),
                line.file() + ":" + line.number(),
                line.key(),
                "is said nowhere: take it out"));
  }
}
