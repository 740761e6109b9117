package nl.vertrek.understanding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Trains the understanding from the phrases of every language; the build runs it after compiling.
 * Phrases are read exactly as messages are, with the placeholders' people in the directory.
 */
final class Training {

  private static final Hearing HEARING =
      new Hearing(Language.DUTCH, Instant.parse("2026-05-18T07:00:00Z"), ZoneOffset.UTC, null);

  private final Lexicon lexicon = Lexicon.load();
  private final Map<Language, Placeholders> placeholders = new EnumMap<>(Language.class);
  private final Set<String> commonWords = new HashSet<>();
  private final Finder finder;
  private final People known;
  private final People nobody;

  private Training() {
    List<Directory.Entry> people = new ArrayList<>();
    for (Language language : Language.values()) {
      placeholders.put(language, Placeholders.load(language));
      people.addAll(placeholders.get(language).people());
      for (Phrase phrase : phrases(language)) {
        commonWords.addAll(Placeholders.wordsBeside(phrase.text()));
      }
    }
    finder = new Finder(lexicon, commonWords);
    known = new People(people, Placeholders.products(), lexicon);
    nobody = new People(List.of(), Placeholders.products(), lexicon);
  }

  private record Phrase(Language language, String label, String text) {}

  /**
   * Trains, unless nothing has changed since the last time.
   *
   * @param arguments the folder of classes and resources
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Path folder = classes.resolve(Training.class.getPackageName().replace('.', '/'));
    Path hash = folder.resolve(Brain.FILE + ".inputs");
    Path model = folder.resolve(Brain.FILE);
    String inputs = inputs(classes, folder);
    if (Files.exists(model) && Files.exists(hash) && Files.readString(hash).equals(inputs)) {
      return;
    }
    check();
    Brain brain = new Training().brain();
    try (OutputStream out = Files.newOutputStream(model)) {
      brain.write(out);
    }
    Files.writeString(hash, inputs);
  }

  private static void check() {
    List<String> faults =
        Arrays.stream(Language.values())
            .flatMap(language -> PhraseCheck.faults(language).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The training phrases must be mended first:\n" + String.join("\n", faults));
    }
  }

  /** A hash of all that training depends on: phrases, lexicons and this package's code. */
  private static String inputs(Path classes, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Language language : Language.values()) {
      try (Stream<Path> found = Files.walk(classes.resolve(language.locale().toLanguageTag()))) {
        found
            .filter(
                path -> path.toString().matches(".*[/\\\\](training|lexicon|knowledge)[/\\\\].*"))
            .forEach(files::add);
      }
    }
    try (Stream<Path> found = Files.list(folder)) {
      found.filter(path -> path.toString().endsWith(".class")).forEach(files::add);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.stream().filter(Files::isRegularFile).sorted().toList()) {
        digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Brain brain() {
    List<IntentTrainer.Example> examples = new ArrayList<>();
    Map<Language, List<List<String>>> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<List<String>> words = new ArrayList<>();
      for (Phrase phrase : phrases(language)) {
        examples.add(new IntentTrainer.Example(phrase.label(), masked(phrase, known)));
        words.add(examples.getLast().words());
        if (Placeholders.namesSomebody(phrase.text())) {
          // Somebody who is not in the directory must be understood too, to be asked about.
          examples.add(new IntentTrainer.Example(phrase.label(), masked(phrase, nobody)));
        }
      }
      texts.put(language, words);
    }
    IntentModel model = IntentTrainer.train(examples);
    List<IntentTrainer.Example> validation = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Phrase phrase : validation(language)) {
        validation.add(new IntentTrainer.Example(phrase.label(), masked(phrase, known)));
      }
    }
    return new Brain(
        commonWords,
        model,
        Tuning.bar(model, validation),
        Knowledge.train(),
        LanguageModel.train(texts));
  }

  private List<String> masked(Phrase phrase, People people) {
    Placeholders lists = placeholders.get(phrase.language());
    String text = lists == null ? phrase.text() : lists.filled(phrase.text());
    List<Token> tokens = Tokenizer.tokens(text);
    return finder.hear(text, tokens, HEARING, true, people).masked(0, tokens.size());
  }

  private static List<Phrase> phrases(Language language) {
    List<Phrase> phrases = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      for (String line : phrases(language, intent)) {
        phrases.add(new Phrase(language, intent.label(), line));
      }
    }
    for (String question : Knowledge.questions(language)) {
      phrases.add(new Phrase(language, Intent.QUESTION.label(), question));
    }
    return phrases;
  }

  /** The phrases in a label's file. */
  static List<String> phrases(Language language, Intent intent) {
    return Lexicon.lines(folder(language) + intent.label() + ".txt");
  }

  private static List<Phrase> validation(Language language) {
    return Lexicon.lines(folder(language) + "validation.tsv").stream()
        .map(line -> line.split("\t", 2))
        .map(cells -> new Phrase(language, cells[0], cells[1]))
        .toList();
  }

  private static String folder(Language language) {
    return "/" + language.locale().toLanguageTag() + "/training/";
  }
}
