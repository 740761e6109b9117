package nl.vertrek.bot;

import java.util.List;
import java.util.Locale;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Mention;
import nl.vertrek.understanding.Moment;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it is written out for others, one JSON object a line.
 *
 * @param intent the label of the main clause
 * @param facts what answers a question, best first
 */
record Understood(
    String text,
    String locale,
    String intent,
    double confidence,
    boolean sure,
    List<Named> people,
    List<String> products,
    @Nullable String when,
    @Nullable Integer number,
    List<String> facts) {

  /** Somebody named; the span is half-open, in UTF-16 units of the text. */
  record Named(String role, List<String> upns, List<Integer> span) {

    private static Named of(Mention mention) {
      return new Named(
          mention.role().name().toLowerCase(Locale.ROOT),
          mention.upns(),
          List.of(mention.from(), mention.to()));
    }
  }

  /**
   * The reading, written out.
   *
   * @param otherwise the language where the message gives no evidence of one
   */
  static Understood of(Reading reading, Language otherwise) {
    Clause main = reading.main();
    Language language = reading.language() == null ? otherwise : reading.language();
    Moment when = reading.when();
    return new Understood(
        reading.text(),
        language.locale().toLanguageTag(),
        main.intent().label(),
        main.confidence(),
        main.sure(),
        reading.people().stream().map(Named::of).toList(),
        reading.products(),
        when == null ? null : when.toString(),
        reading.number(),
        main.facts());
  }
}
