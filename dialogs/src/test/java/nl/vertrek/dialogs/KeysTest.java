package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.understanding.Intent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The keys in the code and the keys of the catalogue are the same keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTest {

  /** What looks like a key, whole: words and dots, with a dot somewhere. */
  private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z_-]*)+");

  /** What the locales say themselves, as the words of a moment or a span. */
  private static final Set<String> OF_LOCALES =
      Set.of("moment", "span.minutes", "span.hours", "span.days");

  /** What is never offered as the meaning of a message. */
  private static final Set<Intent> SMALL_TALK =
      Set.of(Intent.NONE, Intent.YES, Intent.NO, Intent.GREET, Intent.THANK, Intent.BYE);

  private final Set<String> known = Contoso.CATALOGUE.keys(Contoso.CATALOGUE.offered().getFirst());
  private final Set<String> constants = new TreeSet<>();

  @BeforeAll
  void readsTheConstantsOfEveryClass() throws IOException, URISyntaxException {
    var classes =
        Path.of(Objects.requireNonNull(Dialogs.class.getResource("Dialogs.class")).toURI());
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(classes.getParent()))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        constants.addAll(constantsOf(ClassFile.of().parse(file)));
      }
    }
  }

  private static List<String> constantsOf(ClassModel model) {
    var found = new ArrayList<String>();
    model
        .constantPool()
        .forEach(entry -> {
          if (entry instanceof StringEntry text) {
            found.add(text.stringValue());
          }
        });
    return found;
  }

  @Test
  void everyKeyInTheCodeHasWords() {
    var missing =
        constants.stream()
            .filter(text -> KEY.matcher(text).matches())
            .filter(text -> !known.contains(text))
            .filter(text -> Contoso.CATALOGUE.phrases(text).isEmpty())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyComposedKeyHasWords() {
    var missing = new TreeSet<String>();
    for (StepName step : StepName.values()) {
      for (String purpose : List.of("name", "title", "why")) {
        missing.add("step." + step.key() + "." + purpose);
      }
    }
    for (Intent intent : Intent.values()) {
      if (!SMALL_TALK.contains(intent)) {
        missing.add("meaning." + intent.label());
      }
    }
    for (Case.Status status : Case.Status.values()) {
      missing.add("status." + status.name().toLowerCase(Locale.ROOT));
    }
    missing.removeAll(known);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyWordIsSaidSomewhere() {
    var unused = new TreeSet<>(known);
    unused.removeIf(key -> OF_LOCALES.contains(key) || isSaid(key));
    assertEquals(Set.of(), unused);
  }

  /** Whether the code holds the key, or the end that it puts behind a beginning. */
  private boolean isSaid(String key) {
    if (constants.contains(key)) {
      return true;
    }
    var parts = key.split("\\.", 3);
    return switch (parts[0]) {
      case "step" -> isPurpose(parts[2]) || List.of("name", "title", "why").contains(parts[2]);
      case "answer", "facts", "report" -> endsInConstant(key);
      case "guide" -> endsInConstant(key.replace(".older", "")) || key.startsWith("guide.center.");
      case "tenant", "conflict" -> key.endsWith("-nobody");
      case "status", "beyond", "meaning", "own", "not-undone", "person", "fact" -> true;
      default -> false;
    };
  }

  private boolean isPurpose(String purpose) {
    return constants.contains(purpose)
        || (purpose.endsWith("-nobody") && isPurpose(purpose.replace("-nobody", "")));
  }

  private boolean endsInConstant(String key) {
    var end = key.substring(key.indexOf('.') + 1);
    return constants.contains(end) || constants.contains(end.replaceFirst("^label-", ""));
  }
}
