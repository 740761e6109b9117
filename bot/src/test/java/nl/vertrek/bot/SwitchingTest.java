package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Incoming.Content;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Pseudo;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language is switched in every way there is, and what was asked is asked again in it. */
class SwitchingTest {

  private static final ConversationId TALK = new ConversationId("talk");
  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");

  @TempDir private Path data;
  private House house;
  private Exchange exchange;

  @BeforeEach
  void open() {
    house = House.open(new Settings(data, null, false, null, null));
    exchange = house.engine();
    exchange.open(TALK, house.speaker(), Language.DUTCH);
    send(new Content.Words("Anke Visser gaat vrijdag uit dienst"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"in het engels graag", "english", "/locale en-US", "/LOCALE en", "/locale en-GB"})
  void switchesByWordsAndByCommand(String words) {
    assertAskedAgainInEnglish(send(new Content.Words(words)));
  }

  @Test
  void switchesByAChoiceOnThePage() {
    assertAskedAgainInEnglish(send(new Content.Choose("en-US")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/locale", "/locale klingon", "/locale de-DE"})
  void saysWhichLanguagesThereAre(String words) {
    var said = send(new Content.Words(words));
    assertEquals(
        List.of("language.which", "ask.approval"), said.stream().map(SwitchingTest::key).toList());
  }

  @Test
  void remembersPerPersonWhatTheySpokeLast() {
    send(new Content.Words("/locale en-US"));
    var next = new ConversationId("next");
    exchange.open(next, house.speaker(), null);
    exchange.receive(new Incoming(next, null, new Content.Join(null), null));
    assertTrue(ours(next, 0).getFirst().text().startsWith("Hello"), () -> "" + ours(next, 0));
  }

  @Test
  void speaksPseudoWhereItIsAskedForAndOnlyThere() {
    var said = send(new Content.Words("/locale qps-ploc"));
    assertEquals("ask.approval", key(said.getLast()));
    said.forEach(one -> assertTrue(isPseudo(one.text()), one.text()));
    said.getLast().options().forEach(option -> assertTrue(isPseudo(option.label())));

    var another = new ConversationId("another");
    exchange.open(another, house.speaker(), null);
    exchange.receive(new Incoming(another, null, new Content.Join(null), null));
    assertFalse(isPseudo(ours(another, 0).getFirst().text()));
  }

  @Test
  void takesAButtonInPseudoForItsAnswer() {
    var begin = send(new Content.Words("/locale qps-ploc")).getLast().options().getFirst();
    var said = send(new Content.Words(begin.label()));
    assertTrue(isPseudo(said.getLast().text()));
    assertFalse(said.stream().anyMatch(one -> key(one).equals("miss")), said::toString);
  }

  @Test
  void leavesPseudoForAnyLanguage() {
    send(new Content.Words("/locale qps-ploc"));
    assertAskedAgainInEnglish(send(new Content.Choose("en-US")));
    send(new Content.Words("/locale qps-ploc"));
    assertEquals(
        "Zal ik dit plan voor Anke Visser uitvoeren?",
        send(new Content.Words("in het nederlands graag")).getLast().text());
  }

  /** What was said is shown again in another language, and the record stays what people saw. */
  @Test
  void showsTheWholeTranscriptInAnotherLanguage() {
    var before = ours(TALK, 0);
    var wording = new Wording(Catalogue.load());
    var again = before.stream().map(one -> wording.again(one, ENGLISH)).toList();
    assertEquals("Shall I carry out this plan for Anke Visser?", again.getLast().text());
    assertEquals(
        List.of("Step by step", "Everything as planned", "Not yet"),
        again.getLast().options().stream().map(Entry.Choice::label).toList());
    assertTrue(again.stream().anyMatch(one -> one.text().startsWith("Plan for off-boarding")));
    assertEquals(before, ours(TALK, 0));
    again.stream()
        .map(one -> wording.again(one, Pseudo.LOCALE))
        .forEach(one -> assertTrue(one.text().startsWith("["), one.text()));
  }

  private static void assertAskedAgainInEnglish(List<Ours> said) {
    assertEquals("We’ll go on in English.", said.getFirst().text());
    assertEquals("Shall I carry out this plan for Anke Visser?", said.getLast().text());
    assertEquals("Step by step", said.getLast().options().getFirst().label());
  }

  private static boolean isPseudo(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  private static String key(Ours ours) {
    return ours.message() == null ? "" : ours.message().key();
  }

  private List<Ours> send(Content content) {
    var receipt = exchange.receive(new Incoming(TALK, null, content, null));

    return ours(TALK, receipt.from());
  }

  private List<Ours> ours(ConversationId conversation, long from) {
    return exchange.since(conversation, from, 1_000).stream()
        .map(Entry::what)
        .filter(Ours.class::isInstance)
        .map(Ours.class::cast)
        .toList();
  }
}
