package nl.vertrek.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Specimens;
import nl.vertrek.locales.Texts;
import nl.vertrek.understanding.Language;

/**
 * One of each card and of each question that the catalogue has: the fullest that is heard in whole
 * conversations, and where nobody asks a question, one with made-up arguments and no answers.
 */
final class Showpieces {

  private static final Path SCRIPTS = Path.of("src/test/transcripts/nl-NL");

  /** Between them they have one of everything that a step can be about. */
  private static final List<String> LEAVERS =
      List.of(
          "Anke Visser",
          "Anouk van Leeuwen",
          "Chantal Doekhi",
          "Esther Kalkman",
          "Karim Ouali",
          "Oğuz Demir");

  private static final List<String> A_TASK =
      List.of("> Blokkeer het account van Nadia Bouzid", "> ja", "> status");

  private static final int MOST_TURNS = 40;

  /** The keys of questions. */
  private static final Pattern QUESTION =
      Pattern.compile("ask\\..*|conflict\\..*|step\\..*\\.ask(-.*)?");

  /** The keys of cards, which are the keys of their titles; a step's is that of a line. */
  private static final Pattern CARD = Pattern.compile("(?!step\\.).*\\.title(-.*)?");

  private static final Comparator<Ours> FULLNESS =
      Comparator.<Ours>comparingInt(one -> one.card() == null ? 0 : one.card().lines().size())
          .thenComparingInt(one -> one.options().size())
          .thenComparingInt(one -> one.text().length());

  private final Map<String, Ours> byKey = new TreeMap<>();
  private final Path data;

  /** Has all conversations, each in a folder of its own in this one. */
  Showpieces(Path data) throws IOException {
    this.data = data;
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.sorted().toList()) {
        hear(Files.readAllLines(script));
      }
    }
    LEAVERS.forEach(this::offboard);
    hear(Stream.concat(Stream.of("@ m.hoekstra"), A_TASK.stream()).toList());
    makeUpQuestions();
  }

  private void hear(List<String> script) {
    try (var scene = scene()) {
      scene.play(script);
      keep(scene);
    }
  }

  /** Step by step, by the first answer to every question. */
  private void offboard(String leaver) {
    try (var scene = scene()) {
      scene.play(List.of("@ m.hoekstra", "> " + leaver + " gaat nu uit dienst"));
      for (int turn = 0; turn < MOST_TURNS; turn++) {
        scene.play(List.of(answer(scene.replies().getLast(), leaver)));
      }
      keep(scene);
    }
  }

  private static String answer(Ours asked, String leaver) {
    if (!asked.options().isEmpty()) {
      return "> " + asked.options().getFirst().label();
    }
    return key(asked).equals("ask.typed-name") ? "> " + leaver : "+ PT24H";
  }

  private PlayedScript scene() {
    try {
      return new PlayedScript(Files.createTempDirectory(data, "scene"), Language.DUTCH);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void keep(PlayedScript scene) {
    scene.replies().stream()
        .filter(reply -> reply.card() != null || reply.question() > 0)
        .forEach(reply -> byKey.merge(key(reply), reply, Showpieces::fuller));
  }

  private static Ours fuller(Ours one, Ours other) {
    return FULLNESS.compare(one, other) < 0 ? other : one;
  }

  private void makeUpQuestions() {
    var specimens = new Specimens();
    var catalogue = Catalogue.load();
    Locale dutch = Language.DUTCH.locale();
    Texts.of(dutch)
        .patterns()
        .forEach((key, pattern) -> {
          if (QUESTION.matcher(key).matches() && !byKey.containsKey(key)) {
            var message = specimens.of(key, pattern).getFirst().message();
            var words = catalogue.render(message, dutch);
            byKey.put(key, new Ours(Language.DUTCH, words, message, null, 1, List.of()));
          }
        });
  }

  private static String key(Ours reply) {
    if (reply.card() != null) {
      return reply.card().card().title().key();
    }
    return reply.message() == null ? "" : reply.message().key();
  }

  /** By key; cards and questions together. */
  Map<String, Ours> byKey() {
    return Map.copyOf(byKey);
  }

  /** The keys of all cards and questions that the catalogue has. */
  static List<String> wanted() {
    return Texts.of(Language.DUTCH.locale()).patterns().keySet().stream()
        .filter(key -> CARD.matcher(key).matches() || QUESTION.matcher(key).matches())
        .toList();
  }
}
