package nl.vertrek.dialogs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.tenant.sim.TenantSimulator;

/**
 * Finds what is said outside the catalogue: a message that is not pseudo-language from end to end,
 * and words in an argument that stand neither in the tenant nor in what was put into it.
 */
final class PlainText {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** What the tenant knows, and what the texts that go into the tenant say. */
  private static final String KNOWN =
      (tenantFile() + " " + written() + " Piet Snot something").toLowerCase(Locale.ROOT);

  private PlainText() {}

  /** What is plain in this message; empty where nothing is. */
  static Optional<String> in(Message message) {
    return in(message, "");
  }

  /** The same where somebody typed words that are said again. */
  static Optional<String> in(Message message, String typed) {
    String known = KNOWN + typed.toLowerCase(Locale.ROOT);
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

  private static Stream<String> unknown(String text, String known) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> !known.contains(word.toLowerCase(Locale.ROOT)))
        .map(word -> "“" + word + "” of “" + text + "”");
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

  private static String tenantFile() {
    try (InputStream in = TenantSimulator.class.getResourceAsStream("contoso-nl.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
