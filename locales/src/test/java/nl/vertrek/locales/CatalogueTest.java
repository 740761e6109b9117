package nl.vertrek.locales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language says everything, with the same arguments, in its own manner. */
class CatalogueTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyKeyExistsInEveryLanguage() {
    assertEquals(catalogue.keys(DUTCH), catalogue.keys(ENGLISH));
    assertFalse(catalogue.keys(DUTCH).isEmpty());
  }

  @Test
  void everyMessageParsesAndHasTheSameArgumentsInEveryLanguage() {
    for (String key : catalogue.keys(DUTCH)) {
      assertEquals(catalogue.argumentNames(key, DUTCH), catalogue.argumentNames(key, ENGLISH), key);
    }
  }

  @Test
  void everyAnswerIsKnownInEveryLanguage() throws IOException {
    assertEquals(answers(DUTCH), answers(ENGLISH));
  }

  private static Set<String> answers(Locale locale) throws IOException {
    var path = "/" + locale.toLanguageTag() + "/answers.properties";
    var read = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(CatalogueTest.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      read.load(in);
    }
    return read.stringPropertyNames();
  }

  @ParameterizedTest
  @CsvSource({"nl-NL, '49,9\u00a0GB'", "en-US, 49.9\u00a0GB"})
  void writesSizesAsTheLanguageDoes(String tag, String shown) {
    assertEquals(shown, plain(tag, new Arg.Size(49.9)));
  }

  @ParameterizedTest
  @CsvSource({"nl-NL, vrijdag 22 mei 2026", "en-US, 'Friday, May 22, 2026'"})
  void writesDaysWithTheirWeekday(String tag, String shown) {
    assertEquals(shown, plain(tag, new Arg.Day(LocalDate.of(2026, 5, 22))));
  }

  @ParameterizedTest
  @CsvSource({
    "nl-NL, vrijdag 22 mei 2026 om 17:00",
    "en-US, 'Friday, May 22, 2026 at 5:00\u202fPM'"
  })
  void writesMomentsInTheZoneOfTheTenant(String tag, String shown) {
    var moment = new Arg.Moment(Instant.parse("2026-05-22T15:00:00Z"), AMSTERDAM);
    assertEquals(shown, plain(tag, moment));
  }

  @ParameterizedTest
  @CsvSource({
    "nl-NL, PT1M, 1 minuut",
    "nl-NL, PT15M, 15 minuten",
    "nl-NL, PT24H, 24 uur",
    "nl-NL, P30D, 30 dagen",
    "en-US, PT1M, 1 minute",
    "en-US, PT1H, 1 hour",
    "en-US, PT24H, 24 hours",
    "en-US, P30D, 30 days",
  })
  void writesSpansInTheirLargestUsualUnit(String tag, String span, String shown) {
    assertEquals(shown, plain(tag, new Arg.Span(Duration.parse(span))));
  }

  @ParameterizedTest
  @CsvSource({"nl-NL, 'Anke, Joost en Piet'", "en-US, 'Anke, Joost, and Piet'"})
  void joinsListsAsTheLanguageDoes(String tag, String shown) {
    List<Arg> names = List.of(new Arg.Text("Anke"), new Arg.Text("Joost"), new Arg.Text("Piet"));
    assertEquals(shown, plain(tag, new Arg.Items(names)));
  }

  @Test
  void keepsANameFromRightToLeftApart() {
    assertEquals("\u2068ياسمين\u2069", plain("nl-NL", new Arg.Text("ياسمين")));
    assertEquals("O'Brien {x}", plain("en-US", new Arg.Text("O'Brien {x}")));
  }

  @Test
  void saysWhichMessageIsMissing() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> catalogue.render(Message.of("no.such.key"), DUTCH));
    assertTrue(String.valueOf(failure.getMessage()).contains("no.such.key"));
  }

  private String plain(String tag, Arg arg) {
    return catalogue.render(
        Message.of("facts.plain").with("text", arg), Locale.forLanguageTag(tag));
  }
}
