package nl.vertrek.dialogs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.tenant.sim.TenantSimulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what is said outside the catalogue: a message that is not pseudo-language from end to end,
 * and words in an argument that stand neither in the tenant nor in what was put into it.
 */
final class PlainText {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** The words of what the tenant knows, and of the texts that go into the tenant. */
  private static final Set<String> KNOWN =
      words(tenantFile() + " " + written() + " Piet Snot something").collect(Collectors.toSet());

  private PlainText() {}

  /** What is plain in this message; empty where nothing is. */
  static Optional<String> in(Message message) {
    return in(message, "");
  }

  /** The same where somebody typed words that are said again. */
  static Optional<String> in(Message message, String typed) {
    Set<String> known =
        Stream.concat(KNOWN.stream(), words(typed)).collect(Collectors.toUnmodifiableSet());
    var pseudo = Contoso.CATALOGUE.render(message, Pseudo.LOCALE);
    return pseudo.startsWith("[") && pseudo.endsWith("]")
        ? message.args().values().stream()
            .flatMap(PlainText::texts)
            .flatMap(text -> unknown(text, known))
            .findFirst()
        : Optional.of(pseudo);
  }

  private static Stream<String> texts(Arg arg) {
    return switch (arg) {
      case Arg.Text(var text) -> Stream.of(text);
      case Arg.Items(var items) -> items.stream().flatMap(PlainText::texts);
      case Arg.AnyOf(var items) -> items.stream().flatMap(PlainText::texts);
      // A phrase is a message of its own, and is looked at as one.
      case Arg.Phrase _, Arg.Count _, Arg.Size _, Arg.Day _, Arg.Moment _, Arg.Span _ ->
          Stream.of();
    };
  }

  private static Stream<String> unknown(String text, Set<String> known) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !known.contains(word.toLowerCase(Locale.ROOT)))
        .map(word -> "“" + word + "” of “" + text + "”");
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
  }

  /** The texts that are written into the tenant, in the language of the leaver's mail. */
  private static String written() {
    var catalogue = Contoso.CATALOGUE;
    return catalogue.spoken().stream()
        .flatMap(locale ->
            catalogue.keys(locale).stream()
                .filter(key -> key.startsWith("tenant."))
                .map(key -> catalogue.render(withNobody(key), locale)))
        .collect(Collectors.joining(" "));
  }

  private static Message withNobody(String key) {
    return Message.of(key).with("name", "").with("organization", "").with("to", "");
  }

  /** What stands in the file as values; the names of its properties are nobody's. */
  private static String tenantFile() {
    try (InputStream in = TenantSimulator.class.getResourceAsStream("contoso-nl.json")) {
      var file = JsonMapper.shared().readTree(Objects.requireNonNull(in));
      return texts(file).collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isString()
        ? Stream.of(node.stringValue())
        : node.valueStream().flatMap(PlainText::texts);
  }
}
